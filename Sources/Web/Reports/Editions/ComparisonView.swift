import Domain
import Markup

/// What changed between two editions, part by part: the report as a whole, then its points.
struct ComparisonView {
    let comparison: ReportComparison
    let report: Report

    var html: HTML {
        guard !comparison.isEmpty else { return "<p class=\"govuk-body\">Both say the same, word by word.</p>" }
        return """
            <p class="govuk-body">\(summary).</p>
            <p class="govuk-body-s">Words that were added look <ins>like this</ins>, words that were removed <del>like this</del>.</p>
            \(whole)
            \(points)
            """
    }

    private var summary: HTML {
        let points = comparison.changedPoints
        let counts = ([.added, .changed, .removed] as [ChangeKind]).compactMap { kind -> String? in
            let count = points.map { $0.actionCount(kind) }.reduce(0, +)
            return count == 0 ? nil : "\(count.counted("action")) \(kind.ofActions)"
        }
        let all = comparison.points.count.counted("point")
        return "\((["\(points.count) of \(all) changed"] + counts).joined(separator: ", "))"
    }

    /// Nothing where only points changed.
    private var whole: HTML {
        let values: [SummaryList.Row?] = [
            comparison.overall.row("Overall rating") { $0?.tag ?? "Not given" },
            comparison.overallReason.kind == .same
                ? nil : .init("Reason for the overall rating", ChangedText(change: comparison.overallReason).html),
            comparison.leadAssessor.row("Lead assessor") { "\($0 ?? "Not named")" },
            comparison.standard.row("Standard") { "\($0 ?? "None")" },
        ]
        let rows = values.compactMap(\.self)
        let lists =
            "\(ChangedTexts("What the panel said of the service", comparison.findings).html)\(ChangedTexts("Actions that belong to no single point", comparison.unassignedActions).html)"
            as HTML
        guard !rows.isEmpty || !lists.isEmpty else { return "" }
        return """
            \(Heading(.medium, "The report as a whole"))
            \(when(!rows.isEmpty) { SummaryList(rows).html })
            \(lists)
            """
    }

    private var points: HTML {
        let changed = comparison.changedPoints
        let same = comparison.points.filter { $0.kind == .same }.map { "\($0.number)" }
        return """
            \(when(!changed.isEmpty) { "\(Heading(.medium, "Points of the standard"))\(each(changed) { ChangedPoint(change: $0).html })" })
            \(when(!same.isEmpty) { "<p class=\"govuk-body\">\(unchanged(same))</p>" })
            """
    }

    private func unchanged(_ points: [String]) -> HTML {
        points.count == 1
            ? "Point \(points.joined()) says the same as before."
            : "Points \(points.joined(separator: ", ")) say the same as before."
    }
}

extension ValueChange {
    /// Nil where it did not change.
    fileprivate func row(_ key: HTML, _ words: (Value?) -> HTML) -> SummaryList.Row? {
        isSame ? nil : .init(key, ChangedValue(from: words(from), to: words(to)).html)
    }
}

extension ChangeKind {
    /// What became of an action, after its number: "1 action reworded".
    fileprivate var ofActions: String {
        switch self {
        case .same: "not changed"
        case .changed: "changed"
        case .added: "added"
        case .removed: "removed"
        }
    }
}
