import Domain
import Foundation
import Testing

@testable import Formats

/// The layouts of 2019 to date, in every format.
struct DecisionLayoutTests {
    @Test(arguments: Skeleton.Layout.allCases, ["govuk-14", "nhs-17", "scotland-14"])
    func colouredReportsAreReadWhole(layout: Skeleton.Layout, standard: Standard.ID) throws {
        let (skeleton, outcomes) = Skeleton.coloured(try #require(Standard.inCatalogue(standard)))
        let draft = try readReport(skeleton.bytes(layout)).draft
        #expect(draft.service == "Book a beehive inspection")
        #expect(draft.organisation == "Bee Agency")
        #expect(draft.date == Day("2025-07-16"))
        #expect(draft.phase == .beta)
        #expect(draft.assessmentType == .assessment)
        #expect(draft.overall == .red)
        #expect(draft.standard == standard)
        #expect(draft.points.map(\.number) == Array(1...outcomes.count))
        #expect(draft.outcomes == outcomes)
        #expect(draft.previousReports == skeleton.previous)
        #expect(draft.findings == skeleton.praise)
        #expect(draft.unassignedActions == [])
        #expect(draft.problems == [])
    }

    @Test(arguments: Skeleton.Layout.allCases)
    func thingsToExploreAreActionsOnMetPointsToo(layout: Skeleton.Layout) throws {
        let (skeleton, outcomes) = Skeleton.metOrNot(.govuk14, points: 2...9)
        let draft = try readReport(skeleton.bytes(layout)).draft
        #expect(draft.outcomes == outcomes)
        #expect(draft.points.first?.number == 2)
        #expect(draft.points.first?.findings == ["the team did not stop", "nobody should worry"])
        #expect(draft.assessmentType == .reassessment)
        #expect(draft.date == Day("2022-03-03"))
        #expect(draft.overall == .notMet)
        #expect(draft.standard == "govuk-14")
    }

    @Test(arguments: Skeleton.Layout.allCases)
    func eighteenPointTitlesInThisLayoutAreTheOlderStandard(layout: Skeleton.Layout) throws {
        let (skeleton, outcomes) = Skeleton.metOrNot(.gds18, points: 1...18)
        let draft = try readReport(skeleton.bytes(layout)).draft
        #expect(draft.outcomes == outcomes)
        #expect(draft.standard == "gds-18")
    }

    @Test
    func aPointThatIsAbsentIsNotGreen() throws {
        var skeleton = Skeleton.coloured(.govuk14).skeleton
        skeleton.points.removeAll { $0.number == 5 }
        let draft = try readReport(skeleton.bytes(.page)).draft
        #expect(!draft.points.contains { $0.number == 5 })
        #expect(draft.problems.contains { $0.place == "points" && $0.message.contains("13") })
    }

    @Test
    func theNumberIsTakenFromTheHeadingWhereTheLinkIsLost() throws {
        var skeleton = Skeleton.metOrNot(.govuk14, points: 3...3).skeleton
        skeleton.points[0].decision = "The service did not meet ."
        let draft = try readReport(skeleton.bytes(.text)).draft
        #expect(draft.points.map(\.number) == [3])
        #expect(draft.points.first?.rating == .notMet)
    }

    @Test
    func headingAndTitleOutweighAWrongNumberInTheSentence() throws {
        var skeleton = Skeleton.metOrNot(.govuk14, points: 5...5).skeleton
        skeleton.points[0].decision = "The service met point 6 of the Standard."
        let draft = try readReport(skeleton.bytes(.page)).draft
        #expect(draft.points.map(\.number) == [5])
        #expect(draft.problems.contains { $0.place == "point 5, heading" && $0.severity == .warning })
    }

    @Test
    func titleAndSentenceTogetherOutweighAWrongNumberInTheHeading() throws {
        var skeleton = Skeleton.metOrNot(.govuk14, points: 5...5).skeleton
        skeleton.points[0].number = 4
        skeleton.points[0].decision = "The service met point 5 of the Standard."
        let draft = try readReport(skeleton.bytes(.page)).draft
        #expect(draft.points.map(\.number) == [5])
        #expect(draft.problems.contains { $0.place == "point 5, heading" })
    }

    @Test
    func aPointListedTwiceIsKeptOnceAndSaidSo() throws {
        var skeleton = Skeleton.coloured(.govuk14).skeleton
        skeleton.points.append(skeleton.points[1])
        let draft = try readReport(skeleton.bytes(.markdown)).draft
        #expect(draft.points.count == 14)
        #expect(draft.problems.contains { $0.place == "point 2" })
    }

    @Test
    func theOverallIsKeptAsWrittenAndTheDisagreementSaid() throws {
        var skeleton = Skeleton.coloured(.govuk14).skeleton
        skeleton.facts[3].value = "Amber"
        let draft = try readReport(skeleton.bytes(.page)).draft
        #expect(draft.overall == .amber)
        #expect(draft.problems.map(\.place) == ["result"])
    }

    @Test
    func thingsToDoUnderAGreenPointAreAdviceWithAWarning() throws {
        var skeleton = Skeleton.coloured(.govuk14).skeleton
        skeleton.points[2].sections = [Skeleton.Section(lead: Skeleton.gaps, items: ["a rota"])]
        let draft = try readReport(skeleton.bytes(.page)).draft
        #expect(draft.points[2].actions == [])
        #expect(draft.points[2].advice == ["a rota"])
        #expect(draft.problems.contains { $0.place == "point 3, decision" })
    }

    @Test
    func aDecisionThatSaysNothingKnownIsNotRated() throws {
        var skeleton = Skeleton.coloured(.govuk14).skeleton
        skeleton.points[4].decision = "The panel ran out of time."
        skeleton.points[4].sections = []
        let draft = try readReport(skeleton.bytes(.page)).draft
        #expect(draft.points[4].rating == .notRated)
        #expect(draft.problems.contains { $0.place == "point 5, decision" })
    }
}
