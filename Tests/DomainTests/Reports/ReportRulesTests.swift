import Domain
import Testing

@Suite struct ReportRulesTests {
    @Test func aGreenPointRefusesActions() throws {
        for rating in [Rating.green, .met, .notRated, .notApplicable] {
            let content = Report.Content.of(point(1, .amber), point(3, rating), point(4, rating))
            try refuses(.actionsOnGreen([3, 4]), content, imported: false)
            try refuses(.actionsOnGreen([3, 4]), content, imported: true)
        }
    }

    @Test func aGreenPointMayHoldAdvice() throws {
        let content = Report.Content.of(ReportedPoint(number: 1, title: "Understand users", rating: .green, advice: ["Keep going"]))
        var report = try Report.sample(content: content)
        #expect(try report.take(.submit, by: actor(.leadAssessor)) == .submitted)
    }

    @Test func anAmberOrRedPointWrittenHereNeedsAnAction() throws {
        let content = Report.Content.of(point(2, .amber, actions: []), point(3, .red, actions: []), point(4, .green, actions: []))
        try refuses(.actionNeeded([2, 3]), content, imported: false)
    }

    @Test func anImportedPointWithoutActionsIsKeptAsItIs() throws {
        var report = try Report.sample(imported: true, content: .of(point(2, .amber, actions: [])))
        #expect(try report.take(.issue, by: actor(.assessmentsTeam)) == .issued(edition: 1, actions: 0))
    }

    @Test func aPointThatIsNotMetNeedsAmberOrRedBeforeItIsIssued() throws {
        let open = Report.Content.of(point(2, .notMet), point(3, .notMet, trackedAs: .amber), point(4, .notMet, actions: []))
        try refuses(.amberOrRedNeeded([2]), open, imported: true)
        var report = try Report.sample(imported: true, content: open)
        _ = try report.write(.point(point(2, .notMet, trackedAs: .red)), knowing: Standard.catalogue, by: actor(.assessmentsTeam))
        #expect(try report.take(.issue, by: actor(.assessmentsTeam)) == .issued(edition: 1, actions: 2))
    }

    /// A red point that is "not applicable" would be red no more, and its actions would wait for ever.
    @Test(arguments: Rating.allCases) func theWordsOfOlderStandardsAreNotWrittenAnew(rating: Rating) throws {
        let isOld = [Rating.met, .notMet, .notApplicable].contains(rating)
        for imported in [false, true] {
            var report = try Report.sample(imported: imported, content: .of(point(2, .notRated)))
            let written = point(2, rating, actions: rating.carriesActions ? ["Do it"] : [])
            if isOld, !imported {
                #expect(throws: Report.Refusal.ratingNeeded([2])) {
                    try report.write(.point(written), knowing: Standard.catalogue, by: actor(.assessmentsTeam))
                }
            } else {
                _ = try report.write(.point(written), knowing: Standard.catalogue, by: actor(.assessmentsTeam))
                #expect(report.content.points == [written])
            }
        }
    }

    @Test func aReportRatesPointsOfItsOwnStandardOnceEach() throws {
        try refuses(.unknownStandard("moon-3"), .of(point(1, .amber), standard: "moon-3"), imported: false)
        try refuses(.unknownPoint(15), .of(point(15, .amber)), imported: false)
        try refuses(.unknownPoint(0), .of(point(0, .amber)), imported: false)
        try refuses(.pointTwice(2), .of(point(2, .amber), point(3, .amber), point(2, .red)), imported: false)
        try refuses(.pointsNeeded, .of(), imported: false)
    }

    @Test func anActionNeedsWords() throws {
        try refuses(.wordingNeeded([2]), .of(point(2, .amber, actions: ["Test", " \n"])), imported: true)
    }

    @Test func aPointThatOnlyTheWiderStandardHasIsRefusedByTheNarrower() throws {
        var report = try Report.sample(content: .of(point(17, .amber), standard: "nhs-17"))
        #expect(try report.take(.submit, by: actor(.leadAssessor)) == .submitted)
    }

    @Test func aReportWrittenHereIsSubmittedBeforeItIsIssued() throws {
        var report = try Report.sample()
        #expect(throws: Report.Refusal.notSubmitted) { try report.take(.issue, by: actor(.assessmentsTeam)) }
        #expect(report.state == .draft)
    }

    @Test func theTeamHasTenWorkingDaysToAnswer() throws {
        var report = try Report.sample(.submitted)
        _ = try report.take(.issue, by: actor(.assessmentsTeam))
        #expect(report.state == .issued(at: noon, answerBy: day("2026-03-18")))
        #expect(Report.daysToAnswer == 10)
    }

    @Test func beyondTheCalendarTheReportIsIssuedWithoutADateToAnswerBy() throws {
        var report = try Report.sample(.submitted)
        let calendar = WorkingDays(holidays: [], firstYear: 2020, lastYear: 2021)
        _ = try report.issue(by: actor(.assessmentsTeam), knowing: Standard.catalogue, workingDays: calendar)
        #expect(report.state == .issued(at: noon, answerBy: nil))
    }

    @Test(arguments: [Report.Verb.accept, .challenge])
    func onlyTheTeamLeadAnswers(_ verb: Report.Verb) throws {
        for role in Role.allCases where role != .teamLead {
            var report = try Report.sample(.issued)
            #expect(throws: Report.Refusal.notPermitted(verb)) { try report.take(verb, by: actor(role)) }
        }
    }

    @Test func aChallengeAndAnAmendmentNeedAReason() throws {
        var report = try Report.sample(.issued)
        #expect(throws: Report.Refusal.reasonNeeded) { try report.challenge(reason: nil, meeting: nil, by: actor(.teamLead)) }
        #expect(throws: Report.Refusal.reasonNeeded) {
            try report.amend(reason: nil, following: [], by: actor(.leadAssessor))
        }
        #expect(report == (try Report.sample(.issued)))
    }

    /// Each once, in their order; none where it is about the whole report.
    @Test func aChallengeNamesThePointsItIsAbout() throws {
        var report = try Report.sample(.issued)
        #expect(
            try report.challenge(reason: Given.reason, points: [9, 5, 9], meeting: today, by: actor(.teamLead))
                == .challenged(reason: Given.reason, points: [5, 9], meeting: today))
        var whole = try Report.sample(.issued)
        #expect(
            try whole.challenge(reason: Given.reason, points: [], meeting: nil, by: actor(.teamLead))
                == .challenged(reason: Given.reason, points: nil, meeting: nil))
    }

    @Test func aChallengeKeepsWhoWhenAndWhy() throws {
        let report = try Report.sample(.challenged)
        #expect(report.state == .challenged(reason: Given.reason, meeting: Given.nextMonth, by: Role.teamLead.person, at: noon))
    }

    private func point(
        _ number: Int, _ rating: Rating, trackedAs: Action.Rating? = nil, actions: [ReportedAction] = ["Test it"]
    ) -> ReportedPoint {
        ReportedPoint(number: number, title: "Point \(number)", rating: rating, trackedAs: trackedAs, actions: actions)
    }

    /// Whoever holds it may not send it on: the lead assessor may not submit, nor the assessments team issue.
    private func refuses(_ refusal: Report.Refusal, _ content: Report.Content, imported: Bool) throws {
        let before = try Report.sample(imported: imported, content: content)
        var report = before
        let verb: Report.Verb = imported ? .issue : .submit
        #expect(throws: refusal) { try report.take(verb, by: actor(verb.usualRole)) }
        #expect(report == before)
    }
}
