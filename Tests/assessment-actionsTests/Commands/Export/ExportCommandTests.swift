import Foundation
import TestSupport
import Testing

@Suite struct ExportCommandTests {
    /// A database of people and actions that are worked on.
    private struct Exported: Decodable {
        let id, url, service, report, status, rating, text: String
        let point: Int

        enum CodingKeys: String, CodingKey {
            case id, url, service, status, rating, text, point
            case report = "report_id"
        }
    }

    @Test func actionsAreWrittenNarrowedAsTheListIs() async throws {
        try await TestProgram.withActions { program in
            let home = ["--organisation", "Department for Inland Waterways"]
            let all = try JSONDecoder().decode(
                [Exported].self, from: try await program.run(["export", "actions", "--format", "json"] + home).output)
            #expect(all.count > 2 && all.allSatisfy { $0.url == "https://actions.example/actions/\($0.id)" })
            let narrow = ["--status", "inProgress", "--rating", "amber"]
            let some = try JSONDecoder().decode(
                [Exported].self, from: try await program.run(["export", "actions", "--format", "json"] + narrow + home).output)
            #expect(some.count == 1 && some.allSatisfy { $0.status == "inProgress" && $0.rating == "amber" })
            let csv = try await program.run(["export", "actions", "--format", "csv"] + home)
            #expect(csv.text.hasPrefix("Service,Assessment,Phase,Assessed on,Standard,Point,"))
            let there = try await program.run(["export", "actions", "--format", "csv", "--owner", "nobody@waterways.example"] + home)
            #expect(there.status == 2 && there.output.isEmpty)
            for (format, titles) in [
                ("jira-csv", "Summary,Issue Type,Priority,Due Date,Description,Labels"),
                ("github-issues-csv", "title,description,labels,state"),
                ("azure-boards-csv", "Work Item Type,Title,Priority,Tags,Description"),
                ("trello-csv", "Card Name,Card Description,List Name,Labels,Due Date"),
            ] {
                let tickets = try await program.run(["export", "actions", "--format", format] + home)
                #expect(tickets.text.hasPrefix(titles), "\(format)")
            }
            for format in ["xlsx", "ods"] {
                let file = program.folder.appending(path: "actions.\(format)")
                let ran = try await program.run(["export", "actions", "--format", format, "--output", file.path] + home)
                #expect(ran.status == 0 && ran.output.isEmpty)
                #expect(try Data(contentsOf: file).starts(with: Array("PK".utf8)))
            }
        }
    }

    @Test func actionsComeBackFromTheirFile() async throws {
        try await TestProgram.withActions { program in
            let csv = try await program.run(
                "export", "actions", "--format", "csv", "--organisation", "Department for Inland Waterways")
            let read = try await program.run("import", "--dry-run", "--json", "-", input: csv.output)
            let text = read.text
            #expect(text.contains("\"format\": \"csv\"") && text.contains("\"service\": \"Renew a canal mooring licence\""))
            let exported = try await program.run(
                "export", "actions", "--format", "json", "--organisation", "Department for Inland Waterways")
            let actions = try JSONDecoder().decode([Exported].self, from: exported.output)
            for action in actions { #expect(text.contains(action.text.replacing("\"", with: "\\\"")), "\(action.text)") }
        }
    }

    @Test func aReportIsWrittenAndReadBack() async throws {
        try await TestProgram.withActions { program in
            let home = ["--organisation", "Department for Inland Waterways"]
            let actions = try await program.run(["export", "actions", "--format", "json"] + home).output
            let report = try #require(try JSONDecoder().decode([Exported].self, from: actions).first).report
            let json = try await program.run("export", "report", report, "--format", "json")
            let again = try await program.run("import", "--dry-run", "-", input: json.output)
            #expect(again.lines.first?.contains("Renew a canal mooring licence") == true)
            let word = try await program.run("export", "report", report, "--format", "docx")
            #expect(word.output.starts(with: Array("PK".utf8)))
            let frontend = TestPython.home.appending(path: "var/frontend/govuk-frontend-5.11.1").path
            let tracker = try await program.run("export", "tracker", report, "--format", "csv", with: ["FRONTEND_FOLDER": frontend])
            #expect(tracker.text.contains("publish the 4 mandatory performance indicators"))
            try await program.run("export", "report", "00000000-0000-7000-8000-000000000000", "--format", "json", expecting: 2)
            try await program.run("export", "report", report, "--format", "pdf", expecting: 2)
        }
    }

    /// As `… | head -1` does: the reader goes, and so does the program, without a word.
    @Test func aReaderThatGoesIsNoTrouble() async throws {
        try await TestProgram.withActions { program in
            let command =
                "'\(TestProgram.file.path)' export actions --format json --organisation 'Department for Inland Waterways' | head -1"
            let ran = try await program.shell(command)
            #expect(ran.status == 0 && ran.text == "[\n" && ran.messages.isEmpty)
        }
    }
}
