/// A heading. Its level is what its size usually has, unless the page's order wants another.
public struct Heading: Component {
    public enum Size: String, Sendable {
        case extraLarge = "xl"
        case large = "l"
        case medium = "m"
        case small = "s"

        var usualLevel: Int {
            switch self {
            case .extraLarge, .large: 1
            case .medium: 2
            case .small: 3
            }
        }
    }

    let size: Size
    let text: HTML
    let level: Int
    let caption: HTML?
    let id: String?

    /// `caption` is a smaller line over the heading and inside it: the name of what the page belongs to.
    public init(_ size: Size, _ text: HTML, level: Int? = nil, caption: HTML? = nil, id: String? = nil) {
        self.size = size
        self.text = text
        self.level = level ?? size.usualLevel
        self.caption = caption
        self.id = id
    }

    public var html: HTML {
        let over = when(caption) { "<span class=\"govuk-caption-\(size.rawValue)\">\($0)</span> " }
        return "<h\(level)\(attributes: ["class": "govuk-heading-\(size.rawValue)", "id": id])>\(over)\(text)</h\(level)>"
    }
}
