import Domain
import Testing

@Suite struct ReportPartTests {
    /// In whatever order two people write, both are kept.
    @Test func differentPointsDoNotGetInEachOthersWay() throws {
        let five = Report.Part.point(.rewritten)
        let nine = Report.Part.point(ReportedPoint(number: 9, title: "Secure", rating: .amber, actions: ["Rotate keys"]))
        var one = try Report.sample()
        var other = try Report.sample()
        for part in [five, nine] { _ = try one.write(part, knowing: Standard.catalogue, by: actor(.assessor)) }
        for part in [nine, five] { _ = try other.write(part, knowing: Standard.catalogue, by: actor(.leadAssessor)) }
        #expect(one.content == other.content)
        #expect(one.content.points.map(\.number) == [1, 5, 9])
        #expect(one.content.counterpart(of: five) == five && one.content.counterpart(of: nine) == nine)
    }

    @Test func thePartSaysWhatWasWritten() throws {
        var report = try Report.sample()
        let summary = Report.Summary(overall: .amber, reason: Given.reason, findings: ["Much was done"])
        #expect(try report.write(.point(.rewritten), knowing: Standard.catalogue, by: actor(.assessor)) == .pointWritten(5))
        #expect(try report.write(.summary(summary), knowing: Standard.catalogue, by: actor(.assessmentsTeam)) == .summaryWritten)
        #expect(report.content.summary == summary)
        #expect(report.content.counterpart(of: .summary(Report.Content.sample.summary)) == .summary(summary))
    }

    /// No point comes in, none goes, and none stands for another.
    @Test(arguments: Assessment.Kind.allCases)
    func theScopeOfAReportThatIsWrittenIsFixed(_ kind: Assessment.Kind) throws {
        var report = Report.review(of: [4, 10], kind: kind)
        let other = Report.Part.point(ReportedPoint(number: 5, title: "Everyone", rating: .green))
        #expect(throws: Report.Refusal.scopeIsFixed([4, 10])) {
            try report.write(other, knowing: Standard.catalogue, by: actor(.leadAssessor))
        }
        #expect(report.content.counterpart(of: other) == nil)
        #expect(report == Report.review(of: [4, 10], kind: kind))
    }

    @Test func whatIsUnfinishedIsKept() throws {
        var report = try Report.sample()
        let bare = ReportedPoint(number: 5, title: "Everyone", rating: .amber)
        _ = try report.write(.point(bare), knowing: Standard.catalogue, by: actor(.assessor))
        _ = try report.write(
            .summary(Report.Summary(overall: nil, reason: nil, findings: [])), knowing: Standard.catalogue, by: actor(.leadAssessor))
        #expect(report.gaps == [.actionNeeded([5]), .overallNeeded])
    }

    /// What the panel has handed in is changed only by those who answer for the whole of it.
    @Test func afterItWasSubmittedAnAssessorWritesNoMore() throws {
        var report = try Report.sample(.submitted)
        #expect(!report.admits(.write, actor(.assessor)))
        #expect(report.admits(.write, actor(.leadAssessor)) && report.admits(.write, actor(.assessmentsTeam)))
        _ = try report.take(.sendBack, by: actor(.assessmentsTeam))
        #expect(report.status == .draft && report.admits(.write, actor(.assessor)))
    }
}
