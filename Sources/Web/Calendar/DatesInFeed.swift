import Casework
import Domain
import Formats
import Foundation

extension CalendarFeed {
    /// `address` is where this site is seen from outside.
    init(_ reading: CalendarReading, at address: String) {
        let events =
            reading.bookings.compactMap { CalendarEvent($0, at: address) } + reading.due.compactMap { CalendarEvent($0, at: address) }
        self.init(
            name: reading.service?.name ?? "Assessment Actions", events: events,
            stamp: events.map(\.updated).max() ?? Date(timeIntervalSince1970: 0))
    }
}

extension CalendarEvent {
    /// Nil where it never had a day. What was cancelled stays, so that calendars take it back.
    fileprivate init?(_ listed: ListedBooking, at address: String) {
        let booking = listed.booking
        guard let schedule = booking.schedule ?? booking.cancelledSchedule else { return nil }
        let slot = schedule.slot
        let points = booking.kind == .reassessment ? "It looks at \(booking.request.points.asPoints)." : nil
        self.init(
            uid: "\(booking.id)", sequence: booking.version.number, title: "\(booking.kind.title): \(listed.serviceName)",
            details: [points, booking.cancellation.map { "Cancelled: \($0)" }].compactMap(\.self).joined(separator: "\n"),
            url: "\(address)/bookings/\(booking.id)", when: .time(start: slot.startInstant, end: slot.endInstant),
            status: booking.status == .cancelled ? .cancelled : .confirmed, updated: booking.changedDayAt ?? schedule.at,
            alarmDaysBefore: 1)
    }

    fileprivate init?(_ listed: ListedAction, at address: String) {
        let action = listed.action
        guard let due = action.due else { return nil }
        let changes = [action.heldSince, action.review?.at, due.extensions.last?.on.startInLondon].compactMap(\.self)
        self.init(
            uid: "\(action.id)", sequence: action.version.number,
            title: "\(action.title) is due: \(listed.serviceName)",
            details: "\(action.rating.title). \(action.text)" + (listed.ownerName.map { "\nOwner: \($0)" } ?? ""),
            url: "\(address)/actions/\(action.id)", when: .day(due.day), updated: changes.max() ?? Date(timeIntervalSince1970: 0),
            alarmDaysBefore: 7)
    }
}

extension Booking {
    /// When the day was last moved or called off. Nil where it stands as it was fixed.
    fileprivate var changedDayAt: Date? {
        if case .cancelled(_, _, let at, _) = state { return at }
        return schedule?.moves.last?.at
    }

    fileprivate var cancellation: Words? {
        guard case .cancelled(let reason, _, _, _) = state else { return nil }
        return reason
    }
}
