public import Domain
import Foundation
import Storage

/// Secret addresses for calendar programs, which cannot sign in. An address is 256 bits of chance; the database holds its digest.
extension Casework {
    /// A new address of the person's own: for everything of theirs, or for one service that they may read. Gives its token, once.
    public func makeCalendarAddress(of service: Service.ID?, by person: Person) async throws -> String {
        let token = makeToken()
        let address = CalendarAddress(id: environment.id(), person: person.id, service: service, at: environment.instant)
        try await database.write { transaction in
            if let service, try transaction.service(service, for: person) == nil { throw Failure.notFound }
            try transaction.insert(address, digest: Digest.hex(of: token))
            try transaction.record(.calendarAddressMade(address.id, for: service), by: person, at: address.at)
        }
        return token
    }

    /// Makes the address stop working. Throws `Failure.notFound` where it is not the person's or does not work any more.
    public func revokeCalendarAddress(_ id: CalendarAddress.ID, by person: Person) async throws {
        let instant = environment.instant
        try await database.write { transaction in
            guard try transaction.revokeCalendarFeed(id, of: person.id, at: instant) else { throw Failure.notFound }
            try transaction.record(.calendarAddressRevoked(id), by: person, at: instant)
        }
    }
}

extension Transaction {
    fileprivate func record(_ event: Person.Event, by person: Person, at instant: Date) throws {
        try record(NewEntry(organisation: person.organisation, at: instant, by: person.id, what: .person(event)))
    }
}

/// What a calendar program is told.
public struct CalendarReading: Sendable {
    public let person: Person
    /// Nil where it is about everything of the person's.
    public let service: Service?
    /// Everything that has or had a day, also what was cancelled.
    public let bookings: [ListedBooking]
    /// Open actions that are due, by day.
    public let due: [ListedAction]
}

extension Reader {
    /// What the owner of the address may see now. Throws `Failure.notFound` where the address does not work.
    public func calendar(byToken token: String) async throws -> CalendarReading {
        try await database.read { snapshot in
            guard let address = try snapshot.calendarFeed(digest: Digest.hex(of: token)), let person = try snapshot.person(address.person),
                !person.isDisabled
            else { throw Failure.notFound }
            let service = try address.service.map { id in
                guard let service = try snapshot.service(id, for: person) else { throw Failure.notFound }
                return service
            }
            let bookings = try snapshot.bookings(for: person, statuses: [.scheduled, .held, .cancelled]).filter {
                (service == nil || $0.booking.service == service?.id) && ($0.booking.schedule ?? $0.booking.cancelledSchedule) != nil
            }
            return CalendarReading(
                person: person, service: service, bookings: bookings, due: try snapshot.due(for: person, service: service?.id))
        }
    }

    /// The addresses of the person's that work, newest first.
    public func calendarAddresses(of person: Person) async throws -> [CalendarAddress] {
        try await database.read { try $0.calendarFeeds(of: person.id) }
    }
}

extension Snapshot {
    /// Open actions that are due, by day: all of a service, or those of the services whose team the person is in.
    func due(for person: Person, service: Service.ID?) throws -> [ListedAction] {
        var filter = ActionFilter()
        filter.statuses = Action.Status.open.union([.readyForReassessment])
        filter.service = service
        if service == nil { filter.heldAs = Role.team }
        var found: [ListedAction] = []
        for page in 1...10 {
            let slice = try actions(matching: filter, for: person, page: page, size: 200)
            found += slice.items
            if page * 200 >= slice.total { break }
        }
        return found.compactMap { listed in listed.action.due.map { (listed, $0.day) } }
            .sorted { ($0.1, $0.0.action.id) < ($1.1, $1.0.action.id) }.map(\.0)
    }
}
