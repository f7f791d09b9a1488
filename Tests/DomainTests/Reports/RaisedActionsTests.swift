import Domain
import Foundation
import Testing

@Suite struct RaisedActionsTests {
    @Test func everyActionOfAmberAndRedPointsIsRaisedInTheReportsOrder() throws {
        let actions = try raise(.sample)
        #expect(actions.map(\.text) == ["Test", "Fix", "Encrypt"])
        #expect(actions.map(\.point) == [5, 5, 9])
        #expect(actions.map(\.position) == [1, 2, 1])
        #expect(actions.map(\.rating) == [.amber, .amber, .red])
        #expect(actions.map(\.id).asSet.count == 3)
        #expect(actions.allSatisfy { $0.status == .toReview && $0.version == .first && $0.owner == nil && $0.review == nil })
    }

    @Test func raisedActionsKnowWhereTheyComeFrom() throws {
        let report = try Report.sample(content: .sample)
        for action in try raise(.sample) {
            #expect(action.report == report.id)
            #expect(action.service == report.service)
            #expect(action.organisation == report.organisation)
            #expect(action.standard == "govuk-14")
        }
    }

    @Test func amberActionsAreDueByTheClockAndRedOnesWaitForTheirReassessment() throws {
        let actions = try raise(.sample)
        #expect(actions.map(\.due?.day) == [day("2026-06-04"), day("2026-06-04"), nil])
        let fromIssue = try raise(.sample, clock: Clock(months: 1, start: .issueDate))
        #expect(fromIssue.map(\.due?.day) == [day("2026-04-20"), day("2026-04-20"), nil])
    }

    @Test func aPointThatIsNotMetIsTrackedAsChosen() throws {
        let content = Report.Content.of(
            ReportedPoint(number: 2, title: "A", rating: .notMet, trackedAs: .amber, actions: ["One"]),
            ReportedPoint(number: 3, title: "B", rating: .notMet, trackedAs: .red, actions: ["Two"]),
            ReportedPoint(number: 4, title: "C", rating: .notMet, actions: ["Nobody chose"])
        )
        #expect(try raise(content).map(\.rating) == [.amber, .red])
        #expect(content.trackedActionCount == 2)
    }

    @Test(arguments: [Rating.green, .met, .notRated, .notApplicable])
    func aPointThatObligesToNothingRaisesNothing(_ rating: Rating) throws {
        #expect(try raise(.of(ReportedPoint(number: 2, title: "A", rating: rating, trackedAs: .red, actions: ["One"]))).isEmpty)
    }

    @Test func theProfessionThatTheReportNamesIsCarriedOver() throws {
        let action = ReportedAction("Write it down", profession: .contentDesign)
        #expect(
            try raise(.of(ReportedPoint(number: 4, title: "A", rating: .amber, actions: [action]))).map(\.professions) == [[.contentDesign]]
        )
    }

    @Test func theTeamHoldsThemFromTheMomentOfTheIssue() throws {
        #expect(try raise(.sample).allSatisfy { $0.heldSince == day("2026-03-20").startInLondon })
    }

    @Test func asManyActionsAreRaisedAsTheEventSays() throws {
        #expect(try raise(.sample).count == Report.Content.sample.trackedActionCount)
    }

    private func raise(_ content: Report.Content, clock: Clock = Clock()) throws -> [Action] {
        var number: UInt8 = 100
        return try Report.sample(content: content).raisedActions(clock: clock, issuedAt: day("2026-03-20").startInLondon) {
            number += 1
            return identifier(number)
        }
    }
}
