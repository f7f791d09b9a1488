import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// The page of what a report says of the whole. Assessors read it; who answers for the whole fills it in.
struct SummaryPage {
    let visit: Visit
    let record: ReportRecord

    /// Both texts, and the form with this person's: saved again, it replaces the other knowingly.
    func conflict(_ form: SummaryForm, typed: Report.Summary) throws -> Response {
        let both = BothTexts(
            who: record.whoWrote(.summaryWritten), theirs: ReportCard.rows(of: record.report.content.summary),
            yours: ReportCard.rows(of: typed), leaving: record.report.writingAddress)
        return try response(
            form, record.changedMeanwhile("the overall rating or findings", by: .summaryWritten), status: .conflict, over: both.html)
    }

    /// `seen` is the fingerprint of the summary that the form was made from: the draft's own, where it is made here.
    func response(
        _ form: SummaryForm, _ problems: [Failure.Problem] = [], status: HTTPResponse.Status = .ok, seen: String? = nil, over: HTML = ""
    ) throws -> Response {
        let report = record.report
        let seen = try seen ?? Report.Part.summary(report.content.summary).fingerprint
        return visit.page(
            "Overall rating and findings, \(record.service.name)", in: .reports, status: status, back: report.backToWriting,
            failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Overall rating and findings", caption: record.caption))
            </div></div>
            \(over)
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(suggestion)
            \(mayWrite ? visit.form(to: report.summaryAddress, seen: seen, fields(form.posted, problems)) : reading)
            </div></div>
            """)
    }

    var mayWrite: Bool { record.actor.holds(anyOf: Report.Part.summaryWriters) }

    private var reading: HTML {
        """
        <p class="govuk-body">The lead assessor writes what the report says of the whole.</p>
        \(SummaryList(ReportCard.rows(of: record.report.content.summary)))
        """
    }

    /// The rule, and what it comes to so far.
    private var suggestion: HTML {
        let content = record.report.content
        let unrated = content.points.count { $0.rating == .notRated }
        let rated = content.points.filter { $0.rating != .notRated }.map { "\($0.number). \($0.title) \($0.rating.tag)" as HTML }
        guard let suggested = OverallRating.suggested(by: content.points.map(\.rating)) else {
            return "<p class=\"govuk-body\">The worst rating of a point is suggested here. No point is rated green, amber or red yet.</p>"
        }
        let rating = suggested.title.lowercased()
        return """
            <p class="govuk-body">The worst rating of a point is \(rating), so \(rating) is suggested.</p>
            \(when(unrated > 0) {
                "<p class=\"govuk-body\">\(unrated.counted("point").capitalisedFirst) \(unrated == 1 ? "is" : "are") still to be rated.</p>"
            })
            \(Details("How each point is rated", ItemList(rated, spacing: .spaced).html))
            """
    }

    private func fields(_ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        """
        \(Radios("overall", legend: .medium("Overall rating"), choices: ratings, chosen: typed.text("overall"),
            error: problems.message(at: "overall")))
        \(TextArea("reason", label: .medium("Why, if not as the points suggest?"), value: typed.text("reason"),
            hint: "Needed only where the overall rating is not the worst of the points.", error: problems.message(at: "reason")))
        \(TextArea("findings", label: .medium("What the panel says of the service as a whole (optional)"), value: typed.text("findings"),
            hint: "Put an empty line between two paragraphs.", error: problems.message(at: "findings"), rows: 8))
        \(ButtonGroup("\(Button("Save the overall rating and findings")) \(Link("Cancel", to: record.report.writingAddress))"))
        """
    }

    /// The words of older standards are offered where the report has them.
    private var ratings: [Choice] {
        let historic: [OverallRating] = [.met, .metWithConditions, .notMet]
        let isHistoric = record.report.content.overall.map(historic.contains) ?? false
        return ([.green, .amber, .red] + (isHistoric ? historic : [])).map { Choice($0.rawValue, "\($0.title)") }
            + [.divider("or"), Choice(SummaryForm.undecided, "Not decided yet", hint: "Save the findings, and come back.")]
    }
}
