/// A pause between sections; a line or only room.
public struct SectionBreak: Component {
    public enum Size: String, Sendable {
        case medium = "m"
        case large = "l"
        case extraLarge = "xl"
    }

    public enum Line: Sendable {
        case shown, hidden
    }

    let size: Size
    let line: Line

    public init(_ size: Size = .medium, line: Line = .shown) {
        self.size = size
        self.line = line
    }

    public var html: HTML {
        let visible = line == .shown ? "govuk-section-break--visible" : nil
        return "<hr class=\"\(classes("govuk-section-break govuk-section-break--\(size.rawValue)", visible))\">"
    }
}
