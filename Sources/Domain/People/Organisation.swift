/// A department that assesses its services. Organisations never see each other's data.
public struct Organisation: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Organisation>

    public let id: ID
    public var name: String
    public var clock: Clock
    public var bookingRules: BookingRules

    public init(id: ID, name: String, clock: Clock = Clock(), bookingRules: BookingRules = BookingRules()) {
        self.id = id
        self.name = name
        self.clock = clock
        self.bookingRules = bookingRules
    }

    /// What is recorded of an organisation's settings.
    public enum Event: Hashable, Sendable, Codable {
        /// Reports that are issued from now on are due by it; dates that were given stay.
        case clockChanged(from: Clock, to: Clock)
        /// Bookings that are asked for from now on follow them.
        case bookingRulesChanged(from: BookingRules, to: BookingRules)
    }
}
