import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite(.inEveryFilePlace) struct RemoveEvidenceTests {
    @Test(arguments: Engine.allCases) func whatWasRemovedIsKeptAndCannotBeSent(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .inProgress)
            let evidence = try await world.add(try world.note(), to: action.id)
            let (casework, member) = (world.casework, world.people.teamMember)
            await #expect(throws: Action.Refusal.reasonNeeded) { try await casework.removeEvidence(evidence.id, reason: nil, by: member) }
            try await casework.removeEvidence(evidence.id, reason: Words("Of another service"), by: member)
            let record = try await casework.reader.action(action.id, for: member)
            #expect(record.evidence.map(\.removal?.reason.text) == ["Of another service"])
            #expect(record.currentEvidence == [])
            await #expect(throws: Action.Refusal.evidenceRemoved) {
                try await casework.removeEvidence(evidence.id, reason: Words("Again"), by: member)
            }
            await #expect(throws: Action.Refusal.evidenceRemoved) {
                try await casework.changeEvidence(evidence.id, to: try world.note(), by: member, expecting: 1)
            }
            await #expect(throws: Action.Refusal.evidenceUnknown) {
                try await casework.submitEvidence([evidence.pin], note: nil, of: action.id, by: member, expecting: nil)
            }
        }
    }

    @Test(arguments: Engine.allCases) func whatWaitsForADecisionIsNotRemovedFromIt(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .withLeadAssessor)
            let (casework, member) = (world.casework, world.people.teamMember)
            let sent = try #require(try await world.evidence(of: action.id).first)
            await #expect(throws: Action.Refusal.evidenceWithAssessors) {
                try await casework.removeEvidence(sent.id, reason: Words("Wrong"), by: member)
            }
            let unsent = try await world.add(try world.note("Not sent"), to: action.id)
            try await casework.removeEvidence(unsent.id, reason: Words("Wrong"), by: member)
            try await casework.change(action.id, by: member, expecting: nil) { try $0.takeBack(note: nil, by: $1) }
            try await casework.removeEvidence(sent.id, reason: Words("Wrong"), by: member)
            let current = try await casework.reader.action(action.id, for: member).currentEvidence
            #expect(current == [])
        }
    }
}
