import Domain
import Foundation
import Testing

@testable import Formats

/// What reports do to readers: pasted lists, lost headings, praise that sounds like a task.
struct TrapTests {
    private static let header =
        "Moor a boat beta assessment\nAssessment date: 1/2/2025\nStage: Beta\nResult: Red\nService provider: Canal Board\n"

    private func points(_ body: String) throws -> [DraftPoint] {
        try readReport(Data((Self.header + body).utf8), format: .text).draft.points
    }

    @Test
    func bulletsRunTogetherInOneItemAreTakenApart() throws {
        let points = try points(
            "1. Understand users and their needs\nDecision\nThe service was rated amber for point 1 of the Standard.\n"
                + "During the assessment, we didn't see evidence of:\n- a plan • a budget\n")
        #expect(points.first?.actions == ["a plan", "a budget"])
    }

    @Test
    func listsThatLostTheirBulletsAreStillActions() throws {
        let points = try points(
            "1. Understand users and their needs\nDecision\nThe service was rated amber for point 1 of the Standard.\n"
                + "This is amber because:\nthe plan is good but late\nthere is no budget\n")
        #expect(points.first?.actions == ["the plan is good but late", "there is no budget"])
    }

    @Test
    func nestedBulletsBelongToTheirParent() throws {
        let points = try points(
            "1. Understand users and their needs\nDecision\nThe service did not meet point 1 of the Standard.\n"
                + "Before their next assessment, the team needs to:\n- meet users, such as\n    - bargees\n    - anglers\n- write\n")
        #expect(points.first?.actions == ["meet users, such as bargees anglers", "write"])
    }

    @Test
    func notInPraiseIsNoRatingAndNoAction() throws {
        let points = try points(
            "1. Understand users and their needs\nDecision:\nThe service met point 1 of the Standard.\nWhat the team has done well\n"
                + "The panel was impressed that the team:\n- did not meet resistance\n- must have worked hard\n")
        #expect(points.first?.rating == .met)
        #expect(points.first?.actions == [])
        #expect(points.first?.findings.count == 2)
    }

    @Test
    func aContentsListIsNotTheReport() throws {
        let contents = (1...14).map { "\($0). \(Standard.govuk14.points[$0 - 1].title)" }.joined(separator: "\n")
        let points = try points(
            "Report contents\n\(contents)\n2. Solve a whole problem for users\nDecision\nThe service met point 2 of the Standard.\n")
        #expect(points.map(\.number) == [2])
    }

    @Test
    func anActionThatBeginsWithANumberIsNoHeading() throws {
        let points = try points(
            "1. Understand users and their needs\nDecision\nThe service was rated red for point 1 of the Standard.\n"
                + "Before reassessment, the service team must:\n1. Make sure someone is there\n2. Call them\nNext steps\n- Wait\n")
        #expect(points.map(\.number) == [1])
        #expect(points.first?.actions == ["Make sure someone is there", "Call them"])
    }

    @Test
    func nothingToDoIsNoAction() throws {
        let points = try points(
            "1. Understand users and their needs\nDecision\nThe service met point 1 of the Standard.\nWhat the team needs to explore\n"
                + "Before their next assessment, the team needs to:\n- N/A\n")
        #expect(points.first?.actions == [])
    }

    @Test
    func aSentenceInPlaceOfAListIsTheAction() throws {
        let points = try points(
            "1. Understand users and their needs\nDecision\nThe service met point 1 of the Standard.\nWhat the team needs to explore\n"
                + "Before their next assessment, the team needs to continue its research with bargees.\n")
        #expect(points.first?.actions == ["Before their next assessment, the team needs to continue its research with bargees."])
    }

    @Test
    func boldLinesAndLostHeadingsStillHeadPoints() throws {
        let html = """
            <p>Assessment date: 1/2/2025</p><p>Result: Amber</p>
            <p><strong>1.&nbsp;Understand users and their needs</strong></p><p><em>Decision</em></p>
            <p>The service was rated <strong>amber</strong> for point 1 of the Standard.</p>
            <p>During the assessment, we didn’t see evidence of:</p><ul><li><p>a  plan</p></li></ul>
            """
        let points = try readReport(Data(html.utf8)).draft.points
        #expect(points == [DraftPoint(number: 1, title: "Understand users and their needs", rating: .amber, actions: ["a plan"])])
    }

    @Test
    func aCutReportIsReadAsFarAsItGoes() throws {
        let text =
            Self.header
            + "1. Understand users and their needs\nDecision\nThe service was rated red for point 1 of the Standard.\nRecommendations:\n"
            + "Before reassessment, the service team must:\n- test the service with people who use it on a phone, and with people who do not have a ph"
        let draft = try readReport(Data(text.utf8)).draft
        #expect(draft.points.first?.actions.count == 1)
        #expect(draft.problems.contains { $0.place == "end of the file" })
        #expect(draft.problems.contains { $0.place == "points" })
    }

    @Test
    func aWholePageCopiedFromABrowserIsReadPastItsFurniture() throws {
        let text = """
            Skip to main content
            Home
            Moor a boat alpha assessment
            The report for the Canal Board's Moor a boat alpha assessment on 2 May 2023
            From:
            Central Digital and Data Office
            Published
            2 November 2023
            Contents
            1. Understand users and their needs
            2. Solve a whole problem for users
            Service Standard assessment report
            Moor a boat
            Assessment date:\t02/05/2023
            Stage:\tAlpha
            Result:\tNot met
            Service provider:\tCanal Board
            1. Understand users and their needs
            Decision
            The service did not meet point 1 of the Standard.
            What the team needs to explore
            Before their next assessment, the team needs to:
            \t•\tmeet bargees
            """
        let draft = try readReport(Data(text.utf8)).draft
        #expect(draft.service == "Moor a boat")
        #expect(draft.date == Day("2023-05-02"))
        #expect(draft.organisation == "Canal Board")
        #expect(draft.points.map(\.actions) == [["meet bargees"]])
    }

    @Test
    func theSameFileReadTwiceGivesTheSameDraft() throws {
        let bytes = Skeleton.coloured(.govuk14).skeleton.bytes(.page)
        #expect(try readReport(bytes) == readReport(bytes))
    }
}
