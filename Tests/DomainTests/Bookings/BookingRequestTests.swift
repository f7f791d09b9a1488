import Domain
import Foundation
import Testing

@Suite struct BookingRequestTests {
    @Test func aRequestKeepsWhatWasAskedByWhomAndWhen() throws {
        let (booking, event) = try Booking.request(by: actor(.teamLead))
        #expect(booking == .asked)
        #expect(event == .requested(Asked.request, for: .reassessment))
        #expect(booking.request.askedOn == today)
    }

    @Test func daysArePutInOrderAndNoneIsKeptTwice() throws {
        let later = day("2026-04-15")
        let draft = Booking.Draft(preferred: [later, Asked.slot.day, later, Asked.slot.day], answeredForBy: words("Ann"))
        let (booking, _) = try Booking.request(draft, points: [9, 5, 9], by: actor(.teamMember))
        #expect(booking.request.preferred == [Asked.slot.day, later])
        #expect(booking.request.points == [5, 9])
    }

    @Test func oneDayIsEnoughAndThreeAreTheMost() throws {
        let days = ["2026-04-08", "2026-04-09", "2026-04-14"].map { day($0) }
        for count in 1...3 {
            let draft = Booking.Draft(preferred: Array(days.prefix(count)), answeredForBy: words("Ann"))
            #expect(try Booking.request(draft, by: actor(.teamLead)).0.request.preferred.count == count)
        }
    }

    @Test func everyDayThatBreaksARuleIsNamedAndNoOther() {
        let draft = Booking.Draft(preferred: [day("2026-03-10"), Asked.slot.day, day("2026-04-17")], answeredForBy: words("Ann"))
        let refused = [
            DayRefused(day: day("2026-03-10"), broken: [.tooSoon(earliest: day("2026-04-08"))]),
            DayRefused(day: day("2026-04-17"), broken: [.wrongWeekday(allowed: [.tuesday, .wednesday, .thursday])]),
        ]
        #expect(throws: Booking.Refusal.dates(refused, next: [day("2026-04-08"), day("2026-04-09"), day("2026-04-14")])) {
            try Booking.request(draft, by: actor(.teamLead))
        }
    }

    @Test func withNothingRedThereIsNothingToReassessButTheNextAssessmentIsAskedFor() throws {
        #expect(throws: Booking.Refusal.nothingRed) { try Booking.request(points: [], by: actor(.teamLead)) }
        #expect(try Booking.request(kind: .assessment, points: [], by: actor(.teamLead)).0.kind == .assessment)
    }

    @Test func whatIsMissingRefusesAndWhatIsOnlyAWarningDoesNot() throws {
        let missing = Readiness.Line(.missing, .points([5]), "Point 5 is not ready.")
        let warning = Readiness.Line(.warning, .report(nil), "The report is not accepted yet.")
        let notReady = Readiness(for: .reassessment, lines: [warning, missing])
        #expect(throws: Booking.Refusal.notReady([missing])) { try Booking.request(readiness: notReady, by: actor(.teamLead)) }
        #expect(Booking.Refusal.notReady([missing]).rule == "This cannot be booked now. Point 5 is not ready.")
        let almost = Readiness(for: .reassessment, lines: [warning])
        #expect(try Booking.request(readiness: almost, by: actor(.teamLead)).0.status == .requested)
    }

    @Test(arguments: [
        ("2026-03-04T12:00:00Z", 3, "2026-03-09"), ("2026-12-23T12:00:00Z", 3, "2026-12-30"), ("2026-03-04T12:00:00Z", 1, "2026-03-05"),
    ])
    func theAssessmentsTeamAnswersInWorkingDays(_ at: String, _ days: Int, _ triageBy: String) throws {
        let asking = actor(.teamLead, at: try Date(at, strategy: .iso8601))
        let rules = BookingRules(weeksAhead: 0, triageDays: days)
        let possible = rules.next(1, from: asking.today, askedOn: asking.today, calendar: .englandAndWales)
        let (booking, _) = try Booking.request(
            Booking.Draft(preferred: possible, answeredForBy: words("Ann")), rules: rules, by: asking)
        #expect(booking.request.triageBy == day(triageBy))
        #expect(!booking.isTriageLate(on: day(triageBy)))
        #expect(booking.isTriageLate(on: day(triageBy).adding(days: 1)))
    }

    @Test func onlyWhatWaitsForTriageIsLate() throws {
        for status in Booking.Status.allCases {
            #expect(try Booking.sample(status).isTriageLate(on: day("2026-03-10")) == (status == .requested), "\(status)")
        }
    }

    @Test func beyondTheCalendarARequestHasNoDayToAnswerBy() throws {
        let calendar = WorkingDays(holidays: [], firstYear: 2026, lastYear: 2026)
        let lastDay = actor(.teamLead, at: try Date("2026-12-31T12:00:00Z", strategy: .iso8601))
        let (booking, _) = try Booking.request(
            Booking.Draft(preferred: [lastDay.today], answeredForBy: words("Ann")), rules: BookingRules(weeksAhead: 0), calendar: calendar,
            by: lastDay)
        #expect(booking.request.triageBy == nil)
        #expect(!booking.isTriageLate(on: day("2030-01-01")))
    }

    /// Half past midnight in London in summer is still the day before in Greenwich.
    @Test func theDayOfTheRequestIsTheDayInLondon() throws {
        let late = actor(.teamLead, at: try Date("2026-06-30T23:30:00Z", strategy: .iso8601))
        let (booking, _) = try Booking.request(
            Booking.Draft(preferred: [day("2026-08-05")], answeredForBy: words("Ann")), by: late)
        #expect(booking.request.askedOn == day("2026-07-01"))
        #expect(throws: Booking.Refusal.self) {
            try Booking.request(Booking.Draft(preferred: [day("2026-08-04")], answeredForBy: words("Ann")), by: late)
        }
    }
}
