public import Domain
import Foundation
import Storage

extension Casework {
    /// The only way a person changes. The verb is given the person, who administers the organisation and who can sign in, and the actor; it
    /// asks whether they may. `expecting` is the version that was seen; nil where none was.
    ///
    /// Throws `Failure.notFound`, `Failure.changedMeanwhile`, or the verb's own `Person.Refusal`; then nothing has changed. Whoever is
    /// disabled is signed out everywhere, in what they watch too.
    @discardableResult
    public func change(
        _ id: Person.ID, by person: Person, expecting version: Version?,
        _ verb: @Sendable @escaping (inout Person, Set<Person.ID>, Actor) throws -> Person.Event
    ) async throws -> Person {
        try await change(id, by: person, expecting: version, inTurn: [verb])
    }

    /// The same for several steps in one transaction: all are taken, or none. Gives the person as they then are.
    @discardableResult
    public func change(
        _ id: Person.ID, by person: Person, expecting version: Version?,
        inTurn verbs: [@Sendable (inout Person, Set<Person.ID>, Actor) throws -> Person.Event]
    ) async throws -> Person {
        let instant = environment.instant
        return try await database.write { transaction in
            guard var changed = try transaction.person(id), changed.organisation == person.organisation else { throw Failure.notFound }
            let actor = Actor(person: person.id, roles: person.roles, instant: instant)
            if let version, version != changed.version, verbs.isEmpty { throw Failure.changedMeanwhile }
            var seen = version
            for verb in verbs {
                let (before, administrators) = (changed.version, try transaction.administrators(of: person.organisation))
                let event = try step(seen: seen, now: before) { try verb(&changed, administrators, actor) }
                try transaction.save(changed, from: before, event, by: person.id, at: instant)
                seen = nil
            }
            return changed
        }
    }
}

extension Transaction {
    func save(_ person: Person, from version: Version, _ event: Person.Event, by: Person.ID?, at instant: Date) throws {
        try update(person, from: version)
        try noteChange(of: person.id, at: instant)
        if person.isDisabled { try revokeSecrets(of: person.id, at: instant) }
        try record(event, in: person.organisation, by: by, at: instant)
        tell(.rightsChanged(person.id))
    }

    func record(_ event: Person.Event, in organisation: Organisation.ID, by person: Person.ID?, at instant: Date) throws {
        try record(NewEntry(organisation: organisation, at: instant, by: person, what: .person(event)))
    }
}
