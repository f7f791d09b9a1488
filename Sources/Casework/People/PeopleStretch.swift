public import Domain
import Foundation
import Storage

/// People for programs of administrators. Throws `Failure.notPermitted` for everybody else.
extension Reader {
    /// The oldest first, behind one of them.
    public func people(for person: Person, after id: Person.ID?, limit: Int) async throws -> DatedStretch<Person> {
        try requireAdministrator(person, to: "see people")
        return try await database.read { snapshot in
            let found = try snapshot.people(in: person.organisation, after: id, limit: limit + 1)
            let lifespans = try snapshot.lifespans(ofPeople: found.map(\.id))
            return DatedStretch(found, limit: limit, total: try snapshot.countPeople(in: person.organisation)) {
                lifespans[$0.id] ?? Lifespan(of: $0.id)
            }
        }
    }

    /// Throws `Failure.notFound` for somebody of another organisation too.
    public func datedPerson(_ id: Person.ID, for person: Person) async throws -> Dated<Person> {
        try requireAdministrator(person, to: "see people")
        return try await database.read { snapshot in
            guard let found = try snapshot.person(id), found.organisation == person.organisation else { throw Failure.notFound }
            return Dated(found, try snapshot.lifespans(ofPeople: [id])[id] ?? Lifespan(of: id))
        }
    }
}

extension Casework {
    /// Adds somebody who signs in with that address. Throws `Failure.invalid` where the address is taken.
    public func addPerson(name: Words, email: EmailAddress, roles: Set<Role>, by person: Person) async throws -> Person {
        try requireAdministrator(person, to: "add people")
        let instant = environment.instant
        let added = Person(id: environment.id(), organisation: person.organisation, name: name.text, email: email, roles: roles)
        return try await database.write { try $0.add(added, by: person.id, at: instant) }
    }
}
