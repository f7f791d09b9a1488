public import Foundation

extension Booking {
    /// How many days a team may prefer.
    public static let mostPreferredDays = 3

    /// What the team fills in.
    public struct Draft: Hashable, Sendable {
        /// Ascending, none twice. How many there may be is checked when it is sent.
        public let preferred: [Day]
        /// Who comes from the team, in its own words.
        public let attending: Words?
        public let transactionsPerYear: Int?
        public let usersInOtherOrganisations: Bool
        /// Who answers for the service at the assessment. Asked for when it is sent.
        public let answeredForBy: Words?
        public let note: Words?

        /// The days may come in any order and more than once.
        public init(
            preferred: [Day], attending: Words? = nil, transactionsPerYear: Int? = nil, usersInOtherOrganisations: Bool = false,
            answeredForBy: Words?, note: Words? = nil
        ) {
            self.preferred = Set(preferred).sorted()
            self.attending = attending
            self.transactionsPerYear = transactionsPerYear
            self.usersInOtherOrganisations = usersInOtherOrganisations
            self.answeredForBy = answeredForBy
            self.note = note
        }
    }

    /// What the team asked for, as it was sent: it never changes.
    public struct Request: Hashable, Sendable, Codable {
        /// One to three days, ascending, none twice.
        public let preferred: [Day]
        public let attending: Words?
        public let transactionsPerYear: Int?
        public let usersInOtherOrganisations: Bool
        /// Who answers for the service at the assessment.
        public let answeredForBy: Words
        public let note: Words?
        /// The numbers of the standard points in scope when it was asked, ascending.
        public let points: [Int]
        public let by: Person.ID
        public let at: Date
        /// The last day on which the assessments team answers in time. Nil where the calendar does not reach so far.
        public let triageBy: Day?

        public init(
            preferred: [Day], attending: Words? = nil, transactionsPerYear: Int? = nil, usersInOtherOrganisations: Bool = false,
            answeredForBy: Words, note: Words? = nil, points: [Int], by: Person.ID, at: Date, triageBy: Day?
        ) {
            self.preferred = Set(preferred).sorted()
            self.attending = attending
            self.transactionsPerYear = transactionsPerYear
            self.usersInOtherOrganisations = usersInOtherOrganisations
            self.answeredForBy = answeredForBy
            self.note = note
            self.points = Set(points).sorted()
            self.by = by
            self.at = at
            self.triageBy = triageBy
        }

        /// The day in London from which the rules count.
        public var askedOn: Day { Day(inLondonAt: at) }
    }
}
