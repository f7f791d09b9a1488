import Casework
import Domain
import Markup

/// The team does not agree with the report, says why, and may meet the panel to talk about it.
enum ChallengeReport {
    static let routes = form.routes

    private static let form = ReportForm(
        verb: .challenge, place: "challenge", heading: "Challenge the report", button: "Challenge the report", done: .reportChallenged,
        context: context, fields: fields
    ) { answers in
        let reason = answers.words("reason", or: .reasonNeeded)
        let meeting = answers.optionalDay("meeting")
        let points = answers.posted.all("points").compactMap { Int($0) }
        return { casework, report, person, version in
            try await casework.change(report, by: person, expecting: version) {
                try $0.challenge(reason: reason, points: points, meeting: meeting, by: $1)
            }
        }
    }

    @Sendable private static func context(_ record: ReportRecord) -> HTML {
        """
        <p class="govuk-body">The panel and the assessments team read what you say. If they agree, they amend the report and issue it again. \
        Until then the report and its actions stay as they are.</p>
        """
    }

    @Sendable private static func fields(_ record: ReportRecord, _ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        let points = record.report.content.points.map { Choice("\($0.number)", "\($0.number). \($0.title) \($0.rating.tag)") }
        return """
            \(Checkboxes("points", legend: .medium("Which points is it about?"), choices: points, chosen: typed.all("points"),
                hint: "Choose none if it is about the report as a whole.", error: problems.message(at: "points"), layout: .small))
            \(TextArea("reason", label: .medium("Why do you challenge it?"), value: typed.text("reason"),
                hint: "Say what is wrong and what would be right. Everybody who can read the report can read this.",
                error: problems.message(at: "reason"), rows: 8))
            \(DateInput("meeting", legend: .medium("When will you meet the panel? (optional)"), value: typed.dateParts("meeting"),
                hint: "If you have agreed on a day to talk about it. For example, 27 9 2026.", error: problems.message(at: "meeting-day")))
            """
    }
}

extension Answers {
    /// The day of a date input that may be left empty; nil where it is, or where it is no day.
    fileprivate mutating func optionalDay(_ field: String) -> Day? {
        let isEmpty = ["day", "month", "year"].allSatisfy { posted.text("\(field)-\($0)").isEmpty }
        return isEmpty ? nil : day(field)
    }
}
