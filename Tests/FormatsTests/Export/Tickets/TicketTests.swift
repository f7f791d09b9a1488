import Domain
import Foundation
import TestSupport
import Testing

@testable import Formats

/// What a team's own tool is given of an action.
@Suite struct TicketTests {
    private static let wording = "Ask @team {code} [~ann] <b>\"now\"</b>, see #12!\n=1+1 & more"

    private func line(_ text: String = wording, rating: Action.Rating = .amber) throws -> ActionLine {
        let service: Service.ID = try #require(Service.ID("00000000-0000-7000-8000-000000000001"))
        let action = Action(
            id: try #require(Action.ID("00000000-0000-7000-8000-000000000002")),
            organisation: try #require(Organisation.ID("00000000-0000-7000-8000-000000000003")), service: service,
            report: try #require(Report.ID("00000000-0000-7000-8000-000000000004")), standard: "govuk-14", point: 5, position: 2,
            rating: rating,
            text: text, professions: [.userResearch, .delivery])
        let assessment = Assessment(
            id: try #require(Assessment.ID("00000000-0000-7000-8000-000000000005")), service: service, kind: .assessment, phase: nil,
            date: try #require(Day("2026-03-04")))
        return ActionLine(
            action: action, serviceName: "Renew a licence", ownerName: nil, assessment: assessment,
            pointTitle: "Make sure everyone can use the service")
    }

    /// The rows as a strict reader of CSV takes them.
    private func rows(_ format: ActionsFormat, _ lines: [ActionLine]) async throws -> [[String]] {
        let bytes = try format.write(
            lines, at: Date(timeIntervalSince1970: 1_772_620_000), links: SiteLinks(address: "https://actions.example"))
        let read = try await TestPython.run(
            "Tests/FormatsTests/Oracle/read_csv.py", on: Array(JSONEncoder().encode([String(decoding: bytes, as: UTF8.self)])))
        return try #require(try JSONDecoder().decode([[[String]]?].self, from: Data(read)).first ?? nil)
    }

    @Test func jiraGetsATaskWithALabelInEachColumnAndNoMarkup() async throws {
        let rows = try await rows(.jira, [try line(), try line("Short", rating: .red)])
        #expect(rows.first == ["Summary", "Issue Type", "Priority", "Due Date", "Description"] + Array(repeating: "Labels", count: 5))
        let first = try #require(rows.dropFirst().first)
        #expect(first.first == "5.2 Ask @team {code} [~ann] <b>\"now\"</b>, see #12! =1+1 & more")
        #expect(Array(first.dropFirst().prefix(3)) == ["Task", "Medium", ""])
        #expect(
            first.dropFirst(4).first?.hasPrefix("Ask @team \\{code} \\[~ann] <b>\"now\"</b>, see #12\\!\n=1+1 & more\n\nService: Renew")
                == true)
        #expect(Array(first.suffix(5)) == ["service-standard", "point-5", "amber", "user-research", "delivery-management"])
        #expect(rows.last?.dropFirst(2).first == "High")
    }

    @Test func gitHubTellsNobodyAndLinksNothing() async throws {
        let rows = try await rows(.githubIssues, [try line()])
        #expect(rows.first == ["title", "description", "labels", "state"])
        let row = try #require(rows.last)
        #expect(row.dropFirst().first?.hasPrefix("Ask @<!-- -->team {code} [~ann] <b>\"now\"</b>, see #<!-- -->12!") == true)
        #expect(Array(row.suffix(2)) == ["service-standard,point-5,amber,user-research,delivery-management", "open"])
    }

    @Test func azureBoardsGetsANewTaskInHTML() async throws {
        let rows = try await rows(.azureBoards, [try line()])
        let row = try #require(rows.last)
        #expect(row.first == "Task" && row.dropFirst(2).first == "2")
        #expect(row.dropFirst(3).first == "service-standard; point-5; amber; user-research; delivery-management")
        #expect(
            row.last?.hasPrefix("Ask @team {code} [~ann] &lt;b&gt;\"now\"&lt;/b&gt;, see #12!<br>=1+1 &amp; more<br><br>Service: Renew")
                == true)
    }

    @Test func trelloGetsACardInTheListOfItsStatus() async throws {
        let rows = try await rows(.trello, [try line()])
        let row = try #require(rows.last)
        #expect(row.dropFirst(2).first == "To review as a team" && row.last?.isEmpty == true)
        #expect(row.dropFirst().first?.contains("Standard point: 5. Make sure everyone can use the service\nRating: Amber") == true)
        #expect(row.dropFirst().first?.hasSuffix("https://actions.example/actions/00000000-0000-7000-8000-000000000002") == true)
    }

    @Test(arguments: ActionsFormat.allCases) func aLongActionHasAShortTitleAndNothingIsAFormula(format: ActionsFormat) async throws {
        let text = "=\(String(repeating: "Test it again. ", count: 400))"
        guard format.rawValue.hasSuffix("-csv") else { return }
        let rows = try await rows(format, [try line(text)])
        let row = try #require(rows.last)
        let title = try #require(row.first { $0.hasPrefix("5.2 =Test") })
        #expect(title.utf16.count <= 255 && title.hasSuffix("…"))
        #expect(row.allSatisfy { !$0.hasPrefix("=") } && row.contains { $0.count > 5000 })
    }
}
