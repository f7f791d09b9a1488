public import Domain
public import Foundation

/// The last walk over an organisation's history that somebody asked for, on whichever node.
public struct HistoryCheck: Sendable {
    /// What whoever asked for it is called.
    public let by: String
    public let began: Date
    /// When the node that walks was last heard of.
    public let seen: Date
    /// Nil while it goes on, or where it broke off.
    public let found: HistoryVerification?
    /// Why it broke off, in words for the log.
    public let broken: String?
}

extension Snapshot {
    public func historyCheck(of organisation: Organisation.ID) throws -> HistoryCheck? {
        try first(
            """
            SELECT history_checks.*, people.name FROM history_checks JOIN people ON people.id = history_checks.person_id
            WHERE history_checks.organisation_id = \(organisation)
            """
        ).map { row in
            HistoryCheck(
                by: try row.text("name"), began: try row.instant("began_at"), seen: try row.instant("seen_at"),
                found: try row.optionalJSON("found", as: HistoryVerification.self), broken: try row.optionalText("broken"))
        }
    }

    /// Whether any organisation's history is walked by a node that was heard of since.
    public func isCheckingHistory(since instant: Date) throws -> Bool {
        try first("SELECT 1 AS one FROM history_checks WHERE found IS NULL AND broken IS NULL AND seen_at > \(instant) LIMIT 1") != nil
    }
}

extension Transaction {
    /// In the place of the one before.
    public func beginHistoryCheck(of organisation: Organisation.ID, by person: Person.ID, at instant: Date) throws {
        try run("DELETE FROM history_checks WHERE organisation_id = \(organisation)")
        try run(
            """
            INSERT INTO history_checks (organisation_id, person_id, began_at, seen_at)
            VALUES (\(organisation), \(person), \(instant), \(instant))
            """)
    }

    public func touchHistoryCheck(of organisation: Organisation.ID, begun: Date, at instant: Date) throws {
        try run("UPDATE history_checks SET seen_at = \(instant) WHERE organisation_id = \(organisation) AND began_at = \(begun)")
    }

    /// Nothing where another one has begun since.
    public func endHistoryCheck(
        of organisation: Organisation.ID, begun: Date, found: HistoryVerification?, broken: String?
    ) throws {
        let text = try found.map { try JSONColumn.text(of: $0) }
        try run(
            """
            UPDATE history_checks SET found = \(text), broken = \(broken)
            WHERE organisation_id = \(organisation) AND began_at = \(begun)
            """)
    }
}
