import Casework
import Domain
import Hummingbird
import Markup

/// Who decides on the evidence of a report's actions.
enum NameLeadAssessor {
    static let routes: [Route] = [
        .get("/reports/:report/lead-assessor", .holders(of: [.assessmentsTeam])) { try await show($0) },
        .post("/reports/:report/lead-assessor", .holders(of: [.assessmentsTeam])) { try await name($0) },
    ]

    private static func show(
        _ visit: Visit, chosen: String? = nil, problems: [Failure.Problem] = []
    ) async throws -> Response {
        let record = try await visit.reader.report(visit.id("report"), for: visit.person)
        let colleagues = try await visit.reader.colleagues(of: visit.person)
        return visit.page(
            "Name the lead assessor", in: .reports, status: problems.isEmpty ? .ok : .unprocessableContent,
            back: ReportPath.back(to: record.report), failed: !problems.isEmpty, view(visit, record, colleagues, chosen, problems))
    }

    private static func name(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let id: Report.ID = try visit.id("report")
        let chosen = posted.text("lead-assessor")
        let leadAssessor = Person.ID(chosen)
        guard chosen.isEmpty || leadAssessor != nil else { throw BrokenForm() }
        do {
            try await visit.casework.nameLeadAssessor(leadAssessor, of: id, by: visit.person)
        } catch Failure.invalid(let problems) {
            return try await show(visit, chosen: chosen, problems: problems.map { .init("lead-assessor", $0.message) })
        }
        return visit.redirect(to: ("/reports/\(id)" as WebAddress).saying(.leadAssessorNamed))
    }

    private static func view(
        _ visit: Visit, _ record: ReportRecord, _ colleagues: [Person], _ chosen: String?, _ problems: [Failure.Problem]
    ) -> HTML {
        let written = record.report.content.leadAssessor.map { "The report names \($0). " as HTML } ?? ""
        let held = record.panel.first { $0.role == .leadAssessor }?.person.description
        return """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Name the lead assessor", caption: "\(record.service.name)"))
            <p class="govuk-body">The lead assessor decides on the evidence that the team submits. They can read this service and its \
            reports. \(Link("Name the other assessors", to: "/reports/\(record.report.id)/assessors"))</p>
            \(visit.form(
                to: "/reports/\(record.report.id)/lead-assessor",
                """
                \(Select("lead-assessor", label: "Lead assessor",
                    choices: [Choice("", "Nobody for now")] + colleagues.map { Choice($0.id.description, "\($0.name)") },
                    chosen: chosen ?? held, hint: "\(written)Choose somebody of your organisation who is not in the service’s team.",
                    error: problems.message(at: "lead-assessor")))
                \(Button("Save"))
                """))
            </div></div>
            """
    }
}
