/// An organisation's rule for when amber actions are due.
public struct Clock: Hashable, Sendable, Codable {
    /// Calendar months, 1 to 24.
    public var months: Int
    public var start: Start

    public enum Start: String, Codable, Sendable, Hashable, CaseIterable {
        case assessmentDate, issueDate
    }

    public init(months: Int = 3, start: Start = .assessmentDate) {
        self.months = max(1, min(24, months))
        self.start = start
    }

    public func due(assessedOn: Day, issuedOn: Day) -> DueDate {
        let from =
            switch start {
            case .assessmentDate: assessedOn
            case .issueDate: issuedOn
            }
        return DueDate(original: from.adding(months: months), reason: .clock(months: months, start: start, from: from))
    }
}

/// When an action is due, why that day, and how it came to be moved.
public struct DueDate: Hashable, Sendable, Codable {
    public let original: Day
    public let reason: Reason
    /// Oldest first.
    public private(set) var extensions: [Extension] = []

    public init(original: Day, reason: Reason) {
        self.original = original
        self.reason = reason
    }

    public var day: Day { extensions.last?.to ?? original }

    public mutating func extend(_ step: Extension) { extensions.append(step) }

    /// Days from `today` to the due day; negative where it is overdue.
    public func daysLeft(on today: Day) -> Int { day.days(since: today) }

    public func isOverdue(on today: Day) -> Bool { day < today }

    public enum Reason: Hashable, Sendable, Codable {
        case clock(months: Int, start: Clock.Start, from: Day)
        case reassessment
    }

    public struct Extension: Hashable, Sendable, Codable {
        public let from: Day
        public let to: Day
        public let reason: Words
        public let by: Person.ID
        public let on: Day

        public init(from: Day, to: Day, reason: Words, by: Person.ID, on: Day) {
            self.from = from
            self.to = to
            self.reason = reason
            self.by = by
            self.on = on
        }
    }

    /// "3 months from the assessment on 4 March 2026, extended from 4 June 2026 on 1 May 2026"
    public var words: String {
        ([reasonInWords] + extensions.map { "extended from \($0.from.words) on \($0.on.words)" }).joined(separator: ", ")
    }

    /// Why it was that day at first: "3 months from the assessment on 4 March 2026".
    public var reasonInWords: String {
        switch reason {
        case .clock(let months, let start, let from): Self.words(months: months, start: start, from: from)
        case .reassessment: "the day of the reassessment"
        }
    }

    private static func words(months: Int, start: Clock.Start, from: Day) -> String {
        let what =
            switch start {
            case .assessmentDate: "the assessment"
            case .issueDate: "the issue of the report"
            }
        return "\(months.counted("month")) from \(what) on \(from.words)"
    }
}
