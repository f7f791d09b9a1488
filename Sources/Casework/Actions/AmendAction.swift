public import Domain
import Foundation
import Storage

extension Casework {
    /// Takes several steps with an action in one transaction: all are taken, or none. `expecting` is the version that the person saw before
    /// the first. Gives the action as it then is, changed or not.
    public func change(
        _ id: Action.ID, by person: Person, expecting version: Version?,
        inTurn verbs: [@Sendable (inout Action, Actor) throws -> Action.Event]
    ) async throws -> Action {
        let instant = environment.instant
        return try await database.write { transaction in
            let (before, _) = try transaction.action(id, by: person, at: instant)
            if let version, version != before.version, verbs.isEmpty { throw Failure.changedMeanwhile }
            var (action, seen) = (before, version)
            for verb in verbs {
                (action, _) = try transaction.change(id, by: person, expecting: seen, at: instant) { action, actor, _ in
                    try verb(&action, actor)
                }
                seen = nil
            }
            return action
        }
    }
}
