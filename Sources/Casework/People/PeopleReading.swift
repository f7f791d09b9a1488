public import Domain
public import Foundation
import Storage

/// Somebody with everything that administrators see of them.
public struct PersonRecord: Sendable {
    public let person: Person
    /// Whose groups give roles.
    public let organisation: Organisation
    public let places: [HeldPlace]
    /// Nil where it is not known.
    public let lastSeen: Date?
    /// API tokens that work.
    public let tokens: Int
}

/// For administrators. Throws `Failure.notPermitted` for everybody else.
extension Reader {
    /// By name, 50 to a page.
    public func people(matching filter: PeopleFilter, for person: Person, page: Int) async throws -> Slice<Person> {
        try requireAdministrator(person, to: "see this page")
        return try await database.read { try $0.people(matching: filter, in: person.organisation, page: page, size: 50) }
    }

    /// Throws `Failure.notFound` for somebody of another organisation too.
    public func person(_ id: Person.ID, for person: Person) async throws -> PersonRecord {
        try requireAdministrator(person, to: "see this page")
        return try await database.read { [now] snapshot in
            guard let found = try snapshot.person(id), found.organisation == person.organisation,
                let organisation = try snapshot.organisation(person.organisation)
            else { throw Failure.notFound }
            return PersonRecord(
                person: found, organisation: organisation, places: try snapshot.places(of: id), lastSeen: try snapshot.lastSeen(found),
                tokens: try snapshot.apiTokens(of: id).count { $0.works(at: now) })
        }
    }
}
