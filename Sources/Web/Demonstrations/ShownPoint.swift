import Domain
import Markup

/// One point as it is shown: what the panel said, how the standard is met now, what was done, and who worked on it.
struct ShownPoint {
    let point: DemonstrationDocument.Point
    let document: DemonstrationDocument
    let place: DocumentPlace
    /// Of the heading that names the point; those inside follow it.
    let level: Int

    var html: HTML {
        """
        <section class="aa-shown" id="point-\(point.number)" aria-labelledby="point-\(point.number)-title">
        <h\(level) class="govuk-heading-l aa-shown__title" id="point-\(point.number)-title">\(point.heading)</h\(level)>
        \(lineage)
        \(said)
        \(met)
        \(done)
        \(contributors)
        </section>
        """
    }

    private func heading(_ text: HTML) -> Heading { Heading(.medium, text, level: level + 1) }

    /// The rating of now, and the reports that it comes from.
    private var lineage: HTML {
        let steps = point.position.lineage
        guard !steps.isEmpty else { return "<p class=\"govuk-body aa-tags\">\(point.rating.tag) No report has rated this point yet.</p>" }
        // The first rating is said by the tag already, where it still stands.
        let links = steps.map { step in
            Link("\(steps.count == 1 ? step.outcome.words : step.words)", to: place.link("/reports/\(step.outcome.report)")).html
        }
        let arrow: HTML = " <span aria-hidden=\"true\">→</span><span class=\"govuk-visually-hidden\">, then</span> "
        return "<p class=\"govuk-body aa-tags\">\(point.rating.tag) <span class=\"aa-muted\">\(links.joined(by: arrow))</span></p>"
    }

    private var said: HTML {
        guard !point.findings.isEmpty || !point.advice.isEmpty else { return "" }
        return """
            \(heading("What the panel said"))
            \(each(point.findings) { .paragraphs($0) })
            \(when(!point.advice.isEmpty) {
                "<p class=\"govuk-body\">The panel advised the team to:</p>\(ItemList(point.advice.map { "\($0)" }))"
            })
            """
    }

    private var met: HTML {
        """
        \(heading("How the standard is met now"))
        \(point.words.map { "<div class=\"aa-shown__words\">\(Markdown($0.text, headingLevel: level + 2))</div>" as HTML }
            ?? "<p class=\"govuk-body aa-muted\">The team has not said this yet.</p>")
        """
    }

    private var done: HTML {
        guard !point.items.isEmpty else { return "" }
        return """
            \(heading("What was done"))
            \(each(point.items) { ShownItem(item: $0, document: document, place: place, level: level + 2).html })
            """
    }

    private var contributors: HTML {
        let (professions, people) = (point.contributors.professions, point.contributors.people)
        guard !professions.isEmpty || !people.isEmpty else { return "" }
        let rows: [SummaryList.Row] = [
            professions.isEmpty ? nil : .init("Led by", "\(professions.words)"),
            people.isEmpty ? nil : .init("Worked on it", "\(people.joined(separator: ", "))"),
        ].compactMap(\.self)
        return "\(heading("Who worked on it"))\(SummaryList(rows))"
    }
}
