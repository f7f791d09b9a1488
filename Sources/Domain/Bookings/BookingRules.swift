/// An organisation's rules for when assessments may be held and how soon a request is answered.
public struct BookingRules: Hashable, Sendable {
    /// From the day of the request, 0 to 52.
    public let weeksAhead: Int
    /// Never empty.
    public let weekdays: Set<Weekday>
    /// Working days in which the assessments team answers, 1 to 20.
    public let triageDays: Int
    public let openAmbers: OpenAmbers
    /// Above so many transactions a year a cross-government panel is suggested. 0 to 1,000,000,000.
    public let crossGovernmentTransactions: Int

    /// Numbers outside their bounds are moved to the nearer end; no weekdays are the usual ones.
    public init(
        weeksAhead: Int = 5, weekdays: Set<Weekday> = BookingRules.usualWeekdays, triageDays: Int = 3, openAmbers: OpenAmbers = .warn,
        crossGovernmentTransactions: Int = 100_000
    ) {
        self.weeksAhead = max(0, min(52, weeksAhead))
        self.weekdays = weekdays.isEmpty ? Self.usualWeekdays : weekdays
        self.triageDays = max(1, min(20, triageDays))
        self.openAmbers = openAmbers
        self.crossGovernmentTransactions = max(0, min(1_000_000_000, crossGovernmentTransactions))
    }

    public static let usualWeekdays: Set<Weekday> = [.tuesday, .wednesday, .thursday]

    /// What an open amber action does to the booking of the next assessment.
    public enum OpenAmbers: String, CaseIterable, Codable, Sendable, Hashable {
        case warn, block

        public var title: String {
            switch self {
            case .warn: "Warn, and let the team book"
            case .block: "Do not let the team book"
            }
        }
    }

    /// The allowed weekdays from Monday on.
    public var weekdaysInOrder: [Weekday] { Weekday.allCases.filter(weekdays.contains) }

    /// The rules in two sentences, for whoever chooses dates.
    public var words: String {
        let ahead = weeksAhead == 0 ? "" : " at least \(weeksAhead.counted("week")) ahead"
        return "Choose a \(weekdaysInOrder.map(\.title).formatted(or: "or"))\(ahead), not a bank holiday. "
            + "The assessments team answers within \(triageDays.counted("working day"))."
    }
}

extension BookingRules {
    /// Why the panel should come from several organisations, as a sentence. Nil where nothing says so.
    public func crossGovernmentReason(_ draft: Booking.Draft) -> String? {
        crossGovernmentReason(transactions: draft.transactionsPerYear, elsewhere: draft.usersInOtherOrganisations)
    }

    public func crossGovernmentReason(_ request: Booking.Request) -> String? {
        crossGovernmentReason(transactions: request.transactionsPerYear, elsewhere: request.usersInOtherOrganisations)
    }

    private func crossGovernmentReason(transactions: Int?, elsewhere: Bool) -> String? {
        let many = (transactions ?? 0) > crossGovernmentTransactions
        let reasons =
            (many ? ["it has more than \(crossGovernmentTransactions.grouped) transactions a year"] : [])
            + (elsewhere ? ["its users are in more than one organisation"] : [])
        guard !reasons.isEmpty else { return nil }
        return "A cross-government panel is suggested for this service: \(reasons.formatted(or: "and"))."
    }
}

extension BookingRules: Codable {
    private enum CodingKeys: CodingKey { case weeksAhead, weekdays, triageDays, openAmbers, crossGovernmentTransactions }

    /// A rule that was not kept yet when it was written is the usual one.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let usual = BookingRules()
        self.init(
            weeksAhead: try values.decodeIfPresent(Int.self, forKey: .weeksAhead) ?? usual.weeksAhead,
            weekdays: try values.decodeIfPresent(Set<Weekday>.self, forKey: .weekdays) ?? usual.weekdays,
            triageDays: try values.decodeIfPresent(Int.self, forKey: .triageDays) ?? usual.triageDays,
            openAmbers: try values.decodeIfPresent(OpenAmbers.self, forKey: .openAmbers) ?? usual.openAmbers,
            crossGovernmentTransactions: try values.decodeIfPresent(Int.self, forKey: .crossGovernmentTransactions)
                ?? usual.crossGovernmentTransactions)
    }

    /// The weekdays in order, so that equal rules are written alike.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(weeksAhead, forKey: .weeksAhead)
        try values.encode(weekdaysInOrder, forKey: .weekdays)
        try values.encode(triageDays, forKey: .triageDays)
        try values.encode(openAmbers, forKey: .openAmbers)
        try values.encode(crossGovernmentTransactions, forKey: .crossGovernmentTransactions)
    }
}

extension Int {
    /// "100,000"; for numbers that are not negative.
    fileprivate var grouped: String {
        let digits = Array(String(self))
        return String(
            digits.enumerated().flatMap { place, digit in
                place > 0 && (digits.count - place).isMultiple(of: 3) ? [",", digit] : [digit]
            })
    }
}
