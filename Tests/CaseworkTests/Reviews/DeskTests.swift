import Casework
import Domain
import TestSupport
import Testing

@Suite struct DeskTests {
    @Test(arguments: Engine.allCases) func everyListStandsWithTheLongestWaitingFirst(engine: Engine) async throws {
        try await engine.withWorld { world in
            let ambers = world.actions.filter { $0.rating == .amber }
            for action in ambers.reversed() {
                try await world.bring(action, to: .evidenceSubmitted)
                world.clock.advance(by: 60)
            }
            let desk = try await world.casework.reader.desk(for: world.people.assessmentsTeam)
            #expect(desk.toCheck.items.map(\.id) == ambers.reversed().map(\.id))
            #expect(desk.toDecide.items.isEmpty && desk.returned.items.isEmpty)
            let sender = try #require(desk.toCheck.items.first?.action.state.submission?.by)
            #expect(desk.name(of: sender) == world.people.teamMember.name)
        }
    }

    @Test(arguments: Engine.allCases) func whatWaitsElsewhereHasItsNames(engine: Engine) async throws {
        try await engine.withWorld { world in
            let ambers = world.actions.filter { $0.rating == .amber }
            for (action, status) in zip(ambers, [Action.Status.withLeadAssessor, .mitigationProposed, .evidenceReturned]) {
                try await world.bring(action, to: status)
            }
            let reader = world.casework.reader
            let desk = try await reader.desk(for: world.people.assessmentsTeam)
            #expect(Set(desk.toDecide.items.map(\.id)) == Set(ambers.prefix(2).map(\.id)))
            #expect(desk.toDecide.items.allSatisfy { desk.leadAssessor(of: $0.action) == world.people.leadAssessor.name })
            #expect(desk.returned.items.map(\.id) == ambers.suffix(1).map(\.id))
            #expect(desk.name(of: world.people.assessmentsTeam.id) == world.people.assessmentsTeam.name)
            let lead = try await reader.leadAssessor(of: world.report.id, for: world.people.assessmentsTeam)
            #expect(lead == world.people.leadAssessor)
            try await world.casework.nameLeadAssessor(nil, of: world.report.id, by: world.people.assessmentsTeam)
            #expect(try await reader.leadAssessor(of: world.report.id, for: world.people.assessmentsTeam) == nil)
            let without = try await reader.desk(for: world.people.assessmentsTeam)
            #expect(without.toDecide.items.allSatisfy { without.leadAssessor(of: $0.action) == nil })
        }
    }

    @Test(arguments: Engine.allCases) func anotherDepartmentSeesNothingOfIt(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .withLeadAssessor)
            let desk = try await world.casework.reader.desk(for: world.people.stranger)
            #expect(desk.toCheck.total + desk.toDecide.total + desk.returned.total == 0)
            #expect(try await world.casework.reader.leadAssessor(of: world.report.id, for: world.people.stranger) == nil)
        }
    }

    @Test(arguments: Engine.allCases) func aLinkIsCancelledOnlyByWhoMayAndMadeFromWhatTheySaw(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .withLeadAssessor)
            let (casework, people) = (world.casework, world.people)
            await #expect(throws: Action.Refusal.notPermitted(.revokeReviewLink)) {
                try await casework.revokeReviewLink(for: action.id, by: people.teamLead)
            }
            await #expect(throws: Failure.changedMeanwhile) {
                try await casework.makeReviewLink(for: action.id, by: people.assessmentsTeam, expecting: .first)
            }
            await #expect(throws: Action.Refusal.notPermitted(.makeReviewLink)) {
                try await casework.makeReviewLink(for: action.id, by: people.teamLead, expecting: .first)
            }
            #expect(try await world.action(action.id) == action)
        }
    }
}
