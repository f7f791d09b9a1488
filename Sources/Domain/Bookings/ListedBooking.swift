/// A booking as lists and calendars show it.
public struct ListedBooking: Hashable, Sendable, Identifiable {
    public let booking: Booking
    public let serviceName: String

    public var id: Booking.ID { booking.id }

    public init(booking: Booking, serviceName: String) {
        self.booking = booking
        self.serviceName = serviceName
    }
}
