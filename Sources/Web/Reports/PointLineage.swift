import Domain
import Markup

/// How a point came to its rating: every report that rated it, the earliest first, as a way from one to the next.
struct PointLineage: Component {
    let steps: [CurrentPosition.Step]
    /// The report on whose page it stands, which it does not lead to.
    var here: Report.ID?

    /// Nothing where no report has rated the point.
    var html: HTML {
        guard !steps.isEmpty else { return "" }
        return """
            <ol class="aa-lineage" role="list">
            \(each(steps) { "<li>\(step($0))</li>" })
            </ol>
            """
    }

    private func step(_ step: CurrentPosition.Step) -> HTML {
        step.outcome.report == here ? "<strong>\(step.words)</strong>" : Link("\(step.words)", to: "/reports/\(step.outcome.report)").html
    }
}
