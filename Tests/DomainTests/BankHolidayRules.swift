import Domain
import Testing

/// What the bank holidays of each division must be, worked out apart from the published lists.
enum BankHolidayRules {
    static func holidays(in year: Int, of division: Holidays.Division) throws -> [Day] {
        let ordinary = try everywhere(year)
        let own =
            switch division {
            case .englandAndWales: try notInScotland(year)
            case .scotland: try inScotland(year)
            case .northernIreland: try notInScotland(year) + inNorthernIreland(year)
            }
        return proclaimed(in: year, of: division, instead: ordinary + own).sorted()
    }

    private static func everywhere(_ year: Int) throws -> [Day] {
        let mayDay = try Day(year: year, month: 5, day: 1).required.first(.monday)
        let spring = try Day(year: year, month: 5, day: 31).required.last(.monday)
        return [try newYear(year), try easterSunday(in: year).adding(days: -2), mayDay, spring] + (try christmas(year))
    }

    private static func notInScotland(_ year: Int) throws -> [Day] {
        [try easterSunday(in: year).adding(days: 1), try Day(year: year, month: 8, day: 31).required.last(.monday)]
    }

    private static func inScotland(_ year: Int) throws -> [Day] {
        let saintAndrew = try Day(year: year, month: 11, day: 30).required.onOrAfterWeekday()
        return [try secondOfJanuary(year), try Day(year: year, month: 8, day: 1).required.first(.monday), saintAndrew]
    }

    private static func inNorthernIreland(_ year: Int) throws -> [Day] {
        let saintPatrick = try Day(year: year, month: 3, day: 17).required.onOrAfterWeekday()
        return [saintPatrick, try Day(year: year, month: 7, day: 12).required.onOrAfterWeekday()]
    }

    /// Moved or added by proclamation: VE Day 2020, the jubilee and the state funeral of 2022, the coronation of 2023; for Scotland alone
    /// the day after its first match of the World Cup of 2026.
    private static func proclaimed(in year: Int, of division: Holidays.Division, instead ordinary: [Day]) -> [Day] {
        switch (year, division) {
        case (2020, _): ordinary.filter { $0 != day("2020-05-04") } + [day("2020-05-08")]
        case (2022, _): ordinary.filter { $0 != day("2022-05-30") } + [day("2022-06-02"), day("2022-06-03"), day("2022-09-19")]
        case (2023, _): ordinary + [day("2023-05-08")]
        case (2026, .scotland): ordinary + [day("2026-06-15")]
        case _: ordinary
        }
    }

    /// On the first weekday that is not taken by New Year's Day.
    private static func secondOfJanuary(_ year: Int) throws -> Day {
        let second = try Day(year: year, month: 1, day: 2).required.onOrAfterWeekday()
        return second == (try newYear(year)) ? second.adding(days: 1) : second
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
