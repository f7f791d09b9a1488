import Domain
import Foundation
import Testing

@Suite struct DayTests {
    @Test(arguments: [("2026-03-04", 2026, 3, 4), ("0001-01-01", 1, 1, 1), ("9999-12-31", 9999, 12, 31), ("2028-02-29", 2028, 2, 29)])
    func aDayIsReadAndWrittenAlike(_ text: String, _ year: Int, _ month: Int, _ number: Int) throws {
        let day = try #require(Day(text))
        #expect((day.year, day.month, day.day) == (year, month, number))
        #expect(day.description == text)
        #expect(Day(year: year, month: month, day: number) == day)
    }

    @Test(arguments: [
        "", "2026-3-4", "2026-02-30", "2027-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31", "0000-01-01",
        "26-01-01", "2026/01/01", "2026-01-01T00:00:00Z", " 2026-01-01", "2026-01-01 ", "+026-01-01", "-026-01-01", "2026-01",
        "2026--01-01",
        "２０２６-01-01", "2026-0a-01", "12026-01-01", "2026-01-01\0",
    ])
    func whatIsNoDayIsRefused(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        (2026, 2, 29), (2026, 0, 1), (2026, 13, 1), (2026, 6, 31), (0, 1, 1), (10_000, 1, 1), (Int.max, 1, 1), (2026, Int.min, 1),
    ])
    func numbersThatMakeNoDayAreRefused(_ year: Int, _ month: Int, _ number: Int) {
        #expect(Day(year: year, month: month, day: number) == nil)
    }

    /// Every day from 1800 to 2200, against Foundation's own calendar.
    @Test func daysAgreeWithTheCalendar() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        var current = day("1800-01-01")
        let last = day("2200-12-31")
        var instant = Date(timeIntervalSince1970: TimeInterval(current.number) * 86_400)
        while current <= last {
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: instant)
            try #require((parts.year, parts.month, parts.day) == (current.year, current.month, current.day), "\(current)")
            // Foundation counts from Sunday as 1.
            try #require(parts.weekday == (current.weekday.rawValue + 1) % 7 + 1, "\(current)")
            let next = current.adding(days: 1)
            try #require(next.number == current.number + 1 && next > current)
            current = next
            instant += 86_400
        }
    }

    @Test(arguments: [-4000, -1234, -400, -31, -1, 0, 1, 28, 365, 366, 1461, 4000])
    func addingDaysAndMonthsAgreesWithTheCalendar(_ step: Int) throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for number in stride(from: 10_957, to: 11_000 + 1500, by: 7) {
            let start = day("1970-01-01").adding(days: number)
            let instant = Date(timeIntervalSince1970: TimeInterval(number) * 86_400)
            let later = try #require(calendar.date(byAdding: .day, value: step, to: instant))
            #expect(start.adding(days: step) == Day(inLondonAt: later.addingTimeInterval(43_200)))
            #expect(start.adding(days: step).days(since: start) == step)
            let months = try #require(calendar.date(byAdding: .month, value: step / 10, to: instant))
            #expect(start.adding(months: step / 10) == Day(inLondonAt: months.addingTimeInterval(43_200)))
        }
    }

    @Test func sumsBeyondTheCalendarStopAtItsEnds() {
        for step in [Int.max, Int.max - 1, 5_000_000] {
            #expect(today.adding(days: step) == day("9999-12-31"))
            #expect(today.adding(days: -step) == day("0001-01-01"))
            #expect(today.adding(months: step).year == 9999)
            #expect(today.adding(months: -step).year == 1)
        }
        #expect(today.adding(days: .min) == day("0001-01-01"))
    }

    @Test(arguments: [
        ("2026-03-28T23:59:59Z", "2026-03-28"), ("2026-10-24T22:59:59Z", "2026-10-24"), ("2026-10-24T23:00:00Z", "2026-10-25"),
        ("2026-10-25T00:30:00Z", "2026-10-25"), ("2026-10-25T01:30:00Z", "2026-10-25"), ("2026-10-25T23:30:00Z", "2026-10-25"),
        ("2026-10-26T00:00:00Z", "2026-10-26"), ("2027-03-27T23:59:59Z", "2027-03-27"), ("2027-03-28T00:00:00Z", "2027-03-28"),
        ("2027-03-28T01:00:00Z", "2027-03-28"), ("2027-03-28T22:59:59Z", "2027-03-28"), ("2027-03-28T23:00:00Z", "2027-03-29"),
        ("2028-02-28T23:59:59Z", "2028-02-28"), ("2028-02-29T00:00:00Z", "2028-02-29"), ("2028-02-29T23:59:59Z", "2028-02-29"),
        ("2038-01-19T03:14:07Z", "2038-01-19"), ("2038-01-19T03:14:08Z", "2038-01-19"), ("2038-07-01T23:30:00Z", "2038-07-02"),
    ])
    func aDayBeginsAtMidnightInLondon(_ instant: String, _ expected: String) throws {
        let instant = try #require(ISO8601DateFormatter().date(from: instant))
        #expect(Day(inLondonAt: instant) == day(expected))
    }

    /// The day the clocks go forward has 23 hours, the day they go back 25.
    @Test(arguments: [
        ("2026-03-28", "2026-03-28T00:00:00Z", 24), ("2026-03-29", "2026-03-29T00:00:00Z", 23), ("2026-03-30", "2026-03-29T23:00:00Z", 24),
        ("2026-07-01", "2026-06-30T23:00:00Z", 24), ("2026-10-24", "2026-10-23T23:00:00Z", 24), ("2026-10-25", "2026-10-24T23:00:00Z", 25),
        ("2026-10-26", "2026-10-26T00:00:00Z", 24), ("2028-02-29", "2028-02-29T00:00:00Z", 24), ("1970-01-01", "1969-12-31T23:00:00Z", 24),
    ])
    func aDayHasItsStartInLondonAndItsHours(_ text: String, _ start: String, _ hours: Int) throws {
        let day = day(text)
        #expect(day.startInLondon == (try #require(ISO8601DateFormatter().date(from: start))))
        #expect(day.adding(days: 1).startInLondon.timeIntervalSince(day.startInLondon) == Double(hours) * 3600)
        #expect(Day(inLondonAt: day.startInLondon) == day)
        #expect(Day(inLondonAt: day.startInLondon.addingTimeInterval(-0.001)) == day.adding(days: -1))
    }

    @Test func daysAreSaidAsPeopleSayThem() {
        #expect(today.words == "4 March 2026")
        #expect(day("2028-02-29").words == "29 February 2028")
        #expect(day("2026-12-31").words == "31 December 2026")
    }

    @Test func daysAreStoredAsTheyAreWritten() throws {
        let text = String(decoding: try JSONEncoder().encode([today]), as: UTF8.self)
        #expect(text == #"["2026-03-04"]"#)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8)) }
    }
}
