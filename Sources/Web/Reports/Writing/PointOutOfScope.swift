import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// What was typed about a point that the report does not rate, or does not rate any more: another report may have been issued meanwhile.
struct PointOutOfScope {
    let visit: Visit
    let record: ReportRecord
    let number: Int
    let form: WrittenPointForm

    var response: Response {
        let rule = Report.Refusal.scopeIsFixed(record.report.content.points.map(\.number)).rule
        return visit.page(
            "Point \(number) is not in this report", in: .reports, status: .conflict, back: record.report.backToWriting, failed: true,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(ErrorSummary([.init("Point \(number) has not been saved")]))
            \(Heading(.large, "Point \(number) is not in this report", caption: record.caption))
            <p class="govuk-body">\(rule) A reassessment rates exactly what is red now.</p>
            \(SummaryCard("What you wrote, not saved", rows: typed))
            <p class="govuk-body">\(Link("Go to the parts of the report", to: record.report.writingAddress))</p>
            </div></div>
            """)
    }

    private var typed: [SummaryList.Row] {
        let actions = (1...form.boxes).map { form.posted.text("action-\($0)") }.filter { !$0.isEmpty }
        return [
            .init("Rating", "\(Rating(rawValue: form.posted.text("rating"))?.title ?? "Not chosen")"),
            .init("Findings", HTML.paragraphs(form.posted.text("findings"))),
            .init("Actions", ItemList(actions.map { "\($0)" }, spacing: .spaced).html),
            .init("Optional advice", HTML.paragraphs(form.posted.text("advice"))),
        ]
    }
}
