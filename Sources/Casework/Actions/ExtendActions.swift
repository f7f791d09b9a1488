public import Domain
import Foundation
import Storage

extension Casework {
    /// Moves the due date of every open action of a report that is due before `day`. Gives those that were moved; the others keep the later
    /// day they have. Throws the first rule that is broken; then nothing has moved.
    @discardableResult
    public func extendActions(
        of id: Report.ID, to day: Day, reason: Words?, by person: Person, expecting version: Version? = nil
    ) async throws -> [Action] {
        let instant = environment.instant
        return try await database.write { transaction in
            let (report, actor) = try transaction.report(id, by: person, at: instant)
            guard actor.holds(anyOf: Action.Verb.extend.roles) else { throw Action.Refusal.notPermitted(.extend) }
            guard version == nil || report.version == version else { throw Failure.changedMeanwhile }
            let due = try transaction.actions(of: report.id).filter { $0.admits(.extend, actor) && ($0.due.map { $0.day < day } ?? false) }
            guard !due.isEmpty else { throw Failure.invalid([.init("to", "No open action of this report is due before \(day.words)")]) }
            var moved: [Action] = []
            for action in due {
                let step = try transaction.change(action.id, by: person, expecting: action.version, at: instant) { action, actor, _ in
                    try action.extend(to: day, reason: reason, by: actor)
                }
                moved.append(step.0)
            }
            return moved
        }
    }
}
