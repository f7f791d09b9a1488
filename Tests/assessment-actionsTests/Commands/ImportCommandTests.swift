import Foundation
import TestSupport
import Testing

@Suite struct ImportCommandTests {
    private static let report = Data(
        """
        {"service": "Renew a mooring licence", "organisation": "Boating Directorate", "phase": "beta", "assessment_type": "assessment",
         "date": "2026-03-04", "standard": "govuk-14", "overall": "amber",
         "points": [{"number": 1, "title": "Understand users and their needs", "rating": "amber", "actions": ["Talk to boaters."]}],
         "unassigned_actions": []}
        """.utf8)

    @Test(arguments: Engine.allCases) func severalFilesEachHaveTheirOwnResult(engine: Engine) async throws {
        try await TestProgram.withOrganisation(engine) { program in
            try Self.report.write(to: program.folder.appending(path: "report.json"))
            try Data("Shopping: milk, bread.".utf8).write(to: program.folder.appending(path: "shopping.txt"))
            let ran = try await program.run(["import", "report.json", "shopping.txt", "nothing.txt"])
            #expect(ran.status == 2)
            #expect(ran.lines.count == 1 && ran.lines[0].hasPrefix("report.json: json; Renew a mooring licence"))
            #expect(ran.messages.contains("shopping.txt: file: ") && ran.messages.contains("nothing.txt: file: "))
            let again = try await program.run("import", "report.json")
            #expect(again.lines[0].contains("already there") || again.lines[0].contains("waits already"))
        }
    }

    @Test func aDryRunOpensNoDatabase() async throws {
        try await TestProgram.with { program in
            let ran = try await program.run("import", "--dry-run", "--json", "-", input: Self.report)
            let results = try JSONSerialization.jsonObject(with: ran.output) as? [[String: Any]]
            #expect(results?.count == 1 && results?.first?["file"] as? String == "-")
            #expect(results?.first?["service"] as? String == "Renew a mooring licence")
            #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder.path) == [])
            let refused = try await program.run(["import", "--dry-run", "--json", "-"], input: Data("milk".utf8))
            #expect(refused.status == 2 && refused.text.contains("\"severity\": \"error\""))
        }
    }

    @Test func aFileOfSeveralAssessmentsIsSeveralReports() async throws {
        let sas = Data(
            """
            {"assessments": [
              {"AssessmentID": 7, "AssessmentName": "Renew a mooring licence", "AssessmentType": "Service assessment",
               "AssessmentOutcome": "Amber", "AssessmentPhase": "Beta", "ActionsByStandard": [
                 {"Standard": 1, "StandardTitle": "Understand users and their needs", "StandardOutcome": "Amber",
                  "Actions": [{"ActionID": 1, "Comments": "Talk to boaters.", "Status": "Open"}]}]},
              {"AssessmentID": 8, "AssessmentName": "Report a blocked waterway", "AssessmentType": "Service assessment",
               "AssessmentOutcome": "Red", "AssessmentPhase": "Alpha", "ActionsByStandard": []}],
             "summary": {"totalActions": 1}}
            """.utf8)
        try await TestProgram.withOrganisation { program in
            try sas.write(to: program.folder.appending(path: "all.json"))
            let ran = try await program.run("import", "all.json")
            #expect(ran.lines.count == 2)
            #expect(ran.lines[0].hasPrefix("all.json (1 of 2): sas-json; Renew a mooring licence"))
            #expect(ran.lines[1].hasPrefix("all.json (2 of 2): sas-json; Report a blocked waterway"))
        }
    }
}
