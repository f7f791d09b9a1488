public import Domain
import Foundation
import Storage

extension Casework {
    /// Throws `Failure.invalid` where the organisation has a service of that name.
    public func createService(name: Words, provider: Words?, phase: Phase?, by person: Person) async throws -> Service {
        guard person.roles.contains(.assessmentsTeam) else {
            throw Failure.notPermitted("Only the assessments team can add a service.")
        }
        let instant = environment.instant
        let service = Service(
            id: environment.id(), organisation: person.organisation, name: name.text, phase: phase, provider: provider?.text)
        return try await database.write { try $0.create(service, by: person.id, at: instant) }
    }
}

extension Transaction {
    func create(_ service: Service, by person: Person.ID?, at instant: Date) throws -> Service {
        do {
            try attempt { try insert(service) }
        } catch StorageError.constraint(.unique, _) {
            throw Failure.invalid([.init("name", "There is already a service called “\(service.name)”. Choose it instead.")])
        }
        try record(.created(name: service.name), of: service.id, in: service.organisation, by: person, at: instant)
        return service
    }

    func record(
        _ event: Service.Event, of service: Service.ID, in organisation: Organisation.ID, by person: Person.ID?, at instant: Date
    ) throws {
        try record(NewEntry(organisation: organisation, at: instant, by: person, what: .service(event), service: service))
    }
}
