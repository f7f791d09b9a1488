import Domain
import Testing

/// What the bank holidays of England and Wales must be, worked out apart from the published list.
enum BankHolidayRules {
    static func holidays(in year: Int) throws -> [Day] {
        let easter = try easterSunday(in: year)
        let mayDay = try Day(year: year, month: 5, day: 1).required.first(.monday)
        let spring = try Day(year: year, month: 5, day: 31).required.last(.monday)
        let ordinary = [
            try newYear(year), easter.adding(days: -2), easter.adding(days: 1), mayDay, spring,
            try Day(year: year, month: 8, day: 31).required.last(.monday),
        ]
        return proclaimed(in: year, instead: ordinary + (try christmas(year))).sorted()
    }

    /// Moved or added by proclamation: VE Day 2020, the jubilee and the state funeral of 2022, the coronation of 2023.
    private static func proclaimed(in year: Int, instead ordinary: [Day]) -> [Day] {
        switch year {
        case 2020: ordinary.filter { $0 != day("2020-05-04") } + [day("2020-05-08")]
        case 2022: ordinary.filter { $0 != day("2022-05-30") } + [day("2022-06-02"), day("2022-06-03"), day("2022-09-19")]
        case 2023: ordinary + [day("2023-05-08")]
        default: ordinary
        }
    }

    private static func newYear(_ year: Int) throws -> Day {
        try Day(year: year, month: 1, day: 1).required.onOrAfterWeekday()
    }

    /// Each day that falls on a weekend is kept on the next weekday that is not taken already.
    private static func christmas(_ year: Int) throws -> [Day] {
        let christmas = try Day(year: year, month: 12, day: 25).required
        let boxing = christmas.adding(days: 1)
        switch christmas.weekday {
        case .friday: return [christmas, boxing.adding(days: 2)]
        case .saturday: return [christmas.adding(days: 2), christmas.adding(days: 3)]
        case .sunday: return [boxing, christmas.adding(days: 2)]
        case .monday, .tuesday, .wednesday, .thursday: return [christmas, boxing]
        }
    }

    /// The Gregorian computus of Meeus, Jones and Butcher.
    static func easterSunday(in year: Int) throws -> Day {
        let golden = year % 19
        let (century, ofCentury) = (year / 100, year % 100)
        let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
        let correction = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * correction + 114
        return try Day(year: year, month: sum / 31, day: sum % 31 + 1).required
    }
}

@Suite struct BankHolidayRulesTests {
    @Test(arguments: ["2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"])
    func easterIsWhereTheAlmanacSays(_ text: String) throws {
        #expect(try BankHolidayRules.easterSunday(in: day(text).year) == day(text))
    }
}

extension Optional {
    fileprivate var required: Wrapped {
        get throws { try #require(self) }
    }
}

extension Day {
    fileprivate func first(_ weekday: Weekday) -> Day { step(1, to: weekday) }
    fileprivate func last(_ weekday: Weekday) -> Day { step(-1, to: weekday) }

    fileprivate func onOrAfterWeekday() -> Day {
        weekday == .saturday || weekday == .sunday ? first(.monday) : self
    }

    private func step(_ days: Int, to weekday: Weekday) -> Day {
        self.weekday == weekday ? self : adding(days: days).step(days, to: weekday)
    }
}
