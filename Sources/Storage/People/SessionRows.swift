public import Domain
public import Foundation

/// Tokens are kept as digests only: whoever reads the database cannot sign in with what it holds.
extension Snapshot {
    /// The person of a live session, who is not disabled. `idle` and `absolute` are the limits before which it must have been seen and started.
    public func session(digest: String, seenAfter idle: Date, startedAfter absolute: Date) throws -> LiveSession? {
        let row = try first(
            """
            SELECT person_id, seen_at FROM sessions
            WHERE token_digest = \(digest) AND seen_at > \(idle) AND started_at > \(absolute)
            """)
        guard let row, let person = try person(try row.id("person_id")), !person.isDisabled,
            let organisation = try organisation(person.organisation)
        else { return nil }
        return LiveSession(person: person, organisation: organisation, seenAt: try row.instant("seen_at"))
    }
}

/// Who a session belongs to, and when it was last seen.
public struct LiveSession: Sendable {
    public let person: Person
    public let organisation: Organisation
    public let seenAt: Date
}

extension Transaction {
    public func insertSession(digest: String, person: Person.ID, at instant: Date) throws {
        try run(
            "INSERT INTO sessions (token_digest, person_id, started_at, seen_at) VALUES (\(digest), \(person), \(instant), \(instant))"
        )
    }

    public func touchSession(digest: String, at instant: Date) throws {
        try run("UPDATE sessions SET seen_at = \(instant) WHERE token_digest = \(digest) AND seen_at < \(instant)")
    }

    public func deleteSession(digest: String) throws {
        try run("DELETE FROM sessions WHERE token_digest = \(digest)")
    }

    /// Takes away what nobody can use any more.
    public func deleteSessions(seenBefore idle: Date, startedBefore absolute: Date) throws {
        try run("DELETE FROM sessions WHERE seen_at <= \(idle) OR started_at <= \(absolute)")
    }

    /// Takes away the links that were made before `limit`, which nobody can use any more.
    public func insertSignInLink(digest: String, person: Person.ID, at instant: Date, removingBefore limit: Date) throws {
        try run("DELETE FROM sign_in_links WHERE made_at <= \(limit)")
        try run("INSERT INTO sign_in_links (token_digest, person_id, made_at) VALUES (\(digest), \(person), \(instant))")
    }

    /// Uses a link up. Nil where it is unknown, used or older than the limit.
    public func useSignInLink(digest: String, madeAfter limit: Date, at instant: Date) throws -> Person.ID? {
        try first(
            """
            UPDATE sign_in_links SET used_at = \(instant)
            WHERE token_digest = \(digest) AND used_at IS NULL AND made_at > \(limit) RETURNING person_id
            """
        )?.id("person_id")
    }
}
