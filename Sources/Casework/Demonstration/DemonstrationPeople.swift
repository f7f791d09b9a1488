public import Domain
import Storage

/// Somebody of the sample organisation, and what they do there.
public struct DemonstrationPerson: Sendable {
    public let person: Person
    /// "Product manager, Renew a fishing licence"
    public let what: String
}

extension Casework {
    /// Everybody one may sign in as, in the order of the sample organisation.
    public func demonstrationPeople() async throws -> [DemonstrationPerson] {
        try await database.read { snapshot in
            guard let organisation = try snapshot.organisations().first else { return [] }
            return try snapshot.people(of: organisation.id).filter { !$0.isDisabled }.map { person in
                DemonstrationPerson(person: person, what: try snapshot.what(person))
            }
        }
    }
}

extension Snapshot {
    fileprivate func what(_ person: Person) throws -> String {
        person.roles.titles
    }
}
