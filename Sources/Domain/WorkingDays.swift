/// The days an organisation works: Monday to Friday, except bank holidays.
///
/// A calendar knows only some years; a count that leaves them is refused rather than guessed, because a silently missing holiday
/// would move a deadline.
public struct WorkingDays: Hashable, Sendable, Codable {
    public let holidays: Set<Day>
    /// The years, both included, whose holidays are known.
    public let firstYear: Int
    public let lastYear: Int

    public init(holidays: Set<Day>, firstYear: Int, lastYear: Int) {
        self.holidays = holidays
        self.firstYear = firstYear
        self.lastYear = lastYear
    }

    public func isWorkingDay(_ day: Day) -> Bool {
        switch day.weekday {
        case .saturday, .sunday: false
        case .monday, .tuesday, .wednesday, .thursday, .friday: !holidays.contains(day)
        }
    }

    /// The day that is `count` working days after `day` (which itself is not counted). `count` from 0 to 1,000.
    public func day(_ count: Int, after day: Day) throws(OutsideCalendar) -> Day {
        var left = max(0, min(1000, count))
        var found = day
        while left > 0 {
            let next = found.adding(days: 1)
            guard next > found, next.year >= firstYear, next.year <= lastYear else { throw OutsideCalendar(day: next, lastYear: lastYear) }
            found = next
            if isWorkingDay(found) { left -= 1 }
        }
        return found
    }

    /// How many working days lie after `day`, up to and with `last`. At most 1,000 days are looked at.
    public func count(after day: Day, through last: Day) throws(OutsideCalendar) -> Int {
        var found = day
        var count = 0
        for _ in 0..<1000 where found < last {
            found = found.adding(days: 1)
            guard found.year >= firstYear, found.year <= lastYear else { throw OutsideCalendar(day: found, lastYear: lastYear) }
            if isWorkingDay(found) { count += 1 }
        }
        return count
    }

    /// A day whose bank holidays nobody has entered yet.
    public struct OutsideCalendar: Error, Equatable, Sendable {
        public let day: Day
        public let lastYear: Int
    }
}
