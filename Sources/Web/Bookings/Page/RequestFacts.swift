import Casework
import Domain
import Markup

/// What was asked for, and what the rules make of it.
struct RequestFacts {
    let record: BookingRecord

    var html: HTML {
        """
        \(Heading(.medium, "The request"))
        \(when(record.rules.crossGovernmentReason(request)) { InsetText("\($0)").html })
        \(SummaryList([
            .init("Asked for", "\(request.at.words) by \(record.name(of: request.by))"),
            .init("Preferred dates", ItemList(request.preferred.map { "\($0.wordsWithWeekday)" }, style: .plain).html),
            .init("Phase", "\(record.booking.phase?.title ?? "Not said")"),
            .init("Points in scope", scope),
            .init("Answers for the service", "\(request.answeredForBy.text)"),
            .init("From the team", said(request.attending)),
            .init("Transactions a year", "\(request.transactionsPerYear?.grouped ?? "Not said")"),
            .init("Users in more than one organisation", request.usersInOtherOrganisations ? "Yes" : "No"),
            .init("Note", said(request.note)),
        ]))
        """
    }

    private var request: Booking.Request { record.booking.request }

    /// Those of now: what was asked for stands beside them where a report has changed it since.
    private var scope: HTML {
        guard record.booking.kind == .reassessment else { return "Every point of the standard" }
        guard record.booking.status.isOpen else { return "\(request.points.asPoints.capitalisedFirst)" }
        let changed = record.scope.map(\.number) != request.points
        return """
            \(record.scope.isEmpty ? "No point is red now" : ItemList(record.scope.map { "\($0.number). \($0.title)" }, style: .plain).html)
            \(when(changed && !request.points.isEmpty) { "<p class=\"govuk-body\">When it was asked for: \(request.points.asPoints).</p>" })
            """
    }

    private func said(_ words: Words?) -> HTML { words.map { HTML.paragraphs($0.text) } ?? "Nothing said" }
}
