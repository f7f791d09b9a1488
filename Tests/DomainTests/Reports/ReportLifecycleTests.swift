import Domain
import Testing

@Suite struct ReportLifecycleTests {
    @Test func theDocumentSaysWhatTheCodeDoes() throws {
        try WrittenDocument(path: "docs/report-lifecycle.md", text: ReportLifecycleDocument().text).check()
    }

    @Test(arguments: ReportBrokenRule.all.indices)
    func aBrokenRuleIsNamedAndChangesNothing(_ place: Int) throws {
        let rule = ReportBrokenRule.all[place]
        let before = try rule.report()
        var after = before
        #expect(throws: rule.refusal, "\(rule.verb)") { try rule.attempt(&after) }
        #expect(after == before)
        #expect(rule.refusal.rule.hasSuffix("."))
    }

    @Test func everyStatusIsReached() throws {
        let reached = try ReportTransition.all().filter { $0.from != $0.to }.map(\.to).asSet
        #expect(reached == Report.Status.allCases.asSet)
    }

    @Test func severalPointsAreNamedAsPeopleNameThem() {
        #expect(Report.Refusal.actionNeeded([3]).rule == "An amber or red point needs at least one action: point 3.")
        #expect(Report.Refusal.amberOrRedNeeded([3, 5, 8]).rule == "Choose amber or red for points 3, 5 and 8.")
        #expect(Role.team.titles == "team member or team lead")
    }
}
