import Domain
import Markup

/// How a point came to its rating: every report that rated it, the earliest first, as a way from one to the next.
struct PointLineage: Component {
    private let items: [HTML]
    private let ratings: Set<Rating>

    /// On the page of a report, which is named in its place among the others and not linked, before its issue too.
    init(of point: ReportedPoint, in report: Report, among steps: [CurrentPosition.Step]) {
        let own = (report.assessment.date, report.id)
        let others = steps.filter { $0.outcome.report != report.id }
        let here = "\(point.rating.title), \(report.assessment.name.lowercased()), \(report.assessment.date.words)"
        let earlier = others.filter { ($0.outcome.date, $0.outcome.report) < own }
        let later = others.filter { ($0.outcome.date, $0.outcome.report) > own }
        items = earlier.map(Self.link) + (point.rating == .notRated ? [] : ["<strong>\(here)</strong>"]) + later.map(Self.link)
        ratings = Set(others.map(\.rating) + [point.rating]).subtracting([.notRated])
    }

    /// Nothing where the rating has never changed: the tag beside the title says it all.
    var html: HTML {
        guard ratings.count > 1 else { return "" }
        return "<ol class=\"aa-lineage\" role=\"list\">\(each(items) { "<li>\($0)</li>" })</ol>"
    }

    private static func link(_ step: CurrentPosition.Step) -> HTML { Link("\(step.words)", to: "/reports/\(step.outcome.report)").html }
}
