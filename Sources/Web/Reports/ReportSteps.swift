import Casework
import Domain
import Markup

/// What comes next for a report: what this person may do with it, and how far its actions have come.
struct ReportSteps {
    let record: ReportRecord

    var html: HTML {
        switch report.status {
        case .draft, .submitted: draft
        case .amended: "\(amendment)\(progress)"
        case .issued, .challenged, .accepted: progress
        }
    }

    private var report: Report { record.report }

    /// Only the panel and the assessments team see it. What is written here needs the lead assessor's word; what was imported is issued as
    /// it is.
    private var draft: HTML {
        let mayIssue = report.admits(.issue, record.actor)
        return """
            \(mayIssue ? "<p class=\"govuk-body\">The team cannot see this report until you issue it.</p>"
                : InsetText("This report has not been issued. The team cannot see it yet.").html)
            \(who)
            \(when(report.origin == .written && report.status == .draft) { rated })
            \(buttons)
            \(when(record.showing) { kind in
                "<p class=\"govuk-body\">\(Link("What the team shows at the assessment", to: DemonstrationLinks.address(kind, of: record.service.id)))</p>"
            })
            """
    }

    /// The edition that is being written, for those who write it.
    private var amendment: HTML {
        guard report.admits(.write, record.actor) else { return "" }
        return "\(buttons)"
    }

    private var rated: HTML {
        let points = report.content.points
        let rated = points.count { $0.rating != .notRated }
        return ProgressBar("\(rated) of \(points.count.counted("point")) rated", done: rated, of: points.count).html
    }

    private var buttons: HTML {
        let isReady = report.gaps.isEmpty
        let mayIssue = report.admits(.issue, record.actor)
        let writing = LinkButton(
            "\(report.writingTitle)", to: report.writingAddress, kind: mayIssue && isReady ? .secondary : .primary)
        let buttons: [HTML?] = [
            mayIssue ? LinkButton("Issue to the team", to: "/reports/\(report.id)/issue", kind: isReady ? .primary : .secondary).html : nil,
            report.admits(.write, record.actor) ? writing.html : nil,
            report.admits(.submit, record.actor) && isReady ? Link("Check and submit", to: report.submitAddress).html : nil,
            report.admits(.sendBack, record.actor) ? Link("Send back to the panel", to: report.sendBackAddress).html : nil,
            report.admits(.discard, record.actor) ? Link("Discard the draft", to: report.discardAddress).html : nil,
        ]
        let shown = buttons.compactMap(\.self)
        return shown.isEmpty ? "" : ButtonGroup(shown.joined(by: " ")).html
    }

    /// Who is awaited, for whoever is not.
    private var who: HTML {
        guard report.origin == .written, report.status == .draft, !record.actor.holds(anyOf: Report.Verb.submit.roles) else { return "" }
        guard let lead = record.panel.first(where: { $0.role == .leadAssessor }) else {
            let naming =
                record.actor.roles.contains(.assessmentsTeam)
                ? Link("Name the lead assessor", to: "/reports/\(report.id)/lead-assessor").html : ""
            return "<p class=\"govuk-body\">Nobody can submit this report yet. \(naming)</p>"
        }
        return "<p class=\"govuk-body\">\(lead.name) submits the report as lead assessor. You can write it with the panel.</p>"
    }

    private var progress: HTML {
        let progress = ActionProgress(of: record.actions.map(\.status))
        return """
            \(when(progress.actions > 0) { ProgressBar("\(progress.words)", done: progress.resolved, of: progress.actions).html })
            \(ItemList(links, style: .plain))
            """
    }

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
        if record.wasShown { links.append(Link("What the team showed at the assessment", to: "/reports/\(id)/demonstration").html) }
        if !record.extensible.isEmpty {
            links.append(Link("Extend the due dates of this report", to: "/reports/\(id)/extension").html)
        }
        return links
    }
}
