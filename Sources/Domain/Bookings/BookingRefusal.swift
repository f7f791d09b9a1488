extension Booking {
    /// Why a step on a booking is refused. `rule` says it to people.
    public enum Refusal: Error, Hashable, Sendable {
        case notPermitted(Verb)
        case wrongStatus(Verb, Status)
        /// A reassessment looks only at red points, and there are none.
        case nothingRed
        /// What is missing before it may be booked.
        case notReady([Readiness.Line])
        case preferredDayNeeded
        case tooManyPreferredDays
        case answererNeeded
        case transactionsBelowNone
        /// The days that break a rule, and the next ones that break none.
        case dates([DayRefused], next: [Day])
        case dayInPast(Day)
        case sameSlot
        case reasonNeeded
        case leadAssessorNeeded
        case oneLeadAssessorOnly
        case panelTooSmall
        case seatedTwice(Person.ID)
        /// The people on the panel who are in the service's own team.
        case ownService([Person.ID])

        public var rule: String {
            switch self {
            case .notPermitted(let verb): "Only \(verb.roles.holders) can do this."
            case .wrongStatus(let verb, let status): "“\(verb.title)” is not possible while the booking is “\(status.title)”."
            case .nothingRed: "A reassessment looks only at red points, and no point is red now."
            case .notReady(let lines): (["This cannot be booked now."] + lines.map(\.words)).joined(separator: " ")
            case .preferredDayNeeded: "Enter at least one date."
            case .tooManyPreferredDays: "Enter no more than \(Booking.mostPreferredDays) dates."
            case .answererNeeded: "Say who answers for the service."
            case .transactionsBelowNone: "Transactions a year must be 0 or more."
            case .dates(let refused, let next): Self.words(refused, next)
            case .dayInPast: "The date must be today or in the future."
            case .sameSlot: "It is at this date and time already. Choose another."
            case .reasonNeeded: "Give a reason."
            case .leadAssessorNeeded: "Choose a lead assessor."
            case .oneLeadAssessorOnly: "A panel has one lead assessor. Choose one."
            case .panelTooSmall: "A panel needs at least \(Booking.smallestPanel) people."
            case .seatedTwice: "Each person can be on the panel once."
            case .ownService: "Nobody assesses their own service. Choose people who are not in its team."
            }
        }

        private static func words(_ refused: [DayRefused], _ next: [Day]) -> String {
            let possible = next.isEmpty ? [] : ["The next possible dates are \(next.map(\.wordsWithWeekday).formatted(or: "and"))."]
            return (refused.map(\.words) + possible).joined(separator: " ")
        }
    }
}
