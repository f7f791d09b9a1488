import Casework
import Domain
import Storage
import TestSupport

/// Work on the actions, whichever report gave them.
extension RandomYears {
    func actions() async throws -> [Action] {
        let service = world.service.id
        return try await world.database.read { try $0.actions(of: service) }
    }

    /// A few steps of anybody.
    mutating func work() async throws -> Bool {
        let actions = try await actions()
        for _ in 1...6 { try await journey.go(among: actions) }
        return true
    }

    /// Brings actions that nobody has touched to an end: most of them, so that reviews become possible.
    mutating func finish() async throws -> Bool {
        let untouched = try await actions().filter { $0.status == .toReview && Int.random(in: 1...5, using: &numbers) > 1 }
        for action in untouched {
            let ends: [Action.Status] = action.rating == .amber ? [.resolved, .mitigated, .onRoadmap] : [.readyForReassessment]
            try await world.bring(action, to: ends.randomElement(using: &numbers) ?? .planned)
        }
        return !untouched.isEmpty
    }
}
