import Domain
import Markup

/// The document itself, without what stands around it: the same on the page of now, on a page of the past and in a file.
struct TrackerRecord {
    let document: TrackingDocument
    let place: DocumentPlace

    var html: HTML { "<div id=\"tracker-record\">\(document.points.isEmpty ? empty : content)</div>" }

    private var empty: HTML { "<p class=\"govuk-body\">This report has no amber points, so there is nothing to track.</p>" }

    private var content: HTML {
        let progress = document.progress
        return """
            <div data-piece="progress">\(ProgressBar("\(progress.words)", done: progress.resolved, of: progress.actions))</div>
            \(TrackerChanges(document: document).html)
            \(TrackerOverview(document: document).html)
            \(each(document.points, point))
            """
    }

    private func point(_ point: TrackingDocument.Point) -> HTML {
        let number = point.reported.number
        return """
            <section class="aa-point" aria-labelledby="point-\(number)-title">
            <h2 class="govuk-heading-m aa-point__title" id="point-\(number)-title">\
            \(number). \(point.reported.title) \(point.reported.rating.tag)</h2>
            <div data-piece="progress-\(number)"><p class="govuk-body-s">\(point.progress.words)</p>\(later(point))</div>
            \(said(point.reported))
            \(point.entries.isEmpty ? "<p class=\"govuk-body\">The report lists no actions for this point.</p>" : each(point.entries, entry))
            </section>
            """
    }

    /// What a later report made of the point. The rating of this one stays as it was published.
    private func later(_ point: TrackingDocument.Point) -> HTML {
        when(point.later) { later in
            let words = point.laterInWords ?? ""
            let link = Link("\(words)", to: place.link("/reports/\(later.rating.report)"))
            return "<p class=\"govuk-body aa-tags\">\(link)\(NewMark(since: document.since).tag(later.isNew))</p>"
        }
    }

    private func said(_ point: ReportedPoint) -> HTML {
        guard !point.findings.isEmpty else { return "" }
        return place.folded(
            "What the panel said<span class=\"govuk-visually-hidden\"> about point \(point.number)</span>",
            each(point.findings) { .paragraphs($0) }, id: "said-\(point.number)")
    }

    private func entry(_ entry: TrackingDocument.Entry) -> HTML { TrackedAction(entry: entry, document: document, place: place).html }
}

/// Every action on one line, with the way to its record, where there are too many to see at once.
struct TrackerOverview {
    let document: TrackingDocument

    private static let few = 4

    var html: HTML {
        let entries = document.entries
        guard entries.count > Self.few else { return "" }
        let table = Table(
            caption: "All actions at a glance",
            columns: [.init("Action"), .init("Status"), .init("With", className: "aa-overview__with"), .init("Due")],
            rows: entries.map { .init(row($0)) }, rowHeaders: .firstCell, frame: .stacking(labels: false))
        return "<div class=\"aa-overview\" data-piece=\"overview\">\(table)</div>"
    }

    private func row(_ entry: TrackingDocument.Entry) -> [HTML] {
        [
            Link("\(entry.number) \(entry.action.text.shortened(to: 90))", to: WebAddress(fragment: entry.anchor)).html,
            entry.action.status.tag, "\(document.holder(of: entry.action))", entry.action.dueWords(on: document.moment.day),
        ]
    }
}

extension TrackingDocument.Entry {
    /// The id of its place on the page.
    var anchor: String { "action-\(action.id)" }
}
