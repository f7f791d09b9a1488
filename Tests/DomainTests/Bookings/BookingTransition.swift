import Domain

/// One step that a booking really took when every verb but the request was tried on it.
struct BookingTransition: Hashable {
    let verb: Booking.Verb
    let from: Booking.Status
    let to: Booking.Status

    static func all() throws -> Set<Self> {
        var found: Set<Self> = []
        for status in Booking.Status.allCases {
            for verb in Booking.Verb.allCases {
                var booking = try Booking.sample(status)
                guard booking.admits(verb, actor(verb.usualRole)) else { continue }
                _ = try booking.take(verb, by: actor(verb.usualRole))
                found.insert(Self(verb: verb, from: status, to: booking.status))
            }
        }
        return found
    }
}
