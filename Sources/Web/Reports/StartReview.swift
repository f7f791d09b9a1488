import Casework
import Domain
import Hummingbird
import Markup

/// Begins the amber evidence review of a report, after one look at what that means.
enum StartReview {
    static let routes: [Route] = [
        .get("/reports/:report/review", .holders(of: [.assessmentsTeam])) { try await show($0) },
        .post("/reports/:report/review", .holders(of: [.assessmentsTeam])) { try await start($0) },
    ]

    private static func show(_ visit: Visit, _ problems: [Failure.Problem] = []) async throws -> Response {
        let record = try await visit.reader.report(visit.id("report"), for: visit.person)
        guard record.report.hasBeenIssued else { throw Failure.notFound }
        let section = AmberEvidenceReview(record: record)
        let title = section.isReady ? "Start the amber evidence review" : "The amber evidence review cannot start now"
        return visit.page(
            title, in: .reports, status: problems.isEmpty ? .ok : .conflict, back: ReportPath.back(to: record.report),
            failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "\(title)", caption: "\(record.service.name), \(record.report.assessment.title)"))
            \(section.isReady ? question(visit, record) : section.reasons(level: 2))
            </div></div>
            """)
    }

    private static func start(_ visit: Visit) async throws -> Response {
        _ = try await visit.posted()
        do {
            let draft = try await visit.casework.startAmberEvidenceReview(of: visit.id("report"), by: visit.person)
            return visit.redirect(to: ("/reports/\(draft.id)" as WebAddress).saying(.reviewStarted))
        } catch Failure.invalid(let problems) {
            return try await show(visit, problems.map { .init("", $0.message) })
        }
    }

    private static func question(_ visit: Visit, _ record: ReportRecord) -> HTML {
        let points = record.lineage.readiness?.points.map(\.reported) ?? []
        return """
            <p class="govuk-body">The lead assessor rates \(points.count == 1 ? "this point" : "these points") again, on what the team did:</p>
            \(ItemList(points.map { "\($0.number). \($0.title) \($0.rating.tag)" }, spacing: .spaced))
            <p class="govuk-body">\(judge(record))</p>
            <p class="govuk-body">Nothing changes for the team until the report of the review is issued.</p>
            \(visit.form(to: "/reports/\(record.report.id)/review", ButtonGroup("""
                \(Button("Start the review")) \(Link("Cancel", to: "/reports/\(record.report.id)"))
                """).html))
            """
    }

    private static func judge(_ record: ReportRecord) -> HTML {
        guard let lead = record.panel.first(where: { $0.role == .leadAssessor }) else {
            return """
                Nobody is named as lead assessor, so nobody could submit the report of the review. \
                \(Link("Name the lead assessor", to: "/reports/\(record.report.id)/lead-assessor")) first, or on the page of the review.
                """
        }
        return "\(lead.name) leads the review, with the panel of this report."
    }
}
