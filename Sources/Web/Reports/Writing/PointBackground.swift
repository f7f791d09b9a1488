import Casework
import Domain
import Markup

/// What the panel needs to know of a point before it rates it again: what the panel said, what the team did, what was decided.
struct PointBackground: Sendable {
    /// The report that rated the point before. Nil where there is none to read.
    let report: Report?
    let reported: ReportedPoint?
    let entries: [TrackingDocument.Entry]

    init(of number: Int, follows: Report?, _ visit: Visit) async throws {
        report = follows
        guard let follows else {
            (reported, entries) = (nil, [])
            return
        }
        let point = try await visit.reader.trackingDocument(of: follows.id, for: visit.person).points.first { $0.reported.number == number }
        reported = point?.reported ?? follows.content.points.first { $0.number == number }
        entries = point?.entries ?? []
    }

    /// Mitigations and roadmap items: their actions are not resolved.
    var agreed: [Action] { entries.map(\.action).filter { $0.status.standing == .agreed } }

    var html: HTML {
        """
        \(said)
        \(when(!entries.isEmpty) { "\(Heading(.medium, "What the team did"))\(entries.map(entry))" })
        """
    }

    private var said: HTML {
        guard let report, let reported else { return "" }
        let findings = reported.findings.map { HTML.paragraphs($0) }
        return """
            \(Heading(.medium, "What the panel said last time"))
            <p class="govuk-body">\(reported.rating.tag) \(Link("\(report.assessment.title)", to: "/reports/\(report.id)"))</p>
            \(findings.isEmpty ? "<p class=\"govuk-body\">The report gives no findings for this point, only its actions.</p>" : InsetText("\(findings)").html)
            """
    }

    private func entry(_ entry: TrackingDocument.Entry) -> HTML {
        let action = entry.action
        let place = "action-\(action.id)"
        return """
            <section class="aa-point" aria-labelledby="\(place)">
            <h3 class="govuk-heading-s aa-point__title" id="\(place)">\
            \(Link("\(action.title)", to: "/actions/\(action.id)")) \(action.status.tag)</h3>
            <p class="govuk-body">\(action.text)</p>
            \(updates(entry.updates))
            \(evidence(entry.evidence))
            \(each(entry.answers.filter { $0.step.isDecision }, decision))
            </section>
            """
    }

    private func updates(_ updates: [ProgressUpdate]) -> HTML {
        guard !updates.isEmpty else { return "<p class=\"govuk-body\">The team has posted no updates.</p>" }
        return ItemList(updates.map { "\($0.on.words): \($0.text.text)" }, spacing: .spaced).html
    }

    private func evidence(_ evidence: [Evidence]) -> HTML {
        guard !evidence.isEmpty else { return "" }
        let links = evidence.map { Link("\($0.latest.title.text)", to: "/evidence/\($0.id)").html }
        return "<p class=\"govuk-body\">Evidence: \(links.joined(by: ", "))</p>"
    }

    private func decision(_ answer: Answer) -> HTML {
        """
        <p class="govuk-body govuk-!-margin-bottom-1"><strong>\(answer.step.title)</strong>, \
        \(answer.personName ?? "Somebody"), \(Day(inLondonAt: answer.at).words)</p>
        \(when(plan(answer.step)) { $0 })
        \(when(answer.step.said) { HTML.paragraphs($0.text) })
        """
    }

    /// What was agreed: the words of a decision do not say it.
    private func plan(_ step: Answer.Step) -> HTML? {
        guard case .agreed(let proposal?, _) = step else { return nil }
        return """
            <p class="govuk-body govuk-!-margin-bottom-1">\(proposal.kind.words.capitalisedFirst), by \(proposal.target.words): \
            \(proposal.plan.text)</p>
            """
    }
}
