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
            guard try transaction.calendarFeeds(of: person.id).count < CalendarAddress.limit else {
                throw Failure.invalid([
                    .init("service", "You have \(CalendarAddress.limit) addresses already. Stop one before you make another.")
                ])
            }
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
    /// What is scheduled, and what was held or cancelled of what was asked for within a year.
    public let bookings: [ListedBooking]
    /// Open actions that are due, by day.
    public let due: [ListedAction]
}

extension Reader {
    /// What the owner of the address may see now. Throws `Failure.notFound` where the address does not work.
    public func calendar(byToken token: String) async throws -> CalendarReading {
        try await database.read { [today] snapshot in
            guard let address = try snapshot.calendarFeed(digest: Digest.hex(of: token)), let person = try snapshot.person(address.person),
                !person.isDisabled
            else { throw Failure.notFound }
            let service = try address.service.map { id in
                guard let service = try snapshot.service(id, for: person) else { throw Failure.notFound }
                return service
            }
            let since = today.adding(months: -12).startInLondon
            let bookings = try snapshot.datedBookings(for: person, service: service?.id, askedSince: since).filter {
                ($0.booking.schedule ?? $0.booking.cancelledSchedule) != nil
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
