import Testing

@testable import Domain

@Suite struct WorkingDaysTests {
    private let calendar = WorkingDays.englandAndWales

    /// The published lists against the rules of the Banking and Financial Dealings Act and the proclaimed exceptions.
    @Test(arguments: Holidays.Division.allCases, 2013...2028)
    func bankHolidaysFollowTheRules(_ division: Holidays.Division, _ year: Int) throws {
        let published = division.workingDays.holidays.filter { $0.year == year }.sorted()
        #expect(published == (try BankHolidayRules.holidays(in: year, of: division)))
    }

    @Test(arguments: Holidays.Division.allCases)
    func aListCoversTheYearsItClaimsAndNoOthers(_ division: Holidays.Division) {
        let calendar = division.workingDays
        #expect(calendar.holidays.map(\.year).asSet == (calendar.firstYear...calendar.lastYear).asSet)
        #expect(calendar.holidays.allSatisfy { $0.weekday != .saturday && $0.weekday != .sunday })
    }

    /// Days that people of one division work and those of another do not.
    @Test(arguments: [
        ("2026-04-06", [Holidays.Division.scotland]), ("2026-01-02", [.englandAndWales, .northernIreland]),
        ("2027-01-04", [.englandAndWales, .northernIreland]),
        ("2026-08-03", [.englandAndWales, .northernIreland]), ("2026-08-31", [.scotland]),
        ("2024-12-02", [.englandAndWales, .northernIreland]),
        ("2026-03-17", [.englandAndWales, .scotland]), ("2025-07-14", [.englandAndWales, .scotland]),
        ("2026-06-15", [.englandAndWales, .northernIreland]),
        ("2022-09-19", []), ("2020-05-08", []), ("2023-05-08", []),
    ])
    func eachDivisionKeepsItsOwn(_ text: String, _ working: [Holidays.Division]) {
        #expect(Holidays.Division.allCases.filter { $0.workingDays.isWorkingDay(day(text)) } == working)
    }

    @Test func weekendsAndBankHolidaysAreNotWorked() {
        for text in ["2026-03-07", "2026-03-08", "2026-12-25", "2026-12-28", "2022-09-19", "2020-05-08", "2023-05-08"] {
            #expect(!calendar.isWorkingDay(day(text)), "\(text)")
        }
        for text in ["2026-03-09", "2026-12-29", "2020-05-04", "2022-05-30", "2021-01-04"] {
            #expect(calendar.isWorkingDay(day(text)), "\(text)")
        }
    }

    @Test(arguments: [
        ("2026-03-04", 0, "2026-03-04"), ("2026-03-04", 1, "2026-03-05"), ("2026-03-06", 1, "2026-03-09"), ("2026-03-07", 1, "2026-03-09"),
        ("2026-03-04", 10, "2026-03-18"), ("2026-03-27", 10, "2026-04-14"), ("2026-12-23", 3, "2026-12-30"),
        ("2027-12-24", 1, "2027-12-29"), ("2022-05-31", 2, "2022-06-06"),
    ])
    func workingDaysAreCountedFromTheDayAfter(_ from: String, _ count: Int, _ expected: String) throws {
        #expect(try calendar.day(count, after: day(from)) == day(expected))
    }

    @Test(arguments: ["2026-03-04", "2026-03-28", "2026-12-23", "2027-12-31"], [0, 1, 5, 10, 40])
    func whatIsCountedBetweenTwoDaysIsWhatWasCountedOff(_ from: String, _ count: Int) throws {
        let last = try calendar.day(count, after: day(from))
        #expect(try calendar.count(after: day(from), through: last) == count)
        #expect(try calendar.count(after: last, through: day(from)) == 0)
    }

    @Test func aCountOverYearsThatAreNotKnownIsRefused() {
        #expect(throws: WorkingDays.OutsideCalendar(day: day("2029-01-01"), lastYear: 2028)) {
            try calendar.count(after: day("2028-12-28"), through: day("2029-02-01"))
        }
    }

    @Test func aCountThatLeavesTheKnownYearsIsRefused() throws {
        #expect(try calendar.day(1, after: day("2028-12-28")) == day("2028-12-29"))
        #expect(throws: WorkingDays.OutsideCalendar(day: day("2029-01-01"), lastYear: 2028)) {
            try calendar.day(2, after: day("2028-12-28"))
        }
        #expect(throws: WorkingDays.OutsideCalendar(day: day("2012-06-02"), lastYear: 2028)) {
            try calendar.day(1, after: day("2012-06-01"))
        }
    }

    @Test(arguments: [(-1, "2026-03-04"), (Int.min, "2026-03-04")])
    func aCountBelowNothingIsNothing(_ count: Int, _ expected: String) throws {
        #expect(try calendar.day(count, after: today) == day(expected))
    }

    /// Calendars are settings of an organisation, so their years may be anything.
    @Test func aCalendarOfImpossibleYearsIsRefusedAndDoesNotTrapNorHang() {
        let turnedRound = WorkingDays(holidays: [], firstYear: 2030, lastYear: 2020)
        #expect(throws: WorkingDays.OutsideCalendar.self) { try turnedRound.day(1, after: today) }
        let endless = WorkingDays(holidays: [day("9999-12-31")], firstYear: 1, lastYear: .max)
        #expect(throws: WorkingDays.OutsideCalendar.self) { try endless.day(3, after: day("9999-12-30")) }
    }
}
