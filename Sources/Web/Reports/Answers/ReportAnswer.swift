import Casework
import Domain
import Markup

/// How the team answers a report and what comes of it: a part of the report's page. Each person sees what they can do about it.
struct ReportAnswer {
    let record: ReportRecord
    let today: Day
    /// Of the organisation: the days that are left for an answer are counted in these.
    let workingDays: WorkingDays

    private var report: Report { record.report }

    /// What the head of the page says of it in a few words; nil before the report is issued.
    var words: HTML? {
        switch report.state {
        case .draft, .submitted: nil
        case .issued(_, let answerBy): answerBy.map { due(AnswerTime($0, on: today, workingDays: workingDays)) } ?? "Not yet"
        case .challenged(_, _, _, _, let at): "Challenged on \(Day(inLondonAt: at).words)"
        case .amended(_, _, let at): "The panel has been amending the report since \(Day(inLondonAt: at).words)"
        case .accepted(_, let at):
            "Accepted on \(Day(inLondonAt: at).words)\(when(record.whoLast { $0 == .accepted }) { " by \($0)" })"
        }
    }

    private func due(_ time: AnswerTime) -> HTML {
        time.isLate ? "\(Tag("Late", .red)) The answer \(time.words)" : "Due \(time.words)"
    }

    /// The section of the page. Nothing where nobody has anything to do or to know.
    var html: HTML {
        guard let content else { return "" }
        return """
            <section aria-labelledby="answer">
            \(Heading(.medium, title, id: "answer"))
            \(content)
            </section>
            """
    }

    private var title: HTML {
        switch report.state {
        case .draft, .submitted, .issued: "The team’s answer"
        case .challenged: "The team has challenged this report"
        case .amended: "This report is being amended"
        case .accepted: "The team has accepted this report"
        }
    }

    private var content: HTML? {
        switch report.state {
        case .draft, .submitted: nil
        case .issued, .accepted: steps
        case .challenged: "\(ReportChallenge(record: record).html)\(steps)"
        case .amended(let reason, _, _): amendment(reason)
        }
    }

    /// The team reads the edition before until the new one is issued; the panel reads what it writes.
    private func amendment(_ reason: Words?) -> HTML {
        let isBeingWritten = report.admits(.write, record.actor)
        let edition = report.edition
        let words: HTML =
            isBeingWritten
            ? "You read edition \(edition), which has not been issued. The team reads edition \(edition - 1)."
            : "You read edition \(edition). The panel writes edition \(edition + 1), which you can read when it is issued."
        return """
            <p class="govuk-body">\(words)</p>
            \(when(reason) { InsetText(HTML.paragraphs($0.text)).html })
            \(when(isBeingWritten) { "<p class=\"govuk-body\">\(Link("What changes in edition \(edition)", to: report.changesAddress))</p>" })
            """
    }

    private var steps: HTML? {
        let accepts = report.admits(.accept, record.actor)
        let challenges = report.admits(.challenge, record.actor)
        let amends = report.admits(.amend, record.actor)
        guard accepts || challenges || amends else { return nil }
        let isChallenged = report.status == .challenged
        let amendment = LinkButton("Amend the report", to: "/reports/\(report.id)/amend", kind: isChallenged ? .primary : .secondary)
        return """
            \(when(challenges) { question })
            \(ButtonGroup("""
                \(when(accepts) { LinkButton(isChallenged ? "Accept it after all" : "Accept the report", to: "/reports/\(report.id)/accept").html })
                \(when(challenges) { LinkButton("Challenge the report", to: "/reports/\(report.id)/challenge", kind: .secondary).html })
                \(when(amends) { amendment.html })
                """))
            """
    }

    private var question: HTML {
        guard let answerBy = report.state.answerBy else { return "<p class=\"govuk-body\">You can accept or challenge it.</p>" }
        let time = AnswerTime(answerBy, on: today, workingDays: workingDays)
        guard time.isLate else {
            return "<p class=\"govuk-body\">Accept or challenge this report \(time.words).</p>"
        }
        return WarningText("Your answer \(time.words). You can still accept or challenge the report.").html
    }
}
