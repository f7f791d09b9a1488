import Domain
import Testing

@Suite struct ReportAmendmentTests {
    /// Until its parts are written it says what the edition before said.
    @Test(arguments: [Report.Status.issued, .challenged, .accepted])
    func anAmendmentIsANewEdition(_ status: Report.Status) throws {
        var report = try Report.sample(status)
        #expect(report.edition == 1)
        #expect(try report.take(.amend, by: actor(.leadAssessor)) == .amended(edition: 2, reason: Given.reason))
        #expect(report.edition == 2)
        #expect(report.content == .sample)
        #expect(report.state == .amended(reason: Given.reason, by: Role.leadAssessor.person, at: noon))
    }

    @Test func anAmendedReportIsIssuedAndAnsweredAgain() throws {
        var report = try Report.sample(.amended)
        #expect(try report.take(.issue, by: actor(.assessmentsTeam)) == .issued(edition: 2, actions: 3))
        #expect(try report.take(.accept, by: actor(.teamLead)) == .accepted)
        _ = try report.take(.amend, by: actor(.leadAssessor))
        #expect(report.edition == 3)
    }

    @Test func anAmendmentThatMayNotBeIssuedCanBeWrittenOn() throws {
        var report = try Report.sample(.amended)
        let bare = ReportedPoint(number: 5, title: "Everyone", rating: .amber)
        _ = try report.write(.point(bare), knowing: Standard.catalogue, by: actor(.assessor))
        #expect(throws: Report.Refusal.actionNeeded([5])) { try report.take(.issue, by: actor(.assessmentsTeam)) }
        _ = try report.take(.write, by: actor(.leadAssessor))
        #expect(report.edition == 2)
        #expect(try report.take(.issue, by: actor(.assessmentsTeam)) == .issued(edition: 2, actions: 2))
    }

    @Test(arguments: [Report.Status.issued, .challenged, .accepted])
    func whatWasIssuedIsNeverWrittenInPlace(_ status: Report.Status) throws {
        var report = try Report.sample(status)
        #expect(throws: Report.Refusal.wrongStatus(.write, status)) { try report.take(.write, by: actor(.assessmentsTeam)) }
    }

    @Test(arguments: [Report.Status.issued, .challenged, .amended, .accepted])
    func whatTheTeamHasHadIsNeverDiscarded(_ status: Report.Status) throws {
        var report = try Report.sample(status)
        #expect(throws: Report.Refusal.wrongStatus(.discard, status)) { try report.take(.discard, by: actor(.assessmentsTeam)) }
    }
}
