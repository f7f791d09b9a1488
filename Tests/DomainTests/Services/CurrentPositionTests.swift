import Domain
import Testing

@Suite struct CurrentPositionTests {
    @Test func thePositionOfAPointIsTheLatestRatingThatCoversIt() throws {
        let position = try position(
            outcome(1, "2026-03-04", [1: .red, 2: .amber, 3: .green]),
            outcome(2, "2026-05-04", [1: .green], .reassessment)
        )
        #expect(rating(1, in: position) == .green)
        #expect(rating(2, in: position) == .amber)
        #expect(rating(3, in: position) == .green)
        #expect(position.redPoints.isEmpty)
    }

    @Test func aPointNamesEveryReportThatRatedItEarliestFirst() throws {
        let position = try position(
            outcome(2, "2026-05-04", [1: .amber], .reassessment), outcome(1, "2026-03-04", [1: .red, 2: .green]),
            outcome(3, "2026-07-04", [1: .green], .amberEvidenceReview)
        )
        let point = try #require(position.points.first)
        #expect(point.lineage.map(\.rating) == [.red, .amber, .green])
        #expect(point.lineage.map(\.outcome.report) == [identifier(1), identifier(2), identifier(3)])
        #expect(point.lineage.first?.words == "Red, alpha assessment, 4 March 2026")
        #expect(point.lineage.last?.words == "Green, amber evidence review, 4 July 2026")
    }

    @Test func everyPointOfTheStandardStandsInItsOrderRatedOrNot() throws {
        let position = try position(outcome(1, "2026-03-04", [14: .green]))
        #expect(position.points.map(\.point.number) == Array(1...14))
        #expect(rating(1, in: position) == .notRated)
        #expect(position.points.first?.lineage.isEmpty == true)
    }

    @Test func notRatedSaysNothingAboutAPoint() throws {
        let position = try position(outcome(1, "2026-03-04", [1: .red]), outcome(2, "2026-05-04", [1: .notRated, 2: .green]))
        #expect(rating(1, in: position) == .red)
        #expect(position.points.first?.lineage.count == 1)
    }

    @Test func reportsAgainstAnotherStandardAreLeftOut() throws {
        let position = try position(
            outcome(1, "2017-03-04", [1: .red], standard: "gds-18"), outcome(2, "2026-03-04", [2: .amber])
        )
        #expect(position.standard == "govuk-14")
        #expect(rating(1, in: position) == .notRated)
    }

    @Test func theStandardIsThatOfTheLatestReport() throws {
        let position = try position(outcome(2, "2026-03-04", [2: .amber], standard: "nhs-17"), outcome(1, "2025-03-04", [1: .red]))
        #expect(position.standard == "nhs-17")
        #expect(position.points.count == 17)
        #expect(position.redPoints.isEmpty)
    }

    @Test func aReassessmentLooksAtExactlyThePointsThatAreRedNow() throws {
        let position = try position(
            outcome(1, "2026-03-04", [9: .red, 2: .red, 5: .red, 7: .amber, 8: .notMet]),
            outcome(2, "2026-05-04", [5: .amber, 9: .red], .reassessment)
        )
        #expect(position.redPoints == [2, 9])
    }

    @Test func ofTwoReportsOfOneDayTheOneThatCameLaterCounts() throws {
        let position = try position(outcome(2, "2026-03-04", [1: .green]), outcome(1, "2026-03-04", [1: .red]))
        #expect(rating(1, in: position) == .green)
    }

    @Test func aPointThatTheStandardDoesNotHaveIsLeftOut() throws {
        let position = try position(outcome(1, "2026-03-04", [15: .red, 0: .red, 1: .green]))
        #expect(position.redPoints.isEmpty)
    }

    @Test func withoutReportsOrWithAnUnknownStandardThereIsNoPosition() {
        #expect(CurrentPosition(of: [], catalogue: Standard.catalogue) == nil)
        #expect(CurrentPosition(of: [outcome(1, "2026-03-04", [1: .red], standard: "moon-3")], catalogue: Standard.catalogue) == nil)
    }

    private func position(_ outcomes: CurrentPosition.Outcome...) throws -> CurrentPosition {
        try #require(CurrentPosition(of: outcomes, catalogue: Standard.catalogue))
    }

    private func rating(_ number: Int, in position: CurrentPosition) -> Rating? {
        position.points.first { $0.point.number == number }?.rating
    }

    private func outcome(
        _ report: UInt8, _ date: String, _ ratings: [Int: Rating], _ kind: Assessment.Kind = .assessment, standard: Standard.ID = "govuk-14"
    ) -> CurrentPosition.Outcome {
        CurrentPosition.Outcome(
            report: identifier(report), standard: standard, kind: kind, phase: .alpha, date: day(date), ratings: ratings)
    }
}
