public import Domain
public import Foundation

extension Snapshot {
    /// Nil where there is none, or none that the person may read.
    public func booking(_ id: Booking.ID, for person: Person) throws -> Booking? {
        try first("\(BookingRows.select) WHERE bookings.id = \(id) AND \(Visibility.services(to: person))")?.json("booking")
    }

    /// Everything that was ever asked for a service, newest first. For whoever may read the service.
    public func bookings(of service: Service.ID) throws -> [Booking] {
        try rows("\(BookingRows.select) WHERE bookings.service_id = \(service) ORDER BY bookings.asked_at DESC, bookings.id DESC")
            .map { try $0.json("booking") }
    }

    /// The one of its kind that is asked for, accepted or scheduled. Nil where there is none.
    public func openBooking(of service: Service.ID, kind: Booking.Kind) throws -> Booking? {
        try first("\(BookingRows.select) WHERE bookings.service_id = \(service) AND bookings.kind = \(kind) AND \(BookingRows.isOpen)")?
            .json("booking")
    }

    /// The booking that an assessment was scheduled by. Nil where it was not booked here.
    public func booking(of assessment: Assessment.ID) throws -> Booking? {
        try first("\(BookingRows.select) WHERE bookings.assessment_id = \(assessment)")?.json("booking")
    }

    /// What the person may read of bookings that stand so, the longest waiting first.
    public func bookings(for person: Person, statuses: Set<Booking.Status>) throws -> [ListedBooking] {
        try listed(
            "bookings.status IN (\(list: statuses.map(\.rawValue).sorted()))", for: person, order: "bookings.asked_at, bookings.id")
    }

    /// What the person may read of bookings that have a day, from one day to another, both included, in the order of the days. Cancelled ones
    /// have none.
    public func bookings(for person: Person, from first: Day, to last: Day) throws -> [ListedBooking] {
        try listed("bookings.day BETWEEN \(first) AND \(last)", for: person, order: "bookings.day, bookings.id")
    }

    /// What calendars tell of: everything scheduled, and what was held or cancelled of what was asked for since then.
    public func datedBookings(for person: Person, service: Service.ID?, askedSince instant: Date) throws -> [ListedBooking] {
        var condition: SQL =
            "(bookings.status = 'scheduled' OR (bookings.status IN ('held', 'cancelled') AND bookings.asked_at >= \(instant)))"
        if let service { condition += " AND bookings.service_id = \(service)" }
        return try listed(condition, for: person, order: "bookings.asked_at, bookings.id")
    }

    /// Who of these people sits on a panel on a day already, with the service that they assess then.
    public func conflicts(of people: Set<Person.ID>, on day: Day, besides booking: Booking.ID) throws -> [(
        person: Person.ID, serviceName: String
    )] {
        guard !people.isEmpty else { return [] }
        return try rows(
            """
            SELECT panel_members.person_id, services.name FROM bookings
            JOIN services ON services.id = bookings.service_id
            JOIN panel_members ON panel_members.assessment_id = bookings.assessment_id
            WHERE bookings.day = \(day) AND bookings.status = 'scheduled' AND bookings.id <> \(booking)
                AND panel_members.person_id IN (\(list: people.sorted()))
            ORDER BY services.name, panel_members.person_id
            """
        ).map { (try $0.id("person_id"), try $0.text("name")) }
    }

    /// What the person may read, the oldest first: at most `limit`, those behind one of them. No `statuses` are all of them.
    public func bookings(
        for person: Person, service: Service.ID?, statuses: Set<Booking.Status>, after id: Booking.ID?, limit: Int
    ) throws -> [ListedBooking] {
        let behind: SQL = id.map { " AND bookings.id > \($0)" } ?? ""
        return try listed(narrowed(service, statuses) + behind, for: person, order: "bookings.id LIMIT \(limit)")
    }

    public func countBookings(for person: Person, service: Service.ID?, statuses: Set<Booking.Status>) throws -> Int {
        try first(
            """
            SELECT COUNT(*) AS total FROM bookings JOIN services ON services.id = bookings.service_id
            WHERE bookings.organisation_id = \(person.organisation) AND \(narrowed(service, statuses)) AND \(Visibility.services(to: person))
            """
        )?.int("total") ?? 0
    }

    private func narrowed(_ service: Service.ID?, _ statuses: Set<Booking.Status>) -> SQL {
        let known = statuses.isEmpty ? Set(Booking.Status.allCases) : statuses
        let condition: SQL = "bookings.status IN (\(list: known.map(\.rawValue).sorted()))"
        return service.map { condition + " AND bookings.service_id = \($0)" } ?? condition
    }

    private func listed(_ condition: SQL, for person: Person, order: SQL) throws -> [ListedBooking] {
        try rows(
            """
            SELECT bookings.booking, services.name AS service_name FROM bookings JOIN services ON services.id = bookings.service_id
            WHERE bookings.organisation_id = \(person.organisation) AND \(condition) AND \(Visibility.services(to: person))
            ORDER BY \(order)
            """
        ).map { ListedBooking(booking: try $0.json("booking"), serviceName: try $0.text("service_name")) }
    }
}

extension Transaction {
    /// Throws `constraint` of the kind `unique` where the service has an open booking of the kind.
    public func insert(_ booking: Booking) throws {
        try run(
            """
            INSERT INTO bookings (id, organisation_id, service_id, kind, status, asked_at, day, assessment_id, booking, version)
            VALUES (\(booking.id), \(booking.organisation), \(booking.service), \(booking.kind), \(booking.status), \(booking.request.at),
                \(booking.slot?.day), \(booking.schedule?.assessment), \(json: booking), \(booking.version.number))
            """)
    }

    /// Throws `conflict` where the row is not at the version the verb started from.
    public func update(_ booking: Booking, from version: Version) throws {
        let changed = try run(
            """
            UPDATE bookings SET status = \(booking.status), day = \(booking.slot?.day), assessment_id = \(booking.schedule?.assessment),
                booking = \(json: booking), version = \(booking.version.number)
            WHERE id = \(booking.id) AND version = \(version.number)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }
}

enum BookingRows {
    static let select: SQL = "SELECT bookings.booking FROM bookings JOIN services ON services.id = bookings.service_id"

    static let isOpen: SQL = "bookings.status IN ('requested', 'accepted', 'scheduled')"
}
