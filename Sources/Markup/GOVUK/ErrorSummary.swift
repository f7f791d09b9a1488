/// What must be put right before the form is taken, at the top of the page, each line leading to its field. Nothing where nothing is wrong.
public struct ErrorSummary: Component {
    public struct Problem: Sendable {
        let text: String
        let field: String?

        /// `field` is the id of what to put right; nil where it is no one field.
        public init(_ text: String, field: String? = nil) {
            self.text = text
            self.field = field
        }
    }

    let problems: [Problem]

    public init(_ problems: [Problem]) { self.problems = problems }

    public var html: HTML {
        if problems.isEmpty { return .empty }
        return """
            <div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert">
            <h2 class="govuk-error-summary__title">There is a problem</h2>
            <div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">
            \(each(problems, line))
            </ul></div></div></div>
            """
    }

    private func line(_ problem: Problem) -> HTML {
        guard let field = problem.field else { return "<li>\(problem.text)</li>" }
        return "<li><a href=\"\(WebAddress(fragment: field))\">\(problem.text)</a></li>"
    }
}
