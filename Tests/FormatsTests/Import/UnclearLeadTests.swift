import Domain
import Formats
import Foundation
import Testing

/// What stands under an amber point without being an action.
struct UnclearLeadTests {
    @Test func evidenceThatThePanelSawIsNoAction() throws {
        let point = try point(
            under:
                "During the assessment, we saw evidence of:\n\n- a good plan\n\nDuring the assessment, we didn’t see evidence of:\n\n- a test"
        )
        #expect(point.actions == ["a test"])
        #expect(point.findings.contains("a good plan"))
    }

    @Test func itemsUnderALineThatSaysNothingAreActionsAndAWarningSaysSo() throws {
        let draft = try draft(under: "Under this point:\n\n- the paper form")
        #expect(draft.points.first?.actions == ["the paper form"])
        #expect(draft.problems.contains { $0.severity == .warning && $0.message.contains("Under this point:") })
    }

    @Test func itemsUnderALineThatIsKnownGetNoWarning() throws {
        let draft = try draft(under: "This is amber because:\n\n- the paper form")
        #expect(draft.points.first?.actions == ["the paper form"])
        #expect(!draft.problems.contains { $0.place.contains("actions") })
    }

    private func point(under text: String) throws -> DraftPoint { try #require(try draft(under: text).points.first) }

    private func draft(under text: String) throws -> ReportDraft {
        let report = """
            # Book a lock passage alpha assessment

            Service Standard assessment report

            | Assessment date: | 12/05/2025 |
            | Stage: | Alpha |
            | Result: | Amber |

            ## 1. Understand users and their needs

            ### Decision

            The service was rated amber for point 1 of the Standard.

            \(text)
            """
        return try readReport(Data(report.utf8)).draft
    }
}
