/// Sets a piece apart from the text around it: a quotation from a report, a condition.
public struct InsetText: Component {
    let content: HTML

    public init(_ content: HTML) { self.content = content }

    public var html: HTML { "<div class=\"govuk-inset-text\">\(content)</div>" }
}
