import Casework
import Domain
import Markup

/// The panel begins a new edition of an issued report.
enum AmendReport {
    static let routes = form.routes

    private static let form = ReportForm(
        verb: .amend, place: "amend", heading: "Amend the report", button: "Start the amendment", done: .amendmentStarted,
        context: context, fields: fields,
        read: { answers in
            let reason = answers.words("reason", or: .reasonNeeded)
            return { casework, report, person, version in
                try await casework.amend(report, reason: reason, by: person, expecting: version)
            }
        }, next: { $0.writingAddress })

    @Sendable private static func context(_ record: ReportRecord) -> HTML {
        let edition = record.report.edition
        return """
            \(ReportChallenge(record: record).html)
            <p class="govuk-body">You write edition \(edition + 1), which starts with the words of edition \(edition). The team goes on \
            reading edition \(edition) until the assessments team issues the new one.</p>
            <p class="govuk-body">The actions of the team then follow: reworded, withdrawn or added. What was done on them is kept. Both \
            editions stay readable.</p>
            """
    }

    @Sendable private static func fields(_ record: ReportRecord, _ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        TextArea(
            "reason", label: .medium("Why is it amended?"), value: typed.text("reason"),
            hint: "It stands in the history of the report and of every action that changes. Everybody who can read the report can read it.",
            error: problems.message(at: "reason")
        ).html
    }
}
