import Casework
public import Domain

extension World {
    /// The first day that the organisation's usual rules allow when somebody asks today.
    public var bookableDay: Day {
        get throws {
            let days = BookingRules().next(1, from: today, askedOn: today, calendar: .englandAndWales)
            guard let day = days.first else { throw Missing(what: "bookable day") }
            return day
        }
    }

    /// From 10am to 2pm.
    public func slot(on day: Day) throws -> Slot {
        guard let ten = TimeOfDay(hour: 10, minute: 0) else { throw Missing(what: "time") }
        return Slot(day: day, start: ten, minutes: 240)
    }

    /// The lead assessor and the assessor of the report.
    public var panel: [Seat] {
        [
            Seat(person: people.leadAssessor.id, role: .leadAssessor),
            Seat(person: people.assessor.id, role: .assessor, profession: .userResearch),
        ]
    }

    /// What a team fills in, for the first day that is possible.
    public func bookingDraft() throws -> Booking.Draft {
        Booking.Draft(preferred: [try bookableDay], answeredForBy: try World.words("Joanna Petrie"))
    }

    /// Makes every red action ready and takes away the draft of a reassessment, so that nothing keeps the service from booking one.
    public func readyForReassessment() async throws {
        try await casework.discard(draft.id, by: people.assessmentsTeam, expecting: nil)
        for action in actions.filter({ $0.rating == .red }) { try await bring(action, to: .readyForReassessment) }
    }

    /// The team's request, from a service that is ready.
    public func requestReassessment() async throws -> Booking {
        try await readyForReassessment()
        return try await casework.requestBooking(
            try bookingDraft(), kind: .reassessment, phase: .privateBeta, of: service.id, by: people.teamLead)
    }

    /// Accepted, with a day and a panel.
    @discardableResult
    public func scheduleReassessment() async throws -> Booking {
        let asked = try await requestReassessment()
        let clerk = people.assessmentsTeam
        let accepted = try await casework.change(asked.id, by: clerk, expecting: nil) { try $0.accept(note: nil, by: $1) }
        guard let day = asked.request.preferred.first else { throw Missing(what: "day") }
        return try await casework.schedule(asked.id, on: try slot(on: day), panel: panel, by: clerk, expecting: accepted.version)
    }
}
