import Casework
import Domain
import Storage
import TestSupport
import Testing

/// The world itself: what every other test relies on.
@Suite struct WorldTests {
    @Test(arguments: Engine.allCases) func theWorldIsAsItsNamesSay(engine: Engine) async throws {
        try await engine.withWorld { world in
            #expect(world.report.status == .issued)
            #expect(world.draft.status == .draft)
            #expect(world.actions.map(\.point) == [4, 4, 5, 5, 10])
            #expect(world.actions.allSatisfy { $0.status == .toReview })
            let verification = try await world.casework.verifyHistory()
            #expect(verification.findings == [])
            #expect(world.today == Day(year: 2026, month: 3, day: 4))
        }
    }

    @Test(arguments: Action.Status.allCases) func anActionCanBeBroughtToEveryStatus(status: Action.Status) async throws {
        try await Engine.sqlite.withWorld { world in
            let action = status == .readyForReassessment ? world.red : world.amber
            let brought = try await world.bring(action, to: status)
            #expect(brought.status == status)
        }
    }
}
