import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite(.inEveryFilePlace) struct SubmitEvidenceTests {
    @Test(arguments: Engine.allCases) func aSubmissionNamesOnlyWhatTheActionHas(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (action, other) = (
                try await world.bring(world.actions[0], to: .inProgress), try await world.bring(world.actions[1], to: .inProgress)
            )
            let (own, foreign) = (try await world.add(try world.note(), to: action.id), try await world.add(try world.note(), to: other.id))
            let (unknown, last) = (world.casework.newEvidence(), try await world.last())
            let wrong: [[Evidence.Pin]] = [
                [Evidence.Pin(evidence: unknown, version: 1)], [foreign.pin], [own.pin, foreign.pin],
                [Evidence.Pin(evidence: own.id, version: 2)], [Evidence.Pin(evidence: own.id, version: 0)],
                [Evidence.Pin(evidence: own.id, version: .max)], [own.pin, own.pin],
            ]
            for pins in wrong {
                await #expect(throws: Action.Refusal.evidenceUnknown, "\(pins)") { try await world.submit(pins, of: action) }
            }
            await #expect(throws: Action.Refusal.evidenceNeeded) { try await world.submit([], of: action) }
            let (after, lastAfter) = (try await world.action(action.id), try await world.last())
            #expect(after.status == .inProgress)
            #expect(lastAfter == last)
        }
    }

    /// The door asks also where a verb is taken past `submitEvidence`.
    @Test(arguments: Engine.allCases) func noVerbComesPastTheQuestionWhatIsThere(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .inProgress)
            let pin = Evidence.Pin(evidence: world.casework.newEvidence(), version: 1)
            let submission = Submission(
                id: Identifier(action.id.uuid), note: nil, evidence: [pin], by: world.people.teamMember.id, at: world.clock.now)
            await #expect(throws: Action.Refusal.evidenceUnknown) {
                try await world.casework.change(action.id, by: world.people.teamMember, expecting: nil) {
                    try $0.submitEvidence(submission, by: $1)
                }
            }
        }
    }

    @Test(arguments: Engine.allCases) func aDecisionIsOnExactlyTheVersionsThatWereSent(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (action, casework, people) = (try await world.bring(world.amber, to: .inProgress), world.casework, world.people)
            let (first, second) = (
                try await world.add(try world.note("First"), to: action.id), try await world.add(try world.note("Second"), to: action.id)
            )
            try await casework.changeEvidence(first.id, to: try world.note("First, again"), by: people.teamMember, expecting: 1)
            let pins = [Evidence.Pin(evidence: first.id, version: 2), second.pin]
            try await world.submit(pins, of: action)
            world.clock.advance(by: 60)
            try await casework.changeEvidence(second.id, to: try world.note("Second, too late"), by: people.teamMember, expecting: 1)
            try await casework.change(action.id, by: people.assessmentsTeam, expecting: nil) { try $0.forwardEvidence(note: nil, by: $1) }
            world.clock.advance(days: 2)
            try await casework.change(action.id, by: people.leadAssessor, expecting: nil) {
                try $0.acceptEvidence(notes: Words("Sound"), by: $1)
            }
            world.clock.advance(days: 1)
            let late = try await world.add(try world.note("After the decision"), to: action.id)
            let record = try await casework.reader.action(action.id, for: people.leadAssessor)
            guard case .resolved(.accepted(let decision)) = record.action.state else { throw Failure.notFound }
            #expect(decision.submission.evidence == pins)
            #expect(decision.by == people.leadAssessor.id && decision.notes?.text == "Sound")
            let answer = try #require(record.answers.last)
            #expect(answer.step.isDecision && answer.submission?.evidence == pins)
            #expect(record.evidence.filter { $0.latest.at > decision.at }.map(\.id) == [late.id])
            #expect(record.evidence.first { $0.id == second.id }?.version(1)?.title.text == "Second")
        }
    }

    /// The order of the history tells, not the clock.
    @Test(arguments: Engine.allCases) func whatComesInTheInstantOfTheDecisionCameAfterIt(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .resolved)
            let late = try await world.add(try world.note("Too late"), to: world.amber.id)
            let record = try await world.casework.reader.action(world.amber.id, for: world.people.leadAssessor)
            #expect(record.answers.last?.at == late.latest.at)
            #expect(record.evidence.filter { $0.isAddedAfterDecision(in: record.history) } == [late])
        }
    }

    @Test(arguments: Engine.allCases, 1...4) func whatIsRemovedInTheSameMomentIsNotSent(engine: Engine, round: Int) async throws {
        try await engine.withWorld { world in
            let (id, member) = (world.amber.id, world.people.teamMember)
            try await world.bring(world.amber, to: .inProgress)
            let evidence = try await world.add(try world.note(), to: id)
            let steps: [@Sendable () async throws -> Action] = [
                { try await world.casework.submitEvidence([evidence.pin], note: nil, of: id, by: member, expecting: nil) },
                { try await world.casework.removeEvidence(evidence.id, reason: Words("Wrong"), by: member) },
            ]
            let outcomes = await together(round % 2 == 0 ? steps : steps.reversed())
            let refusals = outcomes.compactMap { $0.failure as? Action.Refusal }
            let record = try await world.casework.reader.action(id, for: member)
            let isSent = record.action.status == .evidenceSubmitted
            #expect(refusals == [isSent ? .evidenceWithAssessors : .evidenceUnknown])
            #expect(record.currentEvidence.isEmpty == !isSent)
        }
    }

    @Test(arguments: Engine.allCases) func aFormSentAgainSubmitsOnce(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.amber, to: .inProgress)
            let evidence = try await world.add(try world.note(), to: world.amber.id)
            let seen = try await world.action(world.amber.id).version
            let send = { @Sendable in
                try await world.casework.submitEvidence(
                    [evidence.pin], note: nil, of: world.amber.id, by: world.people.teamMember, expecting: seen)
            }
            let outcomes = await together([send, send])
            #expect(outcomes.compactMap { $0.failure as? Failure } == [.changedMeanwhile])
            let submissions = try await world.casework.reader.action(world.amber.id, for: world.people.teamMember).answers
            #expect(submissions.count == 1)
        }
    }
}

extension World {
    func submit(_ pins: [Evidence.Pin], of action: Action) async throws {
        try await casework.submitEvidence(pins, note: Words("Look at this."), of: action.id, by: people.teamMember, expecting: nil)
    }
}
