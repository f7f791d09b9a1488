import Casework
import Domain
import Foundation
import TestSupport

extension World {
    /// A report in the product's own JSON, waiting for the assessments team.
    func waitingImport(_ json: String = WorldImports.colours) async throws -> Import {
        try await casework.readImport(Data(json.utf8), fileName: "report.json", format: nil, by: people.assessmentsTeam)
    }

    func reading(_ id: Import.ID) async throws -> Import {
        try await casework.reader.reading(id, for: people.assessmentsTeam)
    }
}

/// Reports that wait to be corrected.
enum WorldImports {
    /// Amber and green, with an action that belongs to no point and text that would be markup.
    static let colours = """
        {
          "service": "Book a <script>alert(1)</script> lock", "organisation": "Lock Keepers & Sons", "phase": "alpha",
          "assessment_type": "assessment", "date": "2026-01-20", "standard": "govuk-14", "overall": "green",
          "points": [
            {"number": 1, "title": "Understand users and their needs", "rating": "green", "actions": [], "advice": ["go on"]},
            {"number": 4, "title": "Make the service simple to use", "rating": "amber", "findings": ["<b>Bold</b>"], "actions": [
              "test it with <img src=x onerror=alert(1)>", "write it in plain words"], "advice": ["one", "two"]}
          ],
          "unassigned_actions": ["make a plan", "leave it", "keep to it"], "lead_assessor": "Margaret Lindqvist", "previous_reports": [],
          "problems": [
            {"severity": "warning", "place": "point 4, decision", "message": "The rating was hard to read."},
            {"severity": "error", "place": "stage", "message": "The phase was <i>hard</i> to read."}]
        }
        """

    /// From before the colours.
    static let met = """
        {
          "service": "Renew a canal mooring licence", "phase": "beta", "assessment_type": "assessment", "date": "2015-01-20",
          "standard": "gds-18", "overall": "not met",
          "points": [
            {"number": 1, "rating": "met", "actions": [], "advice": []},
            {"number": 2, "rating": "not met", "actions": ["ask users"], "advice": []},
            {"number": 3, "rating": "not met", "actions": ["hire a designer"], "advice": []}
          ],
          "unassigned_actions": []
        }
        """

    /// Without a service, a kind, a date, a standard and points.
    static let bare = """
        {"points": [], "unassigned_actions": ["make a plan"], "overall": "red"}
        """
}
