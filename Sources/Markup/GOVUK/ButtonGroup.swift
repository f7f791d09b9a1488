/// Buttons and links side by side, for one form or one page.
public struct ButtonGroup: Component {
    let content: HTML

    public init(_ content: HTML) { self.content = content }

    public var html: HTML { "<div class=\"govuk-button-group\">\(content)</div>" }
}
