import Domain
import Markup

/// Says where a reassessment rates other points than those that were red before it. It is kept as it is written.
struct ScopeNotice {
    let scope: ReassessmentScope

    /// Asked of whoever is about to keep it without having read the notice.
    static let question = "This reassessment does not rate exactly the points that were red. Check them, then keep the report"

    /// Nothing where it rates exactly the red points.
    var html: HTML {
        guard !scope.isExact else { return "" }
        return """
            \(WarningText("This reassessment does not rate exactly the points that were red."))
            \(list(scope.outside, one: "1 point that it rates was not red:", several: "points that it rates were not red:"))
            \(list(scope.missing, one: "1 red point is not rated, and stays red:", several: "red points are not rated, and stay red:"))
            """
    }

    private func list(_ points: [CurrentPosition.PointPosition], one: HTML, several: HTML) -> HTML {
        guard !points.isEmpty else { return "" }
        return """
            <p class="govuk-body">\(points.count == 1 ? one : "\(points.count) \(several)")</p>
            \(ItemList(points.map(item), spacing: .spaced))
            """
    }

    private func item(_ point: CurrentPosition.PointPosition) -> HTML {
        "\(point.point.number). \(point.point.title): \(point.lineage.last?.words.lowercasedFirst ?? "no report had rated it")"
    }
}
