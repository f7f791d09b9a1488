import Casework
import Domain
import Hummingbird
import Markup

/// Takes away a draft that the team has never seen, after one look at what goes with it.
enum DiscardReport {
    static let routes: [Route] = [
        .get("/reports/:report/discard", .report(.discard)) { visit in try await page(visit, permitted(visit)) },
        .post("/reports/:report/discard", .report(.discard)) { try await discard($0) },
    ]

    private static func permitted(_ visit: Visit) async throws -> ReportRecord {
        let record = try await visit.reader.report(visit.id("report"), for: visit.person)
        try record.report.admit(.discard, record.actor)
        return record
    }

    private static func discard(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let record = try await permitted(visit)
        let version = try posted.seenVersion
        do {
            try await visit.casework.discard(record.report.id, by: visit.person, expecting: version)
            return visit.redirect(to: ("/services/\(record.service.id)" as WebAddress).saying(.reportDiscarded))
        } catch Failure.changedMeanwhile {
            let fresh = try await permitted(visit)
            let who = fresh.history.first?.personName ?? "Somebody"
            return page(visit, fresh, problem: "\(who) changed this report after you opened the page. Check that it should still go")
        }
    }

    private static func page(_ visit: Visit, _ record: ReportRecord, problem: String? = nil) -> Response {
        visit.page(
            "Discard the draft", in: .reports, status: problem == nil ? .ok : .conflict, back: ReportPath.back(to: record.report),
            failed: problem != nil,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(ErrorSummary(problem.map { [.init($0)] } ?? []))
            \(Heading(.large, "Discard this draft?", caption: record.caption))
            <p class="govuk-body">\(loss(record.report)) Nobody but the panel and the assessments team has seen it. This cannot be undone.</p>
            \(when(record.booking) { _ in "<p class=\"govuk-body\">The booking stays, and its report can be started again.</p>" })
            \(visit.form(to: record.report.discardAddress, version: record.report.version, ButtonGroup("""
                \(Button("Discard the draft", kind: .warning)) \(Link("Cancel", to: record.report.address))
                """).html))
            </div></div>
            """)
    }

    private static func loss(_ report: Report) -> HTML {
        let rated = report.content.points.filter { $0.rating != .notRated }.count
        return rated == 0 ? "No point is rated in it yet." : "\(rated.counted("rated point").capitalisedFirst) will go with it."
    }
}
