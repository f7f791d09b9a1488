import Domain
import Foundation
import Testing

@Suite struct HolidaysTests {
    @Test func theUsualCalendarIsThatOfEnglandAndWales() {
        #expect(Holidays.usual.workingDays == .englandAndWales)
        #expect(Holidays.usual.words == "Working days are Monday to Friday, except the bank holidays of England and Wales.")
    }

    @Test func aDayOfTheOrganisationsOwnIsNotWorked() throws {
        let holidays = try Holidays(base: .scotland).adding(closure("2026-12-29", "Christmas closure"))
        #expect(!holidays.workingDays.isWorkingDay(day("2026-12-29")))
        #expect(try holidays.workingDays.day(1, after: day("2026-12-24")) == day("2026-12-30"))
        #expect(holidays.words == "Working days are Monday to Friday, except the bank holidays of Scotland and 1 more day.")
    }

    @Test func daysAreKeptInOrderAndOnceEach() throws {
        let late = try closure("2026-12-29", "Second")
        let holidays = try Holidays(closed: [late, closure("2026-12-24", "First"), closure("2026-12-29", "Second again")])
        #expect(holidays.closed.map(\.name) == ["First", "Second"])
    }

    @Test func noMoreDaysAreKeptThanTheLimit() throws {
        let first = day("2026-01-01")
        let many = try (0..<150).map { try #require(Holidays.Closure(day: first.adding(days: $0), name: "Closed")) }
        #expect(Holidays(closed: many.reversed()).closed == Array(many.prefix(Holidays.mostClosed)))
    }

    @Test(arguments: [
        ("2029-01-02", "The date must be in the years 2013 to 2028, whose bank holidays are known."),
        ("2012-12-31", "The date must be in the years 2013 to 2028, whose bank holidays are known."),
        ("2026-12-24", "24 December 2026 is in the calendar already, as “Christmas closure”."),
        ("2026-12-25", "Friday 25 December 2026 is a weekend or a bank holiday, so nobody works then anyway."),
        ("2026-12-26", "Saturday 26 December 2026 is a weekend or a bank holiday, so nobody works then anyway."),
    ])
    func aDayThatChangesNothingIsRefused(_ text: String, _ rule: String) throws {
        let holidays = try Holidays.usual.adding(closure("2026-12-24", "Christmas closure"))
        let refusal = #expect(throws: Holidays.Refusal.self) { try holidays.adding(closure(text, "Closed")) }
        #expect(refusal?.rule == rule)
    }

    @Test func aDayBeyondTheLimitIsRefused() throws {
        let worked = (0..<400).map(day("2026-01-01").adding(days:)).filter(WorkingDays.englandAndWales.isWorkingDay)
        let full = try Holidays(closed: worked.prefix(Holidays.mostClosed).map { try #require(Holidays.Closure(day: $0, name: "Closed")) })
        let refusal = #expect(throws: Holidays.Refusal.self) { try full.adding(closure("2028-12-29", "One more")) }
        #expect(refusal?.rule == "The calendar has 100 days of your own, and cannot have more. Remove one first.")
    }

    @Test(arguments: [
        ("  Office\n move  ", "Office move"), ("", nil), (" \n ", nil), (String(repeating: "x", count: 81), nil),
        (String(repeating: "x", count: 80), String(repeating: "x", count: 80)),
    ])
    func aClosureHasAShortNameOnOneLine(_ typed: String, _ name: String?) {
        #expect(Holidays.Closure(day: today, name: typed)?.name == name)
    }

    @Test func aCalendarIsReadBackAsItWasWritten() throws {
        let holidays = try Holidays(base: .northernIreland, closed: [closure("2026-12-29", "Christmas closure")])
        let written = String(decoding: try Golden.encoder.encode(holidays), as: UTF8.self)
        #expect(written == #"{"base":"northernIreland","closed":[{"day":"2026-12-29","name":"Christmas closure"}]}"#)
        #expect(try Golden.decoder.decode(Holidays.self, from: Data(written.utf8)) == holidays)
    }

    @Test func whatIsNotStoredYetIsUsual() throws {
        #expect(try Golden.decoder.decode(Holidays.self, from: Data("{}".utf8)) == .usual)
    }

    @Test func aNamelessClosureIsNotRead() {
        let stored = Data(#"{"closed":[{"day":"2026-12-29","name":" "}]}"#.utf8)
        #expect(throws: DecodingError.self) { try Golden.decoder.decode(Holidays.self, from: stored) }
    }

    private func closure(_ text: String, _ name: String) throws -> Holidays.Closure {
        try #require(Holidays.Closure(day: day(text), name: name))
    }
}
