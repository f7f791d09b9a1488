import Casework
import Domain
import Storage
import TestSupport
import Testing

/// Before its issue a report is the panel's and the assessments team's alone.
@Suite struct DraftReportTests {
    @Test(arguments: Engine.allCases) func whoReadsADraftIsOfThePanelOrTheAssessmentsTeam(engine: Engine) async throws {
        try await engine.withWorld { world in
            let reader = world.casework.reader
            for (name, person) in world.people.all {
                let mayRead = name == "assessments team" || name == "lead assessor"
                let listed = try await reader.reports(for: person).contains { $0.id == world.draft.id }
                #expect(listed == mayRead, "\(name)")
                let record = try? await reader.report(world.draft.id, for: person)
                #expect((record != nil) == mayRead, "\(name)")
                let shown = try? await reader.service(world.service.id, for: person).reports.contains { $0.id == world.draft.id }
                #expect((shown ?? false) == mayRead, "\(name)")
            }
        }
    }

    @Test(arguments: Engine.allCases) func aDraftHasNoActionsAndChangesNoPosition(engine: Engine) async throws {
        try await engine.withWorld { world in
            let clerk = world.people.assessmentsTeam
            let record = try await world.casework.reader.report(world.draft.id, for: clerk)
            let service = try await world.casework.reader.service(world.service.id, for: clerk)
            #expect(record.actions == [])
            #expect(service.position?.redPoints == [5])
            await #expect(throws: Failure.notFound) {
                try await world.casework.reader.trackingDocument(of: world.draft.id, for: clerk)
            }
        }
    }

    @Test(arguments: Engine.allCases) func issuingItGivesTheTeamTheReportAndItsActions(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.casework.issue(world.draft.id, by: world.people.assessmentsTeam, expecting: world.draft.version)
            let record = try await world.casework.reader.report(world.draft.id, for: world.people.teamMember)
            #expect(record.actions.map(\.text) == ["keep a secret until it is issued"])
            #expect(record.actions.first?.due?.day == Day(year: 2026, month: 5, day: 20))
            let service = try await world.casework.reader.service(world.service.id, for: world.people.teamMember)
            #expect(service.position?.redPoints == [])
        }
    }

    @Test(arguments: Engine.allCases) func onlyTheAssessmentsTeamIssues(engine: Engine) async throws {
        try await engine.withWorld { world in
            for (name, person) in world.people.all where name != "assessments team" {
                let error = await #expect(throws: (any Error).self) {
                    try await world.casework.issue(world.draft.id, by: person, expecting: nil)
                }
                if name == "lead assessor" {
                    #expect(error as? Report.Refusal == .notPermitted(.issue))
                } else {
                    #expect(error as? Failure == .notFound, "\(name)")
                }
            }
        }
    }

    @Test(arguments: Engine.allCases) func theTeamLeadAcceptsOrChallenges(engine: Engine) async throws {
        try await engine.withWorld { world in
            await #expect(throws: Report.Refusal.notPermitted(.accept)) {
                try await world.casework.change(world.report.id, by: world.people.teamMember, expecting: nil) { try $0.accept(by: $1) }
            }
            let changed = try await world.casework.change(world.report.id, by: world.people.teamLead, expecting: world.report.version) {
                try $0.challenge(reason: Words("Point 5 was tested."), meeting: nil, by: $1)
            }
            #expect(changed.status == .challenged)
            await #expect(throws: Failure.changedMeanwhile) {
                try await world.casework.change(world.report.id, by: world.people.teamLead, expecting: world.report.version) {
                    try $0.accept(by: $1)
                }
            }
        }
    }
}
