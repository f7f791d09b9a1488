import Domain
import Testing

@Suite struct ReportComparisonTests {
    @Test func anEditionIsNoChangeOfItself() {
        let comparison = ReportComparison(from: first, to: first)
        #expect(comparison.isEmpty && comparison.changedPoints.isEmpty)
        #expect(comparison.points.map(\.number) == [1, 5, 9] && comparison.points.allSatisfy { $0.kind == .same })
    }

    @Test func everythingThatAnEditionSaysIsCompared() {
        let changes: [(inout Report.Content) -> Void] = [
            { $0.standard = "nhs-17" }, { $0.overall = .amber }, { $0.overallReason = words("The panel met again") },
            { $0.leadAssessor = "Somebody else" }, { $0.findings.append("The team is strong") }, { $0.findings = [] },
            { $0.unassignedActions = ["Publish"] }, { $0.points.removeLast() },
            { $0.points[0] = ReportedPoint(number: 1, title: "Understand people", rating: .green) },
            { $0.points[0] = ReportedPoint(number: 1, title: "Understand users", rating: .amber) },
            { $0.points[0] = ReportedPoint(number: 1, title: "Understand users", rating: .green, trackedAs: .red) },
            { $0.points[0] = ReportedPoint(number: 1, title: "Understand users", rating: .green, findings: ["Good"]) },
            { $0.points[0] = ReportedPoint(number: 1, title: "Understand users", rating: .green, actions: ["Test"]) },
            { $0.points[0] = ReportedPoint(number: 1, title: "Understand users", rating: .green, advice: ["Keep testing"]) },
        ]
        for (place, change) in changes.enumerated() {
            var second = first
            change(&second)
            #expect(!ReportComparison(from: first, to: second).isEmpty, "change \(place)")
            #expect(!ReportComparison(from: second, to: first).isEmpty, "change \(place)")
        }
    }

    @Test func onlyThePointsThatChangedAreTold() throws {
        var second = first
        second.overall = .amber
        second.points[2] = ReportedPoint(
            number: 9, title: "Create a secure service", rating: .amber, findings: ["Nothing is encrypted at rest"],
            actions: ["Encrypt uploads"])
        let comparison = ReportComparison(from: first, to: second)
        #expect(comparison.overall == ValueChange(from: .red, to: .amber))
        #expect(comparison.changedPoints.map(\.number) == [9])
        let point = try #require(comparison.changedPoints.first)
        #expect(point.kind == .changed && point.rating == ValueChange(from: .red, to: .amber) && point.title.isSame)
        #expect(point.findings.map(\.pieces) == [[.init(.same, "Nothing is encrypted "), .init(.added, "at rest")]])
        #expect(point.actions.map(\.kind) == [.changed] && point.actionCount(.changed) == 1 && point.actionCount(.added) == 0)
    }

    @Test func aPointMayComeAndGo() {
        var second = first
        second.points[0] = ReportedPoint(number: 3, title: "Provide a joined up experience", rating: .amber, actions: ["Join it up"])
        let changed = ReportComparison(from: first, to: second).changedPoints
        #expect(changed.map(\.number) == [1, 3] && changed.map(\.kind) == [.removed, .added])
        #expect(changed.map(\.rating) == [ValueChange(from: .green, to: nil), ValueChange(from: nil, to: .amber)])
        #expect(changed.last?.actions.map(\.kind) == [.added])
    }

    @Test func theOrderOfPointsAndOfActionsIsNoChange() {
        var second = first
        second.points = first.points.reversed()
        second.points[1] = ReportedPoint(
            number: 5, title: "Make sure everyone can use the service", rating: .amber, actions: ["Fix", "Test with users"])
        #expect(ReportComparison(from: first, to: second).isEmpty)
    }

    @Test func thatTheTeamTracksAnActionIsNoChange() {
        var second = first
        second.points[2] = ReportedPoint(
            number: 9, title: "Create a secure service", rating: .red, findings: ["Nothing is encrypted"],
            actions: [ReportedAction("Encrypt", tracked: identifier(30))])
        #expect(ReportComparison(from: first, to: second).isEmpty)
    }

    @Test func aPointGivenTwiceIsToldOnce() {
        var second = first
        second.points.append(ReportedPoint(number: 1, title: "Understand users", rating: .red))
        #expect(ReportComparison(from: second, to: second).points.map(\.number) == [1, 5, 9])
    }
}

private let first = Report.Content(
    standard: "govuk-14", overall: .red, findings: ["The service is young"],
    points: [
        ReportedPoint(number: 1, title: "Understand users", rating: .green),
        ReportedPoint(number: 5, title: "Make sure everyone can use the service", rating: .amber, actions: ["Test with users", "Fix"]),
        ReportedPoint(
            number: 9, title: "Create a secure service", rating: .red, findings: ["Nothing is encrypted"], actions: ["Encrypt"]),
    ], leadAssessor: "Ann Field")
