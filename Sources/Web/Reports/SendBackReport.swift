import Casework
import Domain
import Markup

/// Gives what was submitted back to the panel, with what is to be put right.
enum SendBackReport {
    static let routes = form.routes

    private static let form = ReportForm(
        verb: .sendBack, place: "send-back", heading: "Send the report back to the panel", button: "Send back", done: .reportSentBack,
        context: { _ in
            """
            <p class="govuk-body">It becomes a draft again, with everything that was written. The lead assessor submits it once more.</p>
            """
        }, fields: fields,
        read: { answers in
            let reason = answers.words("reason", or: .reasonNeeded)
            return { casework, report, person, version in
                try await casework.change(report, by: person, expecting: version) { report, actor in
                    try report.sendBack(reason: reason, by: actor)
                }
            }
        })

    @Sendable private static func fields(_ record: ReportRecord, _ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        TextArea(
            "reason", label: .medium("What should the panel put right?"), value: typed.text("reason"),
            hint: "The panel reads it over the parts of the report. It stays in the history.", error: problems.message(at: "reason")
        ).html
    }
}
