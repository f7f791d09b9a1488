import Domain
import Markup

/// What the reader could not read or doubted, worst first, each with the way to where it is put right.
enum ThingsToCheck {
    static func view(_ reading: Import) -> HTML {
        "\(reading.problems.isEmpty ? nothing(reading) : problems(reading))\(checked(reading))"
    }

    private static func problems(_ reading: Import) -> HTML {
        let errors = reading.problems.filter { $0.severity == .error }
        let warnings = reading.problems.filter { $0.severity == .warning }
        return """
            \(Heading(.medium, "\(reading.problems.count.counted("thing")) to check"))
            \(ItemList((errors + warnings).map { item($0, in: reading) }, spacing: .spaced))
            """
    }

    /// Nothing is doubtful any more. Corrections may have emptied what a report must have, or taken every action from a point.
    private static func nothing(_ reading: Import) -> HTML {
        guard reading.gaps.isEmpty else {
            return """
                \(Heading(.medium, "Details to fill in"))
                \(ItemList(reading.gaps.map { Link("\($0.rule)", to: WebAddress(fragment: $0.rawValue)).html }))
                """
        }
        let bare = reading.points.filter { $0.rating.carriesActions && $0.actions.isEmpty }
        return """
            \(Heading(.medium, "Nothing left to check"))
            <p class="govuk-body">Compare the points below with the report before you continue.</p>
            \(each(bare) { "<p class=\"govuk-body\">Point \($0.number) has no actions. Check that the report gives none.</p>" })
            """
    }

    private static func item(_ problem: ImportProblem, in reading: Import) -> HTML {
        let place = problem.place.prefix(1).uppercased() + problem.place.dropFirst()
        let link = problem.subject.link(in: reading).map { "<br>\($0)" as HTML }
        return
            "\(problem.severity == .error ? Tag("Missing", .red) : Tag("Check", .yellow)) <strong>\(place)</strong>: \(problem.message)\(link)"
    }

    private static func checked(_ reading: Import) -> HTML {
        guard !reading.checked.isEmpty else { return "" }
        let items = reading.checked.map { "\($0.place): \($0.message)" as HTML }
        return Details("\(reading.checked.count.counted("thing")) already checked", ItemList(items).html).html
    }
}
