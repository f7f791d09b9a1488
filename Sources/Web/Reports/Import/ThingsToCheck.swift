import Domain
import Markup

/// What the reader could not read or doubted, worst first, each with the way to where it is put right.
enum ThingsToCheck {
    static func view(_ reading: Import) -> HTML {
        let errors = reading.problems.filter { $0.severity == .error }
        let warnings = reading.problems.filter { $0.severity == .warning }
        let list = ItemList((errors + warnings).map { item($0, in: reading) }, spacing: .spaced)
        return """
            \(Heading(.medium, reading.problems.isEmpty ? "Nothing left to check" : "\(reading.problems.count.counted("thing")) to check"))
            \(reading.problems.isEmpty ? nothing : list.html)
            \(checked(reading))
            """
    }

    private static let nothing: HTML = """
        <p class="govuk-body">Compare the points below with the report before you continue.</p>
        """

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
