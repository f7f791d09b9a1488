import Casework
import Domain
import Hummingbird
import Markup

/// The live "tracking amber evidence" document of one report.
enum TrackAmberEvidence {
    static let routes: [Route] = [
        .get("/reports/:report/tracker", .signedIn) { visit in
            let document = try await visit.reader.trackingDocument(of: visit.id("report"), for: visit.person)
            return visit.page(
                "Tracking amber evidence, \(document.report.assessment.title), \(document.serviceName)", in: .reports,
                back: ReportPath.back(to: document.report),
                scripts: ["live.js"], view(document, here: visit.here.without("done", "")))
        }
    ]

    private static func view(_ document: TrackingDocument, here: WebAddress) -> HTML {
        """
        \(Heading(.large, "Tracking amber evidence", caption: "\(document.serviceName)"))
        <p class="govuk-body">\(document.report.assessment.title). The assessments team and the panel can always see this page.</p>
        <p class="govuk-body govuk-!-display-none-print" data-live-off>This page does not update by itself without JavaScript. \
        \(Link("Reload the page", to: here)) to see the latest.</p>
        <p class="govuk-visually-hidden" role="status" data-live-status></p>
        <div data-live="\("/reports/\(document.report.id)/tracker/changes?after=\(document.moment.sequence)" as WebAddress)" id="tracker">
        <p class="govuk-body-s aa-muted">As it stood on \(document.moment.at.words)</p>
        \(document.points.isEmpty ? empty : points(document))
        </div>
        """
    }

    private static let empty: HTML = "<p class=\"govuk-body\">This report has no amber points, so there is nothing to track.</p>"

    private static func points(_ document: TrackingDocument) -> HTML {
        """
        \(ProgressBar("\(document.progress.words)", done: document.progress.resolved, of: document.progress.actions))
        \(each(document.points) { point($0, document) })
        """
    }

    private static func point(_ point: TrackingDocument.Point, _ document: TrackingDocument) -> HTML {
        """
        <section class="aa-point" aria-labelledby="point-\(point.reported.number)-title">
        <h2 class="govuk-heading-m aa-point__title" id="point-\(point.reported.number)-title">\
        \(point.reported.number). \(point.reported.title) \(point.reported.rating.tag)</h2>
        <p class="govuk-body-s">\(point.progress.words)</p>
        \(ReportedPointView.findings(point.reported.findings, "What the panel said", about: "about point \(point.reported.number)", id: "said-\(point.reported.number)"))
        \(TrackedActions.view(point.entries, point: point.reported, document: document))
        </section>
        """
    }
}

/// The actions of one amber point: what was done, where each stands, with whom, and when it is due.
enum TrackedActions {
    static func view(_ entries: [TrackingDocument.Entry], point: ReportedPoint, document: TrackingDocument) -> HTML {
        guard !entries.isEmpty else { return "<p class=\"govuk-body\">The report lists no actions for this point.</p>" }
        let table = Table(
            caption: "Actions for point \(point.number)", captionSize: .hidden,
            columns: [.init("Action"), .init("What was done"), .init("Status"), .init("With"), .init("Due")],
            rows: entries.map { Table.Row(row($0, document), attributes: ["id": "action-\($0.action.id)"]) }, rowHeaders: .firstCell,
            frame: .stacking(labels: true)
        )
        return "<div class=\"aa-tracked\">\(table)</div>"
    }

    private static func row(_ entry: TrackingDocument.Entry, _ document: TrackingDocument) -> [HTML] {
        let action = entry.action
        let owner = action.status.isWith == .team ? action.owner.map(document.name) : nil
        return [
            Link("\(action.text)", to: "/actions/\(action.id)").html,
            done(entry),
            "\(action.status.tag)\(when(action.block) { "<p class=\"govuk-body-s govuk-!-margin-top-1\">Blocked: \($0.reason.text)</p>" })",
            "\(action.status.isWith.title)\(when(owner) { ": \($0)" })",
            action.dueWords(on: document.moment.day),
        ]
    }

    private static func done(_ entry: TrackingDocument.Entry) -> HTML {
        let items = TrackedEvidence.items(of: entry.action) + entry.updates.map(update)
        guard !items.isEmpty else { return entry.action.status.isClosed ? "No updates" : "No updates yet" }
        return "<div class=\"aa-updates\">\(each(items) { "<div class=\"aa-updates__item\">\($0)</div>" })</div>"
    }

    private static func update(_ update: ProgressUpdate) -> HTML {
        "\(HTML.paragraphs(update.text.text))<p class=\"govuk-body-s aa-muted\">\(update.on.words)\(when(update.personName) { ", \($0)" })</p>"
    }
}
