/// A link in running text or in a table.
public struct Link: Component {
    public enum Target: Sendable {
        case here
        /// In a new tab: for links out of a form that is half filled in. The words say so.
        case newTab
    }

    let text: HTML
    let address: WebAddress
    let about: HTML?
    let target: Target

    /// `about` is said only to people who listen, after the text: which of many like links this is.
    public init(_ text: HTML, to address: WebAddress, about: HTML? = nil, target: Target = .here) {
        self.text = text
        self.address = address
        self.about = about
        self.target = target
    }

    public var html: HTML {
        let attributes: Attributes = target == .newTab ? ["rel": "noreferrer noopener", "target": "_blank"] : .none
        let hidden = when(about) { "<span class=\"govuk-visually-hidden\"> \($0)</span>" }
        let warning = when(target == .newTab) { " (opens in new tab)" }
        return "<a class=\"govuk-link\" href=\"\(address)\"\(attributes: attributes)>\(text)\(hidden)\(warning)</a>"
    }
}
