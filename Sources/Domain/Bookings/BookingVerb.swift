extension Booking {
    /// The names of what may happen to a booking; the functions stand in BookingVerbs.swift.
    public enum Verb: String, CaseIterable, Codable, Sendable, Hashable {
        case request, accept, reject, setSchedule, move, changePanel, cancel, hold

        public var title: String {
            switch self {
            case .request: "Ask for a date"
            case .accept: "Accept the request"
            case .reject: "Do not accept the request"
            case .setSchedule: "Name the panel and fix the date"
            case .move: "Move to another date"
            case .changePanel: "Change the panel"
            case .cancel: "Cancel the booking"
            case .hold: "Record its outcome"
            }
        }

        public var roles: Set<Role> {
            switch self {
            case .request, .cancel: Role.team.union([.assessmentsTeam])
            case .accept, .reject, .setSchedule, .move, .changePanel, .hold: [.assessmentsTeam]
            }
        }

        /// The statuses from which it may be done. A request makes the booking, so it is possible from none.
        public var statuses: Set<Status> {
            switch self {
            case .request: []
            case .accept, .reject: [.requested]
            case .setSchedule: [.accepted]
            case .move, .changePanel, .hold: [.scheduled]
            case .cancel: [.requested, .accepted, .scheduled]
            }
        }
    }

    /// Whether the verb may be taken now, without taking it: what decides which buttons a page shows.
    public func admits(_ verb: Verb, _ actor: Actor) -> Bool {
        do throws(Refusal) { try admit(verb, actor) } catch { return false }
        return true
    }

    /// The gate of every verb but `request`: who may, then when. Throws the rule that the step would break.
    public func admit(_ verb: Verb, _ actor: Actor) throws(Refusal) {
        guard actor.holds(anyOf: verb.roles) else { throw .notPermitted(verb) }
        guard verb.statuses.contains(status) else { throw .wrongStatus(verb, status) }
    }
}
