/// What only some people need, folded away.
public struct Details: Component {
    public enum State: Sendable {
        case closed, open
    }

    let summary: HTML
    let content: HTML
    let state: State
    let id: String?

    public init(_ summary: HTML, _ content: HTML, state: State = .closed, id: String? = nil) {
        self.summary = summary
        self.content = content
        self.state = state
        self.id = id
    }

    public var html: HTML {
        """
        <details\(attributes: ["id": id, "class": "govuk-details", "open": state == .open ? "" : nil])>
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">\(summary)</span></summary>
        <div class="govuk-details__text">\(content)</div>
        </details>
        """
    }
}
