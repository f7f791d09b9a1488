import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

/// What taking the list of actions away promises.
@Suite struct DownloadActionsTests {
    private struct Exported: Decodable {
        let id, rating: String
    }

    @Test(arguments: Engine.allCases) func theFileHasWhatTheListHas(engine: Engine) async throws {
        try await engine.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamMember)
            for (query, count) in [("", 5), ("&rating=red", 2), ("&q=SCREEN%20magnification", 1), ("&rating=red&point=4", 0)] {
                let file = try await browser.get("/actions/download/file?format=json\(query)")
                #expect(file.headers[.contentDisposition] == "attachment; filename=\"actions-2026-03-04.json\"")
                #expect(try JSONDecoder().decode([Exported].self, from: Data(file.body.utf8)).count == count, "\(query)")
            }
        }
    }

    @Test func whoeverMaySeeNothingTakesNothingAway() async throws {
        try await Engine.sqlite.withSite { site in
            let file = try await site.browser(as: site.world.people.stranger).get("/actions/download/file?format=json")
            #expect(try JSONDecoder().decode([Exported].self, from: Data(file.body.utf8)).isEmpty)
        }
    }

    @Test(arguments: [
        ("csv", "actions", "Service,Assessment,"), ("jira-csv", "actions-jira", "Summary,Issue Type,Priority,Due Date,Description,Labels,"),
        ("github-issues-csv", "actions-github-issues", "title,description,labels,state\r\n"),
        ("azure-boards-csv", "actions-azure-boards", "Work Item Type,Title,Priority,Tags,Description\r\nTask,"),
        ("trello-csv", "actions-trello", "Card Name,Card Description,List Name,Labels,Due Date\r\n"),
    ]) func everyToolHasItsFile(format: String, name: String, beginning: String) async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamMember)
            let file = try await browser.get("/actions/download/file?format=\(format)")
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"\(name)-2026-03-04.csv\"")
            #expect(file.body.hasPrefix(beginning))
            if format != "csv" { #expect(file.body.contains("/actions/\(site.world.amber.id)")) }
        }
    }

    @Test func thePageKeepsTheFiltersOfTheListAndAFormatThatIsNoneIsNotThere() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamMember)
            let page = try await browser.get("/actions/download?rating=red&status=toReview&status=planned")
            let form = try #require(page.form(to: "/actions/download/file"))
            #expect([form["rating"], form["format"]] == ["red", "csv"])
            #expect(page.body.contains("name=\"status\" value=\"planned\"") && page.body.contains("name=\"status\" value=\"toReview\""))
            #expect(try await browser.send(.get, "/actions/download/file?format=exe").code == 404)
        }
    }
}
