public import Foundation

extension Booking {
    /// Where a booking stands, with what exists only there. `Next` is checked against the verbs by a test.
    public enum State: Hashable, Sendable, Codable {
        /// Next: accepted, rejected, cancelled.
        case requested
        /// Next: scheduled, cancelled.
        case accepted(note: Words?, by: Person.ID, at: Date)
        /// Next: nothing; the team asks again.
        case rejected(reason: Words, by: Person.ID, at: Date)
        /// Next: held, cancelled. A move or another panel leaves it scheduled.
        case scheduled(Schedule)
        /// Next: nothing. `was` is what was called off, where a day had been fixed.
        case cancelled(reason: Words, by: Person.ID, at: Date, was: Schedule?)
        /// Its report was issued. Next: nothing.
        case held(Schedule, report: Report.ID)
    }

    /// The name of a state, without what it holds. Raw values stand in the database, in addresses and in the API.
    public enum Status: String, CaseIterable, Codable, Sendable, Hashable {
        case requested, accepted, rejected, scheduled, cancelled, held

        public var title: String {
            switch self {
            case .requested: "Waiting for triage"
            case .accepted: "Accepted, to be scheduled"
            case .rejected: "Not accepted"
            case .scheduled: "Scheduled"
            case .cancelled: "Cancelled"
            case .held: "Held"
            }
        }

        /// Whether the assessment it is for is still to come: a service has at most one such booking of a kind.
        public var isOpen: Bool {
            switch self {
            case .requested, .accepted, .scheduled: true
            case .rejected, .cancelled, .held: false
            }
        }
    }

    public var status: Status { state.status }

    /// The day and the panel that hold, or held: nil before they are fixed and after they are cancelled.
    public var schedule: Schedule? {
        switch state {
        case .scheduled(let schedule), .held(let schedule, _): schedule
        case .requested, .accepted, .rejected, .cancelled: nil
        }
    }

    public var slot: Slot? { schedule?.slot }

    /// What a cancellation called off, so that calendars can take it back.
    public var cancelledSchedule: Schedule? {
        guard case .cancelled(_, _, _, let was) = state else { return nil }
        return was
    }
}

extension Booking.State {
    public var status: Booking.Status {
        switch self {
        case .requested: .requested
        case .accepted: .accepted
        case .rejected: .rejected
        case .scheduled: .scheduled
        case .cancelled: .cancelled
        case .held: .held
        }
    }
}
