/// The words over a field or a group of fields: written as a literal, or `.large("…")`, or `.pageHeading("…")` where the question is
/// the page's heading.
public struct FieldLabel: ExpressibleByStringInterpolation, Sendable {
    public enum Size: String, Sendable {
        case small = "s"
        case medium = "m"
        case large = "l"
        case extraLarge = "xl"
    }

    enum Look: Sendable {
        case ordinary
        case sized(Size)
        case pageHeading(Size)
        case hidden
    }

    let text: HTML
    let look: Look

    public init(_ text: HTML) { self.init(text: text, look: .ordinary) }

    public init(stringLiteral text: StaticString) { self.init(HTML(stringLiteral: text)) }

    public init(stringInterpolation: HTML.StringInterpolation) { self.init(HTML(stringInterpolation: stringInterpolation)) }

    public static func sized(_ size: Size, _ text: HTML) -> FieldLabel { FieldLabel(text: text, look: .sized(size)) }

    public static func medium(_ text: HTML) -> FieldLabel { .sized(.medium, text) }

    public static func large(_ text: HTML) -> FieldLabel { .sized(.large, text) }

    /// The label is also the page's `h1`.
    public static func pageHeading(_ text: HTML, _ size: Size = .large) -> FieldLabel { FieldLabel(text: text, look: .pageHeading(size)) }

    /// For people who listen only: where the place already says what the field is for.
    public static func hidden(_ text: HTML) -> FieldLabel { FieldLabel(text: text, look: .hidden) }

    private init(text: HTML, look: Look) {
        self.text = text
        self.look = look
    }
}

extension FieldLabel {
    func label(for id: String) -> HTML {
        let label: HTML = "<label\(attributes: ["class": classNames(base: "govuk-label"), "for": id])>\(text)</label>"
        return isPageHeading ? "<h1 class=\"govuk-label-wrapper\">\(label)</h1>" : label
    }

    var legend: HTML {
        let words: HTML = isPageHeading ? "<h1 class=\"govuk-fieldset__heading\">\(text)</h1>" : text
        return "<legend\(attributes: ["class": classNames(base: "govuk-fieldset__legend")])>\(words)</legend>"
    }

    private var isPageHeading: Bool {
        if case .pageHeading = look { true } else { false }
    }

    private func classNames(base: String) -> String {
        switch look {
        case .ordinary: base
        case .sized(let size), .pageHeading(let size): "\(base) \(base)--\(size.rawValue)"
        case .hidden: "\(base) govuk-visually-hidden"
        }
    }
}
