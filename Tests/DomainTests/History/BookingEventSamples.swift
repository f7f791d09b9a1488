import Domain

/// One name for each case of `Booking.Event`: a new case stops the build here until it has a sample.
enum BookingEventName: String, CaseIterable {
    case requested, accepted, rejected, scheduled, moved, panelChanged, cancelled, held

    init(_ event: Booking.Event) {
        self =
            switch event {
            case .requested: .requested
            case .accepted: .accepted
            case .rejected: .rejected
            case .scheduled: .scheduled
            case .moved: .moved
            case .panelChanged: .panelChanged
            case .cancelled: .cancelled
            case .held: .held
            }
    }

    var sample: Booking.Event { Booking.asked.event(of: verb) }

    private var verb: Booking.Verb {
        switch self {
        case .requested: .request
        case .accepted: .accept
        case .rejected: .reject
        case .scheduled: .setSchedule
        case .moved: .move
        case .panelChanged: .changePanel
        case .cancelled: .cancel
        case .held: .hold
        }
    }
}
