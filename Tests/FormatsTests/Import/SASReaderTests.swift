import Domain
import Foundation
import Testing

@testable import Formats

@Suite struct SASReaderTests {
    private static let assessment = """
        {"AssessmentID": 7, "AssessmentName": "Renew  a mooring licence", "AssessmentStatus": "Published",
         "AssessmentType": "Service assessment", "AssessmentOutcome": "Amber", "AssessmentPhase": "Private beta",
         "ActionsByStandard": [
           {"Standard": 1, "StandardTitle": "Understand users and their needs", "StandardOutcome": "Amber",
            "Actions": [{"ActionID": 1, "Comments": "Talk to\\nboaters.", "Status": "Open"}, {"ActionID": 2, "Comments": null}]},
           {"Standard": 5, "StandardTitle": null, "StandardOutcome": "Red", "Actions": [{"ActionID": 3, "Comments": "Test it."}]}]}
        """

    @Test(arguments: ["{\"assessments\": [\(assessment)], \"summary\": {}}", "[\(assessment)]", assessment])
    func anAssessmentIsRead(text: String) throws {
        let read = try readReport(Data(text.utf8))
        #expect(read.format.name == "sas-json")
        let draft = read.draft
        #expect(draft.service == "Renew a mooring licence" && draft.phase == .privateBeta && draft.assessmentType == .assessment)
        #expect(draft.overall == .amber && draft.standard == "govuk-14" && draft.date == nil)
        #expect(draft.points.map(\.actions) == [["Talk to boaters."], ["Test it."]] && draft.points.map(\.rating) == [.amber, .red])
        #expect(draft.problems.contains { $0.place == "assessment date" })
    }

    @Test func severalAssessmentsAreSeveralReports() throws {
        let text = "{\"assessments\": [\(Self.assessment), \(Self.assessment)]}"
        #expect(try readReports(Data(text.utf8)).count == 2)
        #expect(throws: ImportRefusal.severalReports(2)) { try readReport(Data(text.utf8)) }
    }

    @Test func aBrokenOneIsRefused() throws {
        #expect(throws: ImportRefusal.self) { try readReports(Data("{\"AssessmentID\": 7, \"ActionsByStandard\": [{}]}".utf8)) }
        #expect(throws: ImportRefusal.notAReport) {
            try readReports(Data("{\"assessments\": [], \"x\": \"\\\"AssessmentID\\\" \\\"ActionsByStandard\\\"\"}".utf8), format: .sas)
        }
    }
}
