import Domain
import Foundation
import Testing

@testable import Formats

/// The layout of 2016 to 2019: what must and what should be done, and a table of point, description and result.
struct TableOfResultsTests {
    private static let header = """
        <h1>Moor a boat - alpha reassessment</h1><table><tr><td>From:</td><td>GDS</td></tr>
        <tr><td>Assessment date:</td><td>28th January 2019</td></tr><tr><td>Stage:</td><td>Alpha2</td></tr>
        <tr><td>Result:</td><td>Met</td></tr><tr><td>Service provider:</td><td>Canal Board</td></tr></table>
        """
    private static let advice = """
        <h2>Detail</h2><ul><li>The team should ask: who moors?</li></ul>
        <h2>Recommendations</h2><h3>To pass the next assessment, the service team must:</h3><ul><li>Test with&nbsp;bargees</li></ul>
        <h3>The service team should also:</h3><ul><li>Share the code</li></ul><h2>Next Steps</h2><ul><li>The team must wait</li></ul>
        """

    private static func page(_ rows: String) -> Data {
        Data("<main>\(header)\(advice)<h2>Digital Service Standard points</h2><table>\(rows)</table></main>".utf8)
    }

    @Test
    func mustAndShouldAreActionsOfNoPoint() throws {
        let draft = try readReport(Self.page("<tr><td>1</td><td>Understanding user needs</td><td>Met</td></tr>")).draft
        #expect(draft.unassignedActions == ["Test with bargees", "Share the code"])
        #expect(draft.service == "Moor a boat")
        #expect(draft.date == Day("2019-01-28"))
        #expect(draft.assessmentType == .reassessment)
        #expect(draft.phase == .alpha)
    }

    @Test(arguments: [
        ("Met", Rating.met), ("Not met", .notMet), ("MET IN BETA1", .met), ("yes", .met), ("no", .notMet), ("N/A", .notApplicable),
        ("Not applicable", .notApplicable), ("TBC", .notRated),
    ])
    func everyWordForAResultIsKnown(cell: String, rating: Rating) throws {
        let draft = try readReport(Self.page("<tr><td>1</td><td>Understanding user needs</td><td>\(cell)</td></tr>")).draft
        #expect(draft.points.map(\.rating) == [rating])
        #expect(draft.points.first?.title == "Understanding user needs")
    }

    @Test
    func cellsShiftedBySpacesAreStillRead() throws {
        let rows = """
            <tr><td>Point</td><td>Description</td><td>Result</td></tr>
            <tr><td>&#8232;</td><td>1</td><td>Understanding user needs</td><td>Met</td></tr>
            <tr><td>&nbsp;18&nbsp;</td><td>Testing the service with the minister responsible for it</td><td>&nbsp;Not met</td></tr>
            """
        let draft = try readReport(Self.page(rows)).draft
        #expect(draft.points.map(\.number) == [1, 18])
        #expect(draft.points.map(\.rating) == [.met, .notMet])
        #expect(draft.standard == "gds-18")
    }

    @Test
    func aResultThatSaysNothingKnownIsNotRatedAndSaidSo() throws {
        let draft = try readReport(Self.page("<tr><td>4</td><td>Agile</td><td>see above</td></tr>")).draft
        #expect(draft.points.map(\.rating) == [.notRated])
        #expect(draft.problems.contains { $0.place == "point 4, result" })
    }

    @Test
    func aTableThatPastingTookApartIsStillRead() throws {
        let text = """
            Moor a boat - beta assessment
            Assessment date: 2 March 2016
            Assessment stage: Beta
            Assessment result: Met
            Digital Service Standard points
            Point
            Description
            Result
            1
            Understanding user needs
            Met
            2 Improving the service based on user research and usability testing Not Met
            3 | Having a sustainable, multidisciplinary team in place | Met in Alpha1
            """
        let draft = try readReport(Data(text.utf8)).draft
        #expect(draft.points.map(\.number) == [1, 2, 3])
        #expect(draft.points.map(\.rating) == [.met, .notMet, .met])
        #expect(draft.points[1].title == "Improving the service based on user research and usability testing")
    }
}
