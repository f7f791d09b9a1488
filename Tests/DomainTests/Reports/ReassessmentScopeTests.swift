import Domain
import Testing

@Suite struct ReassessmentScopeTests {
    private let assessment = outcome(1, "2026-03-04", [1: .green, 2: .amber, 3: .red, 5: .red])

    @Test func exactlyTheRedPointsAreNothingToTellOf() {
        #expect(scope([3, 5], among: [assessment]).isExact)
        #expect(scope([5, 3], among: [assessment]).isExact)
    }

    @Test func whatItRatesBesidesAndWhatItLeavesOutIsToldAsItStood() {
        let scope = scope([2, 3, 9], among: [assessment])
        #expect(!scope.isExact)
        #expect(scope.outside.map(\.point.number) == [2, 9])
        #expect(scope.outside.map(\.rating) == [.amber, .notRated])
        #expect(scope.outside.first?.lineage.last?.words == "Amber, alpha assessment, 4 March 2026")
        #expect(scope.missing.map(\.point.number) == [5])
    }

    /// So a report that has been issued is told the same as before its issue.
    @Test func whatItSaysItselfAndWhatCameLaterDoNotCount() {
        let own = outcome(2, "2026-05-04", [3: .green, 5: .green], .reassessment)
        let later = outcome(3, "2026-07-04", [3: .green, 5: .amber])
        #expect(scope([3, 5], report: identifier(2), among: [assessment, own, later]).isExact)
    }

    @Test func whatWasReassessedBeforeItIsNoLongerRed() {
        let earlier = outcome(2, "2026-04-04", [3: .amber], .reassessment)
        let scope = scope([3, 5], among: [assessment, earlier])
        #expect(scope.outside.map(\.point.number) == [3])
        #expect(scope.missing.isEmpty)
    }

    @Test func aReportThatIsNotKeptYetComesAfterThoseOfItsDay() {
        let sameDay = outcome(9, "2026-05-04", [3: .green, 5: .green])
        #expect(scope([3, 5], among: [assessment, sameDay]).outside.map(\.point.number) == [3, 5])
        #expect(scope([3, 5], report: identifier(2), among: [assessment, sameDay]).isExact)
    }

    @Test func whereNothingWasRatedEveryPointIsOutside() {
        let scope = scope([3, 5], among: [outcome(1, "2026-03-04", [3: .red], standard: "nhs-17")])
        #expect(scope.outside.map(\.point.number) == [3, 5])
        #expect(scope.outside.filter { !$0.lineage.isEmpty } == [])
        #expect(scope.missing.isEmpty)
    }

    private func scope(
        _ points: [Int], report: Report.ID? = nil, among outcomes: [CurrentPosition.Outcome]
    ) -> ReassessmentScope {
        ReassessmentScope(points: points, standard: .current, date: day("2026-05-04"), report: report, among: outcomes)
    }
}

private func outcome(
    _ report: UInt8, _ date: String, _ ratings: [Int: Rating], _ kind: Assessment.Kind = .assessment, standard: Standard.ID = "govuk-14"
) -> CurrentPosition.Outcome {
    CurrentPosition.Outcome(
        report: identifier(report), standard: standard, kind: kind, phase: .alpha, date: day(date), ratings: ratings)
}
