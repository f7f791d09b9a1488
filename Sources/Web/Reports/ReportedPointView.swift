import Domain
import Markup

/// A point as a report rates it, with its actions and how they stand.
enum ReportedPointView {
    /// `lineage` is how the point came to its rating, where there is something to say of that; `asking` is where to ask the panel about it,
    /// nil for whoever may not.
    static func view(
        _ point: ReportedPoint, actions: [Action], isIssued: Bool, lineage: HTML? = nil, asking: WebAddress? = nil
    ) -> HTML {
        """
        <section class="aa-point" id="point-\(point.number)" aria-labelledby="point-\(point.number)-title">
        <h3 class="govuk-heading-s aa-point__title" id="point-\(point.number)-title">\(point.number). \(point.title) \(point.rating.tag)</h3>
        \(lineage)
        \(isIssued ? tracked(actions) : listed(point.actions))
        \(advice(point.advice))
        \(findings(point.findings, "What the panel said", about: "about point \(point.number)"))
        \(when(asking) { "<p class=\"govuk-body\">\(Link("Ask the panel", to: $0, about: "about point \(point.number)"))</p>" })
        </section>
        """
    }

    /// Paragraphs of the panel, folded away: the actions are what people come for.
    static func findings(_ findings: [String], _ title: HTML, about: HTML? = nil, id: String? = nil) -> HTML {
        guard !findings.isEmpty else { return "" }
        let hidden = about.map { " <span class=\"govuk-visually-hidden\">\($0)</span>" as HTML }
        return Details("\(title)\(hidden)", "\(findings.map { HTML.paragraphs($0) })", id: id).html
    }

    private static func tracked(_ actions: [Action]) -> HTML {
        guard !actions.isEmpty else { return "" }
        return """
            <ul class="govuk-list govuk-list--spaced">
            \(each(actions) { "<li>\(Link("\($0.text)", to: "/actions/\($0.id)"))<div class=\"aa-facts\">\($0.status.tag)</div></li>" })
            </ul>
            """
    }

    private static func listed(_ actions: [ReportedAction]) -> HTML {
        guard !actions.isEmpty else { return "" }
        return ItemList(actions.map { "\($0.text)" }, spacing: .spaced).html
    }

    private static func advice(_ advice: [String]) -> HTML {
        guard !advice.isEmpty else { return "" }
        return """
            <p class="govuk-body govuk-!-margin-bottom-1">Optional advice:</p>
            \(ItemList(advice.map { "\($0)" }, spacing: .spaced))
            """
    }
}
