import Casework
import Domain
import Hummingbird
import Markup

/// The "tracking amber evidence" document of one report: live, as it stood on any past day or moment, and with what changed since a day.
enum TrackAmberEvidence {
    static let routes: [Route] = [
        .get("/reports/:report/tracker", .signedIn) { visit in
            var asked = try TrackerAsked(visit)
            do {
                guard asked.problems.isEmpty else { throw Failure.invalid([]) }
                let content = try await visit.content { [asked] in
                    Self.content(of: try await visit.reader.trackingDocument(for: asked, visit.person), asked, visit)
                }
                let isPast = asked.moment != nil
                return visit.page(content.title, in: .reports, back: content.back, scripts: isPast ? [] : ["live.js"], content.html)
            } catch Failure.invalid(let problems) {
                asked.refuse(problems)
                return refused(asked, try await visit.reader.report(asked.report, for: visit.person), visit)
            }
        }
    ]

    private static func content(of document: TrackingDocument, _ asked: TrackerAsked, _ visit: Visit) -> PageContent {
        let record = visit.site.trackers.value(TrackerKey(document)) { TrackerRecord(document: document, place: .site).html }
        let isPast = asked.moment != nil
        return PageContent(
            title: "\(TrackerHead.title(document, isPast: isPast)), \(document.report.assessment.title), \(document.serviceName)",
            back: ReportPath.back(to: document.report),
            html: """
                \(TrackerHead.view(document.report.assessment, document.serviceName))
                \(when(isPast) { TrackerHead.past(document, asked) })
                \(TrackerControls(asked: asked, day: document.moment.day).html)
                \(when(!isPast) { TrackerHead.live(asked) })
                <div\(attributes: ["id": "tracker", "class": "aa-tracker", "data-live": isPast ? nil : changes(document).text])>
                \(TrackerHead.standing(document, asked))
                \(record)
                </div>
                """)
    }

    /// Where the page hears of what happens after it was read.
    private static func changes(_ document: TrackingDocument) -> WebAddress {
        "/reports/\(document.report.id)/tracker/changes?after=\(document.moment.sequence)"
    }

    private static func refused(_ asked: TrackerAsked, _ record: ReportRecord, _ visit: Visit) -> Response {
        visit.page(
            "Tracking amber evidence, \(record.report.assessment.title), \(record.service.name)", in: .reports,
            status: .unprocessableContent,
            back: ReportPath.back(to: record.report), failed: true,
            """
            \(ErrorSummary(asked.problems.map { .init($0.message, field: $0.field) }))
            \(TrackerHead.view(record.report.assessment, record.service.name))
            \(TrackerControls(asked: asked, day: visit.reader.today).html)
            <p class="govuk-body">\(Link("Show the document as it stands now", to: asked.page))</p>
            """)
    }
}

extension Reader {
    func trackingDocument(for asked: TrackerAsked, _ person: Person) async throws -> TrackingDocument {
        try await trackingDocument(of: asked.report, for: person, at: asked.moment, since: asked.since)
    }
}

/// Everything that the drawn document depends on. What somebody may read is in the edition; the day tells what is late.
struct TrackerKey: Hashable, Sendable {
    let report: Report.ID
    let edition: Int
    let sequence: Int
    let since: TrackingDocument.Since?
    let day: Day

    init(_ document: TrackingDocument) {
        report = document.report.id
        edition = document.report.edition
        sequence = document.moment.sequence
        since = document.since
        day = document.moment.day
    }
}

/// What stands above the document.
enum TrackerHead {
    static func title(_ document: TrackingDocument, isPast: Bool) -> String {
        let moment = isPast ? " as it stood \(document.moment.words)" : ""
        let since = document.since.map { ", with changes since \($0.day.words)" } ?? ""
        return "Tracking amber evidence\(moment)\(since)"
    }

    static func view(_ assessment: Assessment, _ serviceName: String) -> HTML {
        """
        \(Heading(.large, "Tracking amber evidence", caption: "\(serviceName)"))
        <p class="govuk-body">\(assessment.title). The assessments team and the panel can always see this page.</p>
        """
    }

    static func past(_ document: TrackingDocument, _ asked: TrackerAsked) -> HTML {
        """
        <div class="govuk-inset-text aa-past"><p class="govuk-body"><strong>This is how the document stood \(document.moment.words).</strong> \
        It does not change any more.</p>
        <p class="govuk-body">\(Link("Show the document as it stands now", to: asked.withoutMoment))</p></div>
        """
    }

    static func live(_ asked: TrackerAsked) -> HTML {
        """
        <p class="govuk-body govuk-!-display-none-print" data-live-off>This page does not update by itself without JavaScript. \
        \(Link("Reload the page", to: asked.address)) to see the latest.</p>
        <p class="govuk-visually-hidden" role="status" data-live-status></p>
        """
    }

    /// Of when the document is, and the link that shows it like this for ever.
    static func standing(_ document: TrackingDocument, _ asked: TrackerAsked) -> HTML {
        let moment = document.moment
        let link = asked.page.with("as-at", moment.machine).with("entry", "\(moment.sequence)").with("since", asked.since?.description)
        return """
            <p class="govuk-body-s aa-muted aa-tracker__moment" data-piece="moment">As it stood \(moment.words). \
            <span class="aa-not-on-paper">\(Link(asked.moment == nil ? "Link to the document as it stands now" : "Link to the document as it stood then", to: link))</span></p>
            """
    }
}

extension TrackingDocument.Moment {
    /// "on 4 March 2026 at 10:32am", "at the end of 4 March 2026"
    var words: String { isEndOfDay ? "at the end of \(day.words)" : "on \(at.words)" }
}
