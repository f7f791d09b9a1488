import Casework
import Domain
import Markup

/// What comes next for a report: what this person may do with it, and how far its actions have come.
struct ReportSteps {
    let record: ReportRecord

    var html: HTML {
        if report.admits(.issue, record.actor) { return issue }
        guard report.hasBeenIssued else { return draft }
        let progress = ActionProgress(of: record.actions.map(\.status))
        return """
            \(when(progress.actions > 0) { ProgressBar("\(progress.words)", done: progress.resolved, of: progress.actions).html })
            \(ItemList(links, style: .plain))
            """
    }

    private var report: Report { record.report }

    private var issue: HTML {
        """
        <p class="govuk-body">The team cannot see this report until you issue it.</p>
        \(ButtonGroup("""
            \(LinkButton("Issue to the team", to: "/reports/\(report.id)/issue"))
            \(when(takesOutcomes) { Link("Correct the outcomes", to: report.outcomesAddress).html })
            """))
        """
    }

    /// A draft of a review is filled in here, by the lead assessor first of all.
    private var draft: HTML {
        let notIssued = InsetText("This report has not been issued. The team cannot see it yet.").html
        guard takesOutcomes else { return notIssued }
        let rated = report.content.points.count { $0.rating != .notRated }
        let outcomes =
            report.status == .draft
            ? LinkButton("Record the outcomes", to: report.outcomesAddress).html
            : LinkButton("Correct the outcomes", to: report.outcomesAddress, kind: .secondary).html
        let submission = Link("Check and submit", to: "/reports/\(report.id)/submit")
        let mayFinish = report.admits(.submit, record.actor) && report.gaps.isEmpty
        return """
            \(notIssued)
            \(who)
            \(ProgressBar("\(rated) of \(report.content.points.count.counted("point")) rated", done: rated, of: report.content.points.count))
            \(ButtonGroup("\(outcomes) \(when(mayFinish) { submission.html })"))
            """
    }

    /// Who is awaited, for whoever is not.
    private var who: HTML {
        guard !record.actor.holds(anyOf: Report.Verb.submit.roles) else { return "" }
        guard let lead = record.panel.first(where: { $0.role == .leadAssessor }) else {
            let naming = Link("Name the lead assessor", to: "/reports/\(report.id)/lead-assessor")
            return "<p class=\"govuk-body\">Nobody can submit this report yet. \(naming)</p>"
        }
        return
            "<p class=\"govuk-body\">\(lead.name) records the outcomes as lead assessor and submits the report. You can correct them.</p>"
    }

    private var takesOutcomes: Bool { report.admits(.write, record.actor) }

    private var links: [HTML] {
        let id = report.id
        var links: [HTML] = []
        if record.actions.contains(where: { $0.rating == .amber }) {
            links.append(Link("Tracking amber evidence", to: "/reports/\(id)/tracker").html)
        }
        if !record.actions.isEmpty {
            let count = record.actions.count
            links.append(
                Link(count == 1 ? "The action of this report" : "All \(count) actions of this report", to: "/actions?report=\(id)").html)
        }
        if !record.extensible.isEmpty {
            links.append(Link("Extend the due dates of this report", to: "/reports/\(id)/extension").html)
        }
        return links
    }
}
