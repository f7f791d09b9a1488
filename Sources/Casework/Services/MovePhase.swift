public import Domain
import Foundation
import Storage

extension Casework {
    /// Moves a service to another phase. Throws `Service.Refusal` where a point is red now and the move is forward.
    @discardableResult
    public func movePhase(
        of id: Service.ID, to phase: Phase, reason: Words?, by person: Person, expecting version: Version?
    ) async throws -> Service {
        let instant = environment.instant
        return try await database.write { transaction in
            let standards = try transaction.standards(of: person.organisation)
            guard let service = try transaction.service(id, for: person) else { throw Failure.notFound }
            let actor = Actor(person: person.id, roles: try transaction.roles(of: person, towards: id), instant: instant)
            let readiness = try transaction.readiness(of: service, for: .nextPhase, standards: standards)
            var changed = service
            let event = try step(seen: version, now: service.version) {
                try changed.move(to: phase, reason: reason, readiness: readiness, by: actor)
            }
            try transaction.update(changed, from: service.version)
            try transaction.record(event, of: id, in: service.organisation, by: person.id, at: instant)
            return changed
        }
    }
}
