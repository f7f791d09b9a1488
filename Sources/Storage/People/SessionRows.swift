public import Domain
public import Foundation

/// Tokens are kept as digests only: whoever reads the database cannot sign in with what it holds.
extension Snapshot {
    /// The person of a live session, who is not disabled. `idle` and `absolute` are the limits before which it must have been seen and started.
    public func session(digest: String, seenAfter idle: Date, startedAfter absolute: Date) throws -> LiveSession? {
        let rows = try rows(
            """
            SELECT \(PersonRows.columns), person_roles.role, person_roles.by_group, sessions.id AS session_id, sessions.person_id,
                sessions.started_at, sessions.seen_at, sessions.agent, sessions.way
            FROM sessions JOIN people ON people.id = sessions.person_id LEFT JOIN person_roles ON person_roles.person_id = people.id
            WHERE sessions.token_digest = \(digest) AND sessions.seen_at > \(idle) AND sessions.started_at > \(absolute)
            """)
        guard let session = try rows.first.map({ try Session($0, id: "session_id") }), let person = try Person.gathered(rows).first,
            !person.isDisabled, let organisation = try organisation(person.organisation)
        else { return nil }
        return LiveSession(session: session, person: person, organisation: organisation, latest: try latestSequence(in: organisation.id))
    }

    /// Those that are live, the one used last first.
    public func sessions(of person: Person.ID, seenAfter idle: Date, startedAfter absolute: Date) throws -> [Session] {
        try rows(
            """
            SELECT * FROM sessions WHERE person_id = \(person) AND seen_at > \(idle) AND started_at > \(absolute)
            ORDER BY seen_at DESC, id
            """
        ).map { try Session($0) }
    }
}

/// Who a session belongs to.
public struct LiveSession: Sendable {
    public let session: Session
    public let person: Person
    public let organisation: Organisation
    /// The number of the organisation's latest history entry.
    public let latest: Int
}

extension Transaction {
    public func insert(_ session: Session, digest: String) throws {
        try run(
            """
            INSERT INTO sessions (id, token_digest, person_id, started_at, seen_at, agent, way)
            VALUES (\(session.id), \(digest), \(session.person), \(session.startedAt), \(session.seenAt), \(session.agent), \(session.how))
            """)
    }

    public func touchSession(digest: String, at instant: Date) throws {
        try run("UPDATE sessions SET seen_at = \(instant) WHERE token_digest = \(digest) AND seen_at < \(instant)")
    }

    public func deleteSession(digest: String) throws {
        try run("DELETE FROM sessions WHERE token_digest = \(digest)")
    }

    /// False where the person has none of that name.
    public func deleteSession(_ id: Session.ID, of person: Person.ID) throws -> Bool {
        try run("DELETE FROM sessions WHERE id = \(id) AND person_id = \(person)") == 1
    }

    /// All of a person's, but one where one is named. Gives how many.
    @discardableResult
    public func deleteSessions(of person: Person.ID, but kept: Session.ID? = nil) throws -> Int {
        try run("DELETE FROM sessions WHERE person_id = \(person) AND (\(kept) IS NULL OR id <> \(kept))")
    }

    /// Takes away what nobody can use any more.
    public func deleteSessions(seenBefore idle: Date, startedBefore absolute: Date) throws {
        try run("DELETE FROM sessions WHERE seen_at <= \(idle) OR started_at <= \(absolute)")
    }
}

extension Session {
    init(_ row: Row, id: String = "id") throws {
        self.init(
            id: try row.id(id), person: try row.id("person_id"), startedAt: try row.instant("started_at"),
            seenAt: try row.instant("seen_at"), agent: try row.optionalText("agent"), how: try row.get("way"))
    }
}
