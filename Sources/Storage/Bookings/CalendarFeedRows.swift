public import Domain
public import Foundation

/// Tokens are kept as digests only, as those of review links.
extension Snapshot {
    /// Nil where there is none, or where it was revoked.
    public func calendarFeed(digest: String) throws -> CalendarAddress? {
        try first("SELECT * FROM calendar_feeds WHERE token_digest = \(digest) AND revoked_at IS NULL").map(CalendarAddress.init)
    }

    /// Those that work, newest first.
    public func calendarFeeds(of person: Person.ID) throws -> [CalendarAddress] {
        try rows("SELECT * FROM calendar_feeds WHERE person_id = \(person) AND revoked_at IS NULL ORDER BY made_at DESC, id DESC")
            .map(CalendarAddress.init)
    }
}

extension Transaction {
    public func insert(_ address: CalendarAddress, digest: String) throws {
        try run(
            """
            INSERT INTO calendar_feeds (id, token_digest, person_id, service_id, made_at)
            VALUES (\(address.id), \(digest), \(address.person), \(address.service), \(address.at))
            """)
    }

    /// False where it was revoked before, or is somebody else's.
    public func revokeCalendarFeed(_ id: CalendarAddress.ID, of person: Person.ID, at instant: Date) throws -> Bool {
        try run("UPDATE calendar_feeds SET revoked_at = \(instant) WHERE id = \(id) AND person_id = \(person) AND revoked_at IS NULL") == 1
    }
}

extension CalendarAddress {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), person: try row.id("person_id"), service: try row.optionalID("service_id"), at: try row.instant("made_at")
        )
    }
}
