/// Which days an organisation's rules allow, and which rule forbids the others.
extension BookingRules {
    /// The first day that is far enough ahead, whatever day of the week it is.
    public func earliest(askedOn day: Day) -> Day { day.adding(days: weeksAhead * 7) }

    /// Nobody books further ahead: it is a slip of the pen.
    public func last(askedOn day: Day) -> Day { day.adding(months: 24) }

    /// Every rule that a day breaks, counted from the day of the request; empty where it may be booked.
    public func broken(by day: Day, askedOn asked: Day, calendar: WorkingDays) -> [Broken] {
        var broken: [Broken] = []
        let earliest = earliest(askedOn: asked)
        let last = last(askedOn: asked)
        if day < earliest { broken.append(.tooSoon(earliest: earliest)) }
        if day > last { broken.append(.tooFar(last: last)) }
        if !weekdays.contains(day.weekday) { broken.append(.wrongWeekday(allowed: weekdaysInOrder)) }
        if calendar.holidays.contains(day) { broken.append(.bankHoliday) }
        // A day that is too soon or too far is no better for being in a known year.
        if earliest <= day, day <= last, day.year < calendar.firstYear || day.year > calendar.lastYear {
            broken.append(.yearUnknown(last: calendar.lastYear))
        }
        return broken
    }

    /// The first days from `day` on that break no rule: fewer than `count` where the calendar or the two years end before. At most 100.
    public func next(_ count: Int, from day: Day, askedOn asked: Day, calendar: WorkingDays) -> [Day] {
        let last = last(askedOn: asked)
        var found: [Day] = []
        var day = max(day, earliest(askedOn: asked))
        while found.count < min(100, count), day <= last {
            if broken(by: day, askedOn: asked, calendar: calendar).isEmpty { found.append(day) }
            let next = day.adding(days: 1)
            guard next > day else { break }
            day = next
        }
        return found
    }

    /// A rule that a day breaks.
    public enum Broken: Hashable, Sendable {
        case tooSoon(earliest: Day)
        case tooFar(last: Day)
        /// From Monday on.
        case wrongWeekday(allowed: [Weekday])
        case bankHoliday
        /// Nobody has entered the bank holidays of its year; `last` is the last year that is known.
        case yearUnknown(last: Int)

        /// The rule as a sentence about "it".
        public var words: String {
            switch self {
            case .tooSoon(let earliest): "It must be on or after \(earliest.words)."
            case .tooFar(let last): "It must be on or before \(last.words)."
            case .wrongWeekday(let allowed): "It must be a \(allowed.map(\.title).formatted(or: "or"))."
            case .bankHoliday: "It is a bank holiday."
            case .yearUnknown(let last): "Bank holidays are known only to the end of \(last)."
            }
        }
    }
}

/// A day that may not be booked, with every rule it breaks.
public struct DayRefused: Hashable, Sendable {
    public let day: Day
    /// Never empty.
    public let broken: [BookingRules.Broken]

    public init(day: Day, broken: [BookingRules.Broken]) {
        self.day = day
        self.broken = broken
    }

    /// "Monday 8 June 2026 is not possible. It must be a Tuesday, Wednesday or Thursday."
    public var words: String { "\(day.wordsWithWeekday) is not possible. " + broken.map(\.words).joined(separator: " ") }
}
