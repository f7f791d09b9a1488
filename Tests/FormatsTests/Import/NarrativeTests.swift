import Domain
import Foundation
import Testing

@testable import Formats

/// The layouts of 2013 to 2019: a header of bold labels or a table, prose, recommendations, and a table of results at the end.
struct NarrativeTests {
    private static let blog = """
        ---
        title: "Rent an allotment - Service Assessment"
        ---

        Allotments are rented out by councils.

        **Department / Agency:**\u{20}\u{20}
        [Plot Office](https://example.org/plots)

        **&nbsp;Date of Assessment:**\u{20}\u{20}
        4/11/2015

        **Assessment Stage:**\u{20}\u{20}
        Beta Review

        **Result of**** Assessment:**\u{20}\u{20}
        Not passed

        **Lead Assessor:**\u{20}\u{20}
        A. Gardener

        * * *

        ## **Assessment Report**

        **Reasons**

        - The team should be proud of its research.

        **Recommendations**

        **Point 3** - _Put in place a sustainable multidisciplinary team._

        - The team has no designer.
        - **Recommendation** : hire a designer,
          and keep them

        _Research (points 1 and 2)_\u{20}\u{20}
        The team must meet growers in [their gardens](https://example.org).

        The weather was good.

        - Write it down. (Criterion 5)

        **Next Steps**

        - The team should book a reassessment.

        ## Digital Service Standard criteria

        | **Criteria** | **Passed** | **Criteria** | **Passed** |
        \(results(18, notMet: [3], notApplicable: [18]))
        | **Details of criteria that are not applicable to this service** |
        | 17. not counted\u{20}\u{20}
        18. No minister. |
        """

    private static func results(_ count: Int, notMet: Set<Int>, notApplicable: Set<Int> = []) -> String {
        let cells = (1...count).map { number in
            "\(number) | \(notMet.contains(number) ? "No" : notApplicable.contains(number) ? "N/A\\" : "Yes") |"
        }
        return stride(from: 0, to: count, by: 2).map { "| " + cells[$0...min($0 + 1, count - 1)].joined(separator: " ") }
            .joined(separator: "\n\n")
    }

    @Test
    func aBlogReportIsReadWithItsHeader() throws {
        let draft = try readReport(Data(Self.blog.utf8)).draft
        #expect(draft.service == "Rent an allotment")
        #expect(draft.organisation == "Plot Office")
        #expect(draft.date == Day("2015-11-04"))
        #expect(draft.phase == .beta)
        #expect(draft.assessmentType == .assessment)
        #expect(draft.overall == .notMet)
        #expect(draft.leadAssessor == "A. Gardener")
        #expect(draft.standard == "gds-18")
        #expect(draft.problems == [])
    }

    @Test
    func theTableIsReadAcrossAndItsNotesGoToTheirPoints() throws {
        let draft = try readReport(Data(Self.blog.utf8)).draft
        #expect(draft.points.map(\.number) == Array(1...18))
        #expect(draft.points.filter { $0.rating == .notMet }.map(\.number) == [3])
        #expect(draft.points.last?.rating == .notApplicable)
        #expect(draft.points.last?.findings == ["No minister."])
    }

    @Test
    func recommendationsGoToThePointTheyStandUnder() throws {
        let draft = try readReport(Data(Self.blog.utf8)).draft
        #expect(draft.points[2].actions == ["hire a designer, and keep them"])
        #expect(draft.points[2].findings == ["The team has no designer."])
        #expect(draft.points[4].actions == ["Write it down. (Criterion 5)"])
        #expect(draft.unassignedActions == ["The team must meet growers in their gardens."])
    }

    @Test
    func onlyTheCurrentOfTwoReportsInOnePageIsRead() throws {
        let text = """
            Rent an allotment - Service Assessment

            Department / Agency:
            Plot Office
            Date of Original Assessment:
            1/2/2015
            Date of Ressessment:
            3/4/2015
            Assessment stage:
            Live
            Result of Original Assessment:
            Not Pass
            Result of Reassessment:
            Pass

            Reassessment Report

            Recommendations

            - Keep researching.

            Summary of Original Report

            Recommendations

            - Start researching.

            Digital by Default Service Standard criteria

            \(Self.results(26, notMet: []))
            """
        let draft = try readReport(Data(text.utf8)).draft
        #expect(draft.date == Day("2015-04-03"))
        #expect(draft.overall == .met)
        #expect(draft.assessmentType == .reassessment)
        #expect(draft.unassignedActions == ["Keep researching."])
        #expect(draft.standard == "gds-26")
        #expect(draft.points.count == 26)
    }

    @Test
    func passWithPointsNotMetIsKeptAsWrittenWithAWarning() throws {
        let text = Self.blog.replacingOccurrences(of: "Not passed", with: "Pass")
        let draft = try readReport(Data(text.utf8)).draft
        #expect(draft.overall == .met)
        #expect(draft.problems.map(\.place) == ["result"])
    }

    @Test(arguments: [
        ("Private Beta", AssessedPhase.alpha), ("Public Beta", .beta), ("Beta", .beta), ("Live", .live),
    ])
    func movingToNamesThePhaseThatIsEntered(value: String, phase: AssessedPhase) throws {
        let text = "# Rent an allotment – Service Assessment\n\n**Moving to:**  \n\(value)\n\n**Result:**  \nPass with conditions\n"
        let draft = try readReport(Data(text.utf8)).draft
        #expect(draft.phase == phase)
        #expect(draft.overall == .metWithConditions)
    }
}
