import Casework
import Domain
import Hummingbird
import Markup

/// What one edition of a report said, as it was issued.
enum ShowEdition {
    static let routes: [Route] = [
        .get("/reports/:report/editions/:edition", .signedIn) { visit in
            let record = try await visit.reader.report(visit.id("report"), for: visit.person)
            guard record.report.hasBeenIssued else { throw Failure.notFound }
            let edition = try visit.number("edition")
            let content = try await visit.reader.content(of: record.report.id, edition: edition, for: visit.person)
            return visit.page(
                "Edition \(edition): \(record.report.assessment.title), \(record.service.name)", in: .reports,
                back: ReportPath.back(to: record.report), view(record, edition, content))
        }
    ]

    private static func view(_ record: ReportRecord, _ edition: Int, _ content: Report.Content) -> HTML {
        """
        \(Heading(.large, "Edition \(edition) of the report", caption: record.caption))
        \(InsetText(place(record, edition)))
        \(SummaryList([
            .init("Overall rating", "\(content.overall?.tag ?? "Not given")\(when(content.overallReason) { HTML.paragraphs($0.text) })"),
            .init("Lead assessor", "\(content.leadAssessor ?? "Not named")"),
        ]))
        \(ReportedPointView.findings(content.findings, "What the panel said of the service"))
        \(Heading(.medium, "Points of the standard"))
        \(each(content.points) { ReportedPointView.view($0, actions: [], isIssued: false) })
        \(unassigned(content.unassignedActions))
        """
    }

    private static func place(_ record: ReportRecord, _ edition: Int) -> HTML {
        let latest = record.report.edition
        guard edition < latest else {
            return "<p class=\"govuk-body\">This is the latest edition, \(record.issued(edition)).</p>"
        }
        let changes = record.report.changesAddress.with("from", "\(edition)").with("to", "\(latest)")
        return """
            <p class="govuk-body">This edition was \(record.issued(edition)). Edition \(edition + 1), \(record.issued(edition + 1)), \
            takes its place.</p>
            <p class="govuk-body">\(Link("What changed from edition \(edition) to edition \(latest)", to: changes))</p>
            """
    }

    private static func unassigned(_ actions: [String]) -> HTML {
        guard !actions.isEmpty else { return "" }
        return "\(Heading(.small, "Actions that belong to no single point"))\(ItemList(actions.map { "\($0)" }))"
    }
}
