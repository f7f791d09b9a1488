public import Domain
import Foundation
import Storage

extension Casework {
    /// The only way an action changes. The verb is given the action and the person with the roles they hold towards it; it asks whether
    /// they may. `expecting` is the version that the person saw; nil where they saw none.
    ///
    /// Throws `Failure.notFound`, `Failure.changedMeanwhile`, or the verb's own `Action.Refusal`; then nothing has changed.
    @discardableResult
    public func change(
        _ id: Action.ID, by person: Person, expecting version: Version?,
        _ verb: @Sendable @escaping (inout Action, Actor) throws -> Action.Event
    ) async throws -> Action {
        try await change(id, by: person, expecting: version) { action, actor, _ in try verb(&action, actor) }
    }

    /// The same for a verb that needs to read more than the action.
    @discardableResult
    func change(
        _ id: Action.ID, by person: Person, expecting version: Version?,
        _ verb: @Sendable @escaping (inout Action, Actor, Snapshot) throws -> Action.Event
    ) async throws -> Action {
        let instant = environment.instant
        return try await database.write { transaction in
            try transaction.change(id, by: person, expecting: version, at: instant, verb).0
        }
    }
}

extension Transaction {
    /// Takes one step with an action: loads it, asks the verb, saves it and what follows from the event, and records it. Gives the number
    /// of the history entry.
    func change(
        _ id: Action.ID, by person: Person, expecting version: Version?, at instant: Date,
        _ verb: (inout Action, Actor, Snapshot) throws -> Action.Event
    ) throws -> (Action, sequence: Int) {
        let (action, actor) = try action(id, by: person, at: instant)
        var changed = action
        let event = try step(seen: version, now: action.version) { try verb(&changed, actor, self) }
        try checkOwner(of: changed, before: action)
        try keepEvidence(of: event, of: changed, actor)
        try update(changed, from: action.version)
        return (changed, try record(event, of: changed, from: action.status, by: person.id, at: instant))
    }

    /// Owners are people of the service's team.
    private func checkOwner(of action: Action, before: Action) throws {
        guard let owner = action.owner, owner != before.owner else { return }
        guard try team(of: action.service).contains(where: { $0.person.id == owner && !$0.person.isDisabled }) else {
            throw Action.Refusal.ownerNotInTeam
        }
    }

    @discardableResult
    func record(_ event: Action.Event, of action: Action, from status: Action.Status?, by person: Person.ID?, at instant: Date) throws
        -> Int
    {
        let entry = NewEntry(
            organisation: action.organisation, at: instant, by: person, what: .action(event), from: status?.rawValue,
            to: action.status.rawValue, service: action.service,
            report: action.report, action: action.id
        )
        return try record(entry, after: action)
    }
}

extension Snapshot {
    /// An action that the person may read, and the person as they stand towards it.
    func action(_ id: Action.ID, by person: Person, at instant: Date) throws -> (Action, Actor) {
        guard let action = try action(id), try service(action.service, for: person) != nil, let standing = try standing(of: action.report)
        else {
            throw Failure.notFound
        }
        let roles = try roles(of: person, towards: action.service, assessment: standing.assessment)
        return (action, Actor(person: person.id, roles: roles, instant: instant))
    }
}
