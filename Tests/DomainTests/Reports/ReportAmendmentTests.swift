import Domain
import Testing

@Suite struct ReportAmendmentTests {
    @Test(arguments: [Report.Status.issued, .challenged, .accepted])
    func anAmendmentIsANewEdition(_ status: Report.Status) throws {
        var report = try Report.sample(status)
        #expect(report.edition == 1)
        #expect(try report.take(.amend, by: actor(.leadAssessor)) == .amended(edition: 2, reason: Given.reason))
        #expect(report.edition == 2)
        #expect(report.content == .amended)
        #expect(report.state == .amended(by: Role.leadAssessor.person, at: noon))
    }

    @Test func anAmendedReportIsIssuedAndAnsweredAgain() throws {
        var report = try Report.sample(.amended)
        #expect(try report.take(.issue, by: actor(.assessmentsTeam)) == .issued(edition: 2, actions: 1))
        #expect(try report.take(.accept, by: actor(.teamLead)) == .accepted)
        _ = try report.take(.amend, by: actor(.leadAssessor))
        #expect(report.edition == 3)
    }

    @Test func anAmendmentThatMayNotBeIssuedCanBeCorrected() throws {
        var report = try Report.sample(.issued)
        let bare = Report.Content.of(ReportedPoint(number: 5, title: "Everyone", rating: .amber))
        _ = try report.amend(to: bare, reason: Given.reason, knowing: Standard.catalogue, by: actor(.leadAssessor))
        #expect(throws: Report.Refusal.actionNeeded([5])) { try report.take(.issue, by: actor(.assessmentsTeam)) }
        _ = try report.take(.correct, by: actor(.leadAssessor))
        #expect(report.edition == 2)
        #expect(try report.take(.issue, by: actor(.assessmentsTeam)) == .issued(edition: 2, actions: 1))
    }

    @Test(arguments: [Report.Status.issued, .challenged, .accepted])
    func whatWasIssuedIsNeverCorrectedInPlace(_ status: Report.Status) throws {
        var report = try Report.sample(status)
        #expect(throws: Report.Refusal.wrongStatus(.correct, status)) { try report.take(.correct, by: actor(.assessmentsTeam)) }
    }

    @Test func anAmendmentIsCheckedAsAReportIs() throws {
        var report = try Report.sample(.issued)
        #expect(throws: Report.Refusal.unknownPoint(20)) {
            try report.amend(
                to: .of(ReportedPoint(number: 20, title: "None", rating: .amber, actions: ["Test"])), reason: Given.reason,
                knowing: Standard.catalogue, by: actor(.leadAssessor)
            )
        }
        #expect(report.edition == 1)
    }
}
