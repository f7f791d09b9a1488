import Casework
import Domain
import Markup

/// Whether the amber points of a report may be rated again, and what each waits for: a part of the report's page.
struct AmberEvidenceReview {
    let record: ReportRecord

    /// Nothing for whoever has no part in it, and where no point is amber.
    var html: HTML {
        if let review = record.lineage.openReview { return section(begun(review)) }
        guard record.lineage.readiness != nil else { return "" }
        return section(isReady ? ready : reasons(level: 3))
    }

    var isReady: Bool { record.lineage.openReview == nil && record.lineage.readiness?.isReady == true }

    /// What keeps the review from being begun. `level` is that of the headings of the points.
    func reasons(level: Int) -> HTML {
        if let review = record.lineage.openReview { return begun(review) }
        guard let readiness = record.lineage.readiness else {
            return "<p class=\"govuk-body\">No point of this report is amber now, so there is nothing to review.</p>"
        }
        let waiting = readiness.points.filter { !$0.open.isEmpty }
        return """
            \(count(readiness))
            \(each(waiting) { point in
                """
                \(Heading(.small, "\(point.reported.number). \(point.reported.title)", level: level))
                \(ItemList(point.open.map(item), spacing: .spaced))
                """
            })
            """
    }

    private func section(_ content: HTML) -> HTML {
        """
        <section aria-labelledby="amber-evidence-review">
        \(Heading(.medium, "Amber evidence review", id: "amber-evidence-review"))
        \(content)
        </section>
        """
    }

    private var ready: HTML {
        """
        <p class="govuk-body">All actions of the amber points are resolved, mitigated or on the roadmap. The points stay amber until a \
        review rates them again.</p>
        \(LinkButton("Start the amber evidence review", to: "/reports/\(record.report.id)/review"))
        """
    }

    private func count(_ readiness: AmberEvidenceReadiness) -> HTML {
        let open = readiness.points.flatMap(\.open).count
        let amber = readiness.points.count
        return """
            <p class="govuk-body">\(amber == 1 ? "1 point is" : "\(amber) points are") amber. The review can start when every action of \
            \(amber == 1 ? "it" : "them") is resolved, mitigated or on the roadmap. \(open == 1 ? "1 action is" : "\(open) actions are") \
            still open:</p>
            """
    }

    private func begun(_ review: Report) -> HTML {
        """
        <p class="govuk-body">A review of \(review.content.points.count.counted("point")) was started on \(review.assessment.date.words) \
        and has not been issued yet.</p>
        <p class="govuk-body">\(Link("Go to the amber evidence review", to: "/reports/\(review.id)"))</p>
        """
    }

    private func item(_ action: Action) -> HTML {
        "\(Link("\(action.title)\(action.ofAnother(than: record.report))", to: "/actions/\(action.id)")): \(action.status.waitsFor)"
    }
}

extension Action.Status {
    /// What must happen next before it counts as done, after the name of the action.
    fileprivate var waitsFor: String {
        switch self {
        case .toReview: "the team has not reviewed it yet"
        case .planned: "planned, the team has not started"
        case .inProgress: "the team is working on it"
        case .evidenceSubmitted: "the assessments team checks the evidence"
        case .withLeadAssessor: "the lead assessor decides on the evidence"
        case .evidenceReturned: "the team was asked for more evidence"
        case .mitigationProposed: "the lead assessor decides on a mitigation"
        case .roadmapProposed: "the lead assessor decides on a roadmap item"
        case .resolved, .mitigated, .onRoadmap, .readyForReassessment, .withdrawn, .superseded: "nothing more"
        }
    }
}
