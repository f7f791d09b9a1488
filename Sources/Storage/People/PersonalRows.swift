public import Domain
public import Foundation

/// What is held about one person, for them to read.
extension Snapshot {
    /// The accounts of sign-in providers that are theirs, oldest first.
    public func accounts(of person: Person.ID) throws -> [(issuer: String, subject: String, linkedAt: Date)] {
        try rows("SELECT issuer, subject, linked_at FROM accounts WHERE person_id = \(person) ORDER BY linked_at, issuer")
            .map { (try $0.text("issuer"), try $0.text("subject"), try $0.instant("linked_at")) }
    }

    /// Hands over what the history tells of them, oldest first: what they did, and what was done with their access.
    public func forEachEntry(about person: Person, _ body: (HistoryEntry) throws -> Void) throws {
        let about = "%\(person.id)%"
        try forEach(
            """
            SELECT organisation_id, sequence, at, person_id, what, from_status, to_status, service_id, report_id, action_id FROM history
            WHERE organisation_id = \(person.organisation)
                AND (person_id = \(person.id) OR (kind LIKE 'person.%' AND what LIKE \(about)))
            ORDER BY sequence
            """
        ) { try body(HistoryEntry($0)) }
    }

    public func countEntries(by person: Person) throws -> Int {
        try first(
            """
            SELECT COUNT(*) AS entries FROM history
            WHERE organisation_id = \(person.organisation) AND person_id = \(person.id)
            """
        )?.int("entries") ?? 0
    }
}
