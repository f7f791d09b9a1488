/// The status of a thing in a word or two. The words say it; the colour only helps.
public struct Tag: Component {
    public enum Colour: String, Sendable, CaseIterable {
        case plain
        case grey, green, turquoise, blue, lightBlue = "light-blue", purple, pink, red, orange, yellow
    }

    let text: HTML
    let colour: Colour

    public init(_ text: HTML, _ colour: Colour = .plain) {
        self.text = text
        self.colour = colour
    }

    public var html: HTML {
        "<strong class=\"\(classes("govuk-tag", colour == .plain ? nil : "govuk-tag--\(colour.rawValue)"))\">\(text)</strong>"
    }
}
