import Domain
import Markup

/// A point as it was read.
enum ImportedPoint {
    static func view(_ point: Import.Point, of reading: Import) -> HTML {
        """
        <section class="aa-point" id="point-\(point.number)" aria-labelledby="point-\(point.number)-title">
        <h3 class="govuk-heading-s aa-point__title" id="point-\(point.number)-title">\(point.number). \(point.title) \(rating(of: point))</h3>
        \(actions(point))
        \(advice(point))
        \(ReportedPointView.findings(point.findings, "What the panel said", about: "about point \(point.number)"))
        <p class="govuk-body">\(Link("Correct point \(point.number)", to: reading.address(ofPoint: point.number)))</p>
        </section>
        """
    }

    private static func rating(of point: Import.Point) -> HTML {
        guard point.rating == .notMet else { return point.rating.tag }
        return "<span>\(point.rating.tag) <span class=\"govuk-body-s\">tracked as</span> \(point.trackedAs.tag)</span>"
    }

    private static func actions(_ point: Import.Point) -> HTML {
        guard point.rating.carriesActions else { return "" }
        guard !point.actions.isEmpty else { return "<p class=\"govuk-body\">No actions.</p>" }
        return ItemList(
            point.actions.map { action in
                let leads = action.profession.map { "<br><span class=\"govuk-body-s aa-muted\">\($0.title) leads</span>" as HTML }
                return "\(action.text)\(leads)"
            }, style: .number, spacing: .spaced
        ).html
    }

    private static func advice(_ point: Import.Point) -> HTML {
        guard !point.advice.isEmpty else { return "" }
        let summary: HTML = """
            Optional advice (\(point.advice.count))<span class="govuk-visually-hidden"> on point \(point.number)</span>
            """
        return Details(summary, ItemList(point.advice.map { "\($0)" }, spacing: .spaced).html).html
    }
}

extension Import {
    /// Those whose actions are tracked as amber or as red, as a person chooses.
    var notMetPoints: [Point] { points.filter { $0.rating == .notMet } }
}
