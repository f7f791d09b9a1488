public import Domain
import Foundation
import Storage

extension Reader {
    /// The oldest first, behind one of them.
    public func bookings(
        for person: Person, service: Service.ID?, statuses: Set<Booking.Status>, after id: Booking.ID?, limit: Int
    ) async throws -> DatedStretch<ListedBooking> {
        try await database.read { snapshot in
            let found = try snapshot.bookings(for: person, service: service, statuses: statuses, after: id, limit: limit + 1)
            let total = try snapshot.countBookings(for: person, service: service, statuses: statuses)
            return DatedStretch(found, limit: limit, total: total) { $0.booking.lifespan }
        }
    }
}

extension Booking {
    /// When it was asked for, and the last step with it that it remembers the time of.
    public var lifespan: Lifespan {
        var steps = [request.at]
        switch state {
        case .requested: break
        case .accepted(_, _, let at), .rejected(_, _, let at): steps.append(at)
        case .scheduled(let schedule), .held(let schedule, _): steps += [schedule.at] + schedule.moves.map(\.at)
        case .cancelled(_, _, let at, _): steps.append(at)
        }
        return Lifespan(created: request.at, updated: steps.max())
    }
}
