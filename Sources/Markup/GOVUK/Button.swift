/// What a button is for decides how it looks.
public enum ButtonKind: String, Sendable {
    case primary
    case secondary = "govuk-button--secondary"
    /// For what cannot be undone.
    case warning = "govuk-button--warning"
    /// On a dark background.
    case inverse = "govuk-button--inverse"
    /// Looks like a link, for a form of one small button: sign out, remove.
    case link = "aa-link-button"

    var className: String {
        switch self {
        case .primary: "govuk-button"
        case .secondary, .warning, .inverse: "govuk-button \(rawValue)"
        case .link: rawValue
        }
    }
}

/// Sends its form.
public struct Button: Component {
    public enum DoubleClick: Sendable {
        case prevented, allowed
    }

    let text: HTML
    let kind: ButtonKind
    let name: String?
    let value: String?
    let doubleClick: DoubleClick
    let extra: Attributes

    /// With `name` and `value` the form says which of its buttons was pressed. A second click within a second is dropped unless allowed.
    public init(
        _ text: HTML, kind: ButtonKind = .primary, name: String? = nil, value: String? = nil, doubleClick: DoubleClick = .prevented,
        extra: Attributes = .none
    ) {
        self.text = text
        self.kind = kind
        self.name = name
        self.value = value
        self.doubleClick = doubleClick
        self.extra = extra
    }

    public var html: HTML {
        let attributes: Attributes = [
            "value": value,
            "type": "submit",
            "name": name,
            "data-prevent-double-click": doubleClick == .prevented ? "true" : nil,
            "class": kind.className,
            "data-module": "govuk-button",
        ]
        return "<button\(attributes: attributes.and(extra))>\(text)</button>"
    }
}
