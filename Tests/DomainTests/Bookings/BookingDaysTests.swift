import Domain
import Testing

@Suite struct BookingDaysTests {
    private let rules = BookingRules()
    private let calendar = WorkingDays.englandAndWales
    private let usual: [Weekday] = [.tuesday, .wednesday, .thursday]

    /// Asked on 4 March 2026, which is a Wednesday.
    @Test func everyRuleIsNamedByWhatBreaksIt() {
        #expect(broken("2026-04-08") == [])
        #expect(broken("2026-04-07") == [.tooSoon(earliest: day("2026-04-08"))])
        #expect(broken("2026-04-10") == [.wrongWeekday(allowed: usual)])
        #expect(broken("2026-04-12") == [.wrongWeekday(allowed: usual)])
        #expect(broken("2027-12-28") == [.bankHoliday])
        #expect(broken("2026-04-06") == [.tooSoon(earliest: day("2026-04-08")), .wrongWeekday(allowed: usual), .bankHoliday])
        #expect(broken("2028-03-02") == [])
        #expect(broken("2028-03-04") == [.wrongWeekday(allowed: usual)])
        #expect(broken("2028-03-07") == [.tooFar(last: day("2028-03-04"))])
        #expect(broken("9999-12-31") == [.tooFar(last: day("2028-03-04")), .wrongWeekday(allowed: usual)])
        #expect(broken("2029-01-09", askedOn: "2028-11-15") == [.yearUnknown(last: 2028)])
        #expect(broken("2010-06-08", askedOn: "2010-01-05") == [.yearUnknown(last: 2028)])
    }

    @Test func aBrokenRuleIsASentence() {
        #expect(BookingRules.Broken.tooSoon(earliest: day("2026-04-08")).words == "It must be on or after 8 April 2026.")
        #expect(BookingRules.Broken.tooFar(last: day("2028-03-04")).words == "It must be on or before 4 March 2028.")
        #expect(BookingRules.Broken.wrongWeekday(allowed: usual).words == "It must be a Tuesday, Wednesday or Thursday.")
        #expect(BookingRules.Broken.bankHoliday.words == "It is a bank holiday.")
        #expect(BookingRules.Broken.yearUnknown(last: 2028).words == "Bank holidays are known only to the end of 2028.")
    }

    @Test func aRefusalNamesTheDaysTheirRulesAndTheNextPossibleDays() {
        let refusal = Booking.Refusal.dates(
            [DayRefused(day: day("2026-04-06"), broken: broken("2026-04-06"))], next: [day("2026-04-08"), day("2026-04-09")])
        #expect(
            refusal.rule == "Monday 6 April 2026 is not possible. It must be on or after 8 April 2026. It must be a Tuesday, Wednesday or "
                + "Thursday. It is a bank holiday. The next possible dates are Wednesday 8 April 2026 and Thursday 9 April 2026.")
    }

    /// 25 and 28 December 2026 and 1 January 2027 are bank holidays; in 2027 it is Monday 27 and Tuesday 28.
    @Test func theNextDaysSkipChristmas() {
        #expect(next(6, askedOn: "2026-11-18") == ["2026-12-23", "2026-12-24", "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-05"])
        #expect(next(5, askedOn: "2027-11-17") == ["2027-12-22", "2027-12-23", "2027-12-29", "2027-12-30", "2028-01-04"])
        let week = BookingRules(weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday])
        #expect(
            week.next(6, from: day("2026-12-23"), askedOn: day("2026-11-18"), calendar: calendar).map(\.description)
                == ["2026-12-23", "2026-12-24", "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-04"])
    }

    /// Weeks ahead are counted in days of the calendar, so that the change of the clocks moves nothing.
    @Test(arguments: [
        ("2026-03-24", "2026-04-28"), ("2026-03-29", "2026-05-03"), ("2026-10-20", "2026-11-24"), ("2026-10-25", "2026-11-29"),
        ("2026-11-26", "2026-12-31"), ("2028-01-26", "2028-03-01"),
    ])
    func fiveWeeksAreThirtyFiveDaysWhateverTheClocksDo(_ asked: String, _ earliest: String) {
        #expect(rules.earliest(askedOn: day(asked)) == day(earliest))
        #expect(day(earliest).days(since: day(asked)) == 35)
    }

    @Test func theNextDaysAreFewerWhereTheCalendarEnds() {
        #expect(next(5, askedOn: "2028-11-22") == ["2028-12-27", "2028-12-28"])
        #expect(next(5, askedOn: "2028-12-20") == [])
        #expect(next(5, askedOn: "9999-12-31") == [])
        #expect(next(0, askedOn: "2026-03-04") == [])
        #expect(next(.min, askedOn: "2026-03-04") == [])
        #expect(next(.max, askedOn: "2026-03-04").count == 100)
    }

    @Test func theNextDaysBeginWhereTheyAreAskedFrom() {
        #expect(rules.next(2, from: day("2026-04-13"), askedOn: today, calendar: calendar) == [day("2026-04-14"), day("2026-04-15")])
        #expect(rules.next(2, from: day("2028-03-05"), askedOn: today, calendar: calendar) == [])
    }

    /// On every day of three years, by strict rules and lax ones: no day that is offered breaks a rule, and none is left out.
    @Test(arguments: [
        BookingRules(), BookingRules(weeksAhead: 0, weekdays: Set(Weekday.allCases)), BookingRules(weeksAhead: 52, weekdays: [.monday]),
        BookingRules(weeksAhead: 1, weekdays: [.friday, .sunday]),
    ])
    func theNextDaysAreExactlyTheFirstThatBreakNoRule(_ rules: BookingRules) throws {
        var asked = day("2025-11-01")
        while asked < day("2028-11-01") {
            let offered = rules.next(4, from: asked, askedOn: asked, calendar: calendar)
            #expect(offered.allSatisfy { rules.broken(by: $0, askedOn: asked, calendar: calendar).isEmpty }, "\(asked)")
            if let last = offered.last {
                let possible = (0...last.days(since: asked)).map { asked.adding(days: $0) }
                    .filter { rules.broken(by: $0, askedOn: asked, calendar: calendar).isEmpty }
                #expect(offered == possible, "\(asked)")
            } else {
                #expect(asked.adding(days: rules.weeksAhead * 7) > day("2028-12-01"), "\(asked)")
            }
            asked = asked.adding(days: 1)
        }
    }

    private func broken(_ text: String, askedOn asked: String = "2026-03-04") -> [BookingRules.Broken] {
        rules.broken(by: day(text), askedOn: day(asked), calendar: calendar)
    }

    private func next(_ count: Int, askedOn asked: String) -> [String] {
        rules.next(count, from: day(asked), askedOn: day(asked), calendar: calendar).map(\.description)
    }
}
