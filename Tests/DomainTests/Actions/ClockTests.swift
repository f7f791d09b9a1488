import Domain
import Testing

@Suite struct ClockTests {
    @Test(arguments: [
        ("2026-03-04", "2026-06-04"), ("2025-11-30", "2026-02-28"), ("2027-11-30", "2028-02-29"), ("2026-11-29", "2027-02-28"),
        ("2026-01-31", "2026-04-30"), ("2026-10-31", "2027-01-31"), ("2028-02-29", "2028-05-29"), ("2026-12-31", "2027-03-31"),
    ])
    func amberActionsAreDueThreeCalendarMonthsOn(_ from: String, _ due: String) {
        #expect(Clock().due(assessedOn: day(from), issuedOn: today).day == day(due))
    }

    @Test(arguments: [("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2028-02-29", 12, "2029-02-28")])
    func aMonthThatIsTooShortEndsOnItsLastDay(_ from: String, _ months: Int, _ due: String) {
        #expect(Clock(months: months).due(assessedOn: day(from), issuedOn: today).day == day(due))
    }

    @Test func theOrganisationChoosesWhetherTheAssessmentOrTheIssueStartsIt() {
        let assessed = day("2026-03-04")
        let issued = day("2026-03-20")
        #expect(Clock(start: .assessmentDate).due(assessedOn: assessed, issuedOn: issued).day == day("2026-06-04"))
        #expect(Clock(start: .issueDate).due(assessedOn: assessed, issuedOn: issued).day == day("2026-06-20"))
    }

    @Test func theClockExplainsItself() {
        let due = Clock().due(assessedOn: today, issuedOn: today)
        #expect(due.words == "3 months from the assessment on 4 March 2026")
        let month = Clock(months: 1, start: .issueDate).due(assessedOn: today, issuedOn: day("2026-03-20"))
        #expect(month.words == "1 month from the issue of the report on 20 March 2026")
        #expect(DueDate(original: today, reason: .reassessment).words == "the day of the reassessment")
    }

    @Test(arguments: [(0, 1), (-5, 1), (1, 1), (24, 24), (25, 24), (Int.max, 24), (Int.min, 1)])
    func monthsAreKeptBetweenOneAndTwentyFour(_ given: Int, _ kept: Int) {
        #expect(Clock(months: given).months == kept)
    }

    @Test func anExtensionKeepsTheOldDateAndWhyItMoved() throws {
        var action = Action.raised()
        let office = actor(.assessmentsTeam)
        _ = try action.extend(to: day("2026-07-01"), reason: Given.reason, by: office)
        let event = try action.extend(to: day("2026-08-01"), reason: Given.note, by: office)
        let due = try #require(action.due)
        #expect(event == .extended(from: day("2026-07-01"), to: day("2026-08-01"), reason: Given.note))
        #expect(due.original == day("2026-06-04"))
        #expect(due.day == day("2026-08-01"))
        #expect(due.extensions.map(\.from) == [day("2026-06-04"), day("2026-07-01")])
        #expect(due.extensions.map(\.reason) == [Given.reason, Given.note])
        #expect(due.extensions.allSatisfy { $0.by == office.person && $0.on == today })
        #expect(
            due.words == "3 months from the assessment on 4 March 2026, extended from 4 June 2026 on 4 March 2026, "
                + "extended from 1 July 2026 on 4 March 2026"
        )
    }

    @Test(arguments: ["2026-06-04", "2026-06-03", "2020-01-01"])
    func anExtensionIsLaterThanTheDateItMoves(_ text: String) throws {
        var action = Action.raised()
        #expect(throws: Action.Refusal.notLater(than: day("2026-06-04"))) {
            try action.extend(to: day(text), reason: Given.reason, by: actor(.assessmentsTeam))
        }
    }

    @Test func aRedActionIsDueOnTheDayOfItsReassessmentAndMovesWithIt() throws {
        var action = Action.raised(.red)
        #expect(action.due == nil)
        for day in [Given.nextMonth, Given.farOff] {
            _ = try action.scheduleReassessment(on: day, by: actor(.assessmentsTeam))
            #expect(action.due == DueDate(original: day, reason: .reassessment))
        }
    }

    @Test func daysAreLeftUntilTheDueDayIsOver() {
        let due = DueDate(original: today, reason: .reassessment)
        #expect(due.daysLeft(on: day("2026-03-01")) == 3)
        #expect(due.daysLeft(on: today) == 0)
        #expect(!due.isOverdue(on: today))
        #expect(due.daysLeft(on: day("2026-03-05")) == -1)
        #expect(due.isOverdue(on: day("2026-03-05")))
    }
}
