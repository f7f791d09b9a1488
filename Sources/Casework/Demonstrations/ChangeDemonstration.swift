public import Domain
import Foundation
import Storage

extension Casework {
    /// The only way what a team shows changes. It begins with the first change. The verb is given the numbers of the points in scope. Throws
    /// `Failure.notFound`, `Failure.changedMeanwhile`, or the verb's own `Demonstration.Refusal`.
    @discardableResult
    public func changeDemonstration(
        of id: Service.ID, kind: Booking.Kind, by person: Person, expecting version: Version?,
        _ verb: @Sendable @escaping (inout Demonstration, _ scope: [Int], Actor) throws -> Demonstration.Event
    ) async throws -> Demonstration {
        let instant = environment.instant
        return try await database.write { [environment] transaction in
            let standards = try transaction.standards(of: person.organisation)
            guard let service = try transaction.service(id, for: person) else { throw Failure.notFound }
            let actor = Actor(person: person.id, roles: try transaction.roles(of: person, towards: id), instant: instant)
            let position = CurrentPosition(of: try transaction.outcomes(of: id), catalogue: standards)
            let kept = try transaction.openDemonstration(of: id, kind: kind)
            let demonstration = kept ?? Demonstration(id: environment.id(), organisation: service.organisation, service: id, kind: kind)
            var changed = demonstration
            // What nobody has written yet has the first version: a form made before it was is stale where it has gone on.
            let event = try step(seen: version, now: demonstration.version) { try verb(&changed, demonstration.scope(in: position), actor) }
            if kept == nil { try transaction.insertFirst(changed) } else { try transaction.update(changed, from: demonstration.version) }
            try transaction.record(event, of: changed, by: actor)
            return changed
        }
    }
}

extension Transaction {
    /// Takes one step with a demonstration that is there, saves it and records it.
    func advance(
        _ demonstration: Demonstration, _ actor: Actor, _ verb: (inout Demonstration) throws -> Demonstration.Event
    ) throws {
        var changed = demonstration
        let event = try verb(&changed)
        try update(changed, from: demonstration.version)
        try record(event, of: changed, by: actor)
    }

    /// Two people of a team may both be the first to write something.
    fileprivate func insertFirst(_ demonstration: Demonstration) throws {
        do {
            try attempt { try insert(demonstration) }
        } catch StorageError.constraint(.unique, _) {
            throw Failure.changedMeanwhile
        }
    }

    fileprivate func record(_ event: Demonstration.Event, of demonstration: Demonstration, by actor: Actor) throws {
        let entry = NewEntry(
            organisation: demonstration.organisation, at: actor.instant, by: actor.person, what: .demonstration(demonstration.id, event),
            service: demonstration.service)
        try record(entry, after: demonstration)
    }
}
