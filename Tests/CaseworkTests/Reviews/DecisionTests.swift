import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct DecisionTests {
    @Test(arguments: Engine.allCases) func nobodyDecidesTwice(engine: Engine) async throws {
        try await engine.withWorld { world in
            let seen = try await world.bring(world.amber, to: .withLeadAssessor).version
            try await world.accept(world.amber, expecting: seen)
            await #expect(throws: Failure.changedMeanwhile) { try await world.accept(world.amber, expecting: seen) }
            await #expect(throws: Action.Refusal.wrongStatus(.acceptEvidence, .resolved)) {
                try await world.accept(world.amber, expecting: nil)
            }
            let decisions = try await world.casework.reader.action(world.amber.id, for: world.people.leadAssessor).answers
            #expect(decisions.filter(\.step.isDecision).count == 1)
        }
    }

    @Test(arguments: Engine.allCases) func whatWasTakenBackIsNotDecidedOn(engine: Engine) async throws {
        try await engine.withWorld { world in
            let seen = try await world.bring(world.amber, to: .withLeadAssessor).version
            try await world.casework.change(world.amber.id, by: world.people.teamMember, expecting: nil) {
                try $0.takeBack(note: Words("We found a mistake."), by: $1)
            }
            await #expect(throws: Failure.changedMeanwhile) { try await world.accept(world.amber, expecting: seen) }
            await #expect(throws: Action.Refusal.wrongStatus(.acceptEvidence, .inProgress)) {
                try await world.accept(world.amber, expecting: nil)
            }
        }
    }

    @Test(arguments: Engine.allCases) func whatWasWithdrawnIsNotDecidedOn(engine: Engine) async throws {
        try await engine.withWorld { world in
            let seen = try await world.bring(world.amber, to: .withLeadAssessor).version
            try await world.casework.change(world.amber.id, by: world.people.assessmentsTeam, expecting: nil) {
                try $0.withdraw(reason: Words("It says the same as another."), by: $1)
            }
            await #expect(throws: Failure.changedMeanwhile) { try await world.accept(world.amber, expecting: seen) }
            await #expect(throws: Action.Refusal.wrongStatus(.acceptEvidence, .withdrawn)) {
                try await world.accept(world.amber, expecting: nil)
            }
        }
    }

    /// One accepts and one asks for more, the team takes it back, all in the same moment.
    @Test(arguments: Engine.allCases, 1...4) func ofThoseWhoAnswerInTheSameMomentOneWinsAndTheOthersAreTold(engine: Engine, round: Int)
        async throws
    {
        try await engine.withWorld { world in
            let seen = try await world.bring(world.amber, to: .withLeadAssessor).version
            let (casework, id, people, last) = (world.casework, world.amber.id, world.people, try await world.last())
            let answers: [@Sendable () async throws -> Action] = [
                { try await casework.change(id, by: people.leadAssessor, expecting: seen) { try $0.acceptEvidence(notes: nil, by: $1) } },
                {
                    try await casework.change(id, by: people.leadAssessor, expecting: seen) {
                        try $0.returnFromDecision(reason: Words("Say more."), by: $1)
                    }
                },
                { try await casework.change(id, by: people.teamLead, expecting: seen) { try $0.takeBack(note: nil, by: $1) } },
                {
                    try await casework.change(id, by: people.assessmentsTeam, expecting: seen) {
                        try $0.withdraw(reason: Words("Twice"), by: $1)
                    }
                },
            ]
            let outcomes = await together(answers)
            #expect(outcomes.count { $0.failure == nil } == 1)
            #expect(outcomes.compactMap(\.failure).allSatisfy { $0 as? Failure == .changedMeanwhile }, "\(outcomes)")
            let winner = try #require(try outcomes.first { $0.failure == nil }?.get())
            let (after, lastAfter) = (try await world.action(id), try await world.last())
            #expect(after == winner)
            #expect(lastAfter == last + 1)
        }
    }

    /// Without a version seen, it is the rule that refuses.
    @Test(arguments: Engine.allCases) func whoSawNoVersionIsToldTheRule(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .withLeadAssessor)
            let (casework, id, lead) = (world.casework, world.amber.id, world.people.leadAssessor)
            let accept = { @Sendable in
                try await casework.change(id, by: lead, expecting: nil) { try $0.acceptEvidence(notes: nil, by: $1) }
            }
            let outcomes = await together([accept, accept, accept])
            let refusals = outcomes.compactMap { $0.failure as? Action.Refusal }
            #expect(refusals == [.wrongStatus(.acceptEvidence, .resolved), .wrongStatus(.acceptEvidence, .resolved)])
        }
    }

    @Test(arguments: Engine.allCases) func nobodyChecksForwardsOrDecidesOnTheirOwnSubmission(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, people, id) = (world.casework, world.people, world.amber.id)
            // Somebody of the assessments team who leads the panel as well, and who then comes to the service team too.
            let clerk = people.assessmentsTeam
            try await casework.nameLeadAssessor(clerk.id, of: world.report.id, by: clerk)
            try await world.seat(clerk, as: .teamMember)
            try await world.bring(world.amber, to: .inProgress)
            let evidence = try await world.add(try world.note(), to: id, by: clerk)
            try await casework.submitEvidence([evidence.pin], note: nil, of: id, by: clerk, expecting: nil)
            await #expect(throws: Action.Refusal.ownSubmission) {
                try await casework.change(id, by: clerk, expecting: nil) { try $0.forwardEvidence(note: nil, by: $1) }
            }
            await #expect(throws: Action.Refusal.ownSubmission) {
                try await casework.change(id, by: clerk, expecting: nil) { try $0.returnFromCheck(reason: Words("Mine"), by: $1) }
            }
            let colleague = try await world.colleague()
            try await casework.change(id, by: colleague, expecting: nil) { try $0.forwardEvidence(note: nil, by: $1) }
            await #expect(throws: Action.Refusal.ownSubmission) {
                try await casework.change(id, by: clerk, expecting: nil) { try $0.acceptEvidence(notes: nil, by: $1) }
            }
            let token = try await casework.makeReviewLink(for: id, by: colleague)
            await #expect(throws: Action.Refusal.ownSubmission) {
                try await casework.decide(byLink: token, expecting: nil) { try $0.acceptEvidence(notes: nil, by: $1) }
            }
        }
    }
}

extension World {
    func accept(_ action: Action, expecting version: Version?) async throws {
        try await casework.change(action.id, by: people.leadAssessor, expecting: version) { try $0.acceptEvidence(notes: nil, by: $1) }
    }

    /// Another person of the assessments team.
    func colleague() async throws -> Person {
        guard let email = EmailAddress("huw.prosser@waterways.example") else { throw Failure.notFound }
        return try await casework.addPerson(
            name: try World.words("Huw Prosser"), email: email, roles: [.assessmentsTeam], to: organisation.id)
    }
}
