import Domain

/// A month of the calendar, as its page shows it: `2026-11` in the address.
struct CalendarMonth: Hashable, Sendable {
    let first: Day

    init(of day: Day) { first = day.adding(days: 1 - day.day) }

    /// Reads `2026-11`. Nil where it is no month, and where it is further from today than anybody pages: 12 months back, 24 ahead (nobody
    /// books later).
    init?(_ text: String, today: Day) {
        guard let first = Day("\(text)-01") else { return nil }
        self.init(of: first)
        guard CalendarMonth.range(around: today).contains(first) else { return nil }
    }

    var last: Day { first.adding(months: 1).adding(days: -1) }

    /// "November 2026"
    var words: String { first.words.split(separator: " ").dropFirst().joined(separator: " ") }

    func next(today: Day) -> CalendarMonth? { moved(by: 1, today) }

    func previous(today: Day) -> CalendarMonth? { moved(by: -1, today) }

    /// From Monday to Sunday; nil for what is a day of another month.
    var weeks: [[Day?]] {
        let lead = Weekday.allCases.firstIndex(of: first.weekday) ?? 0
        let days: [Day?] = Array(repeating: nil, count: lead) + (0..<last.day).map { first.adding(days: $0) }
        return stride(from: 0, to: days.count, by: 7).map { start in
            let week = Array(days.dropFirst(start).prefix(7))
            return week + Array(repeating: nil, count: 7 - week.count)
        }
    }

    private func moved(by months: Int, _ today: Day) -> CalendarMonth? {
        let day = first.adding(months: months)
        return CalendarMonth.range(around: today).contains(day) ? CalendarMonth(of: day) : nil
    }

    private static func range(around today: Day) -> ClosedRange<Day> {
        let now = CalendarMonth(of: today).first
        return now.adding(months: -12)...now.adding(months: 24)
    }
}

extension CalendarMonth: CustomStringConvertible {
    /// `2026-11`
    var description: String { String(first.description.dropLast(3)) }
}
