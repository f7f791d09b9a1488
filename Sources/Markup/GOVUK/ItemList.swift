/// A list of short items. Nothing where there are none.
public struct ItemList: Component {
    public enum Style: Sendable {
        case plain, bullet, number
    }

    public enum Spacing: Sendable {
        case ordinary, spaced
    }

    let items: [HTML]
    let style: Style
    let spacing: Spacing

    public init(_ items: [HTML], style: Style = .bullet, spacing: Spacing = .ordinary) {
        self.items = items
        self.style = style
        self.spacing = spacing
    }

    public var html: HTML {
        if items.isEmpty { return .empty }
        let lines = each(items) { "<li>\($0)</li>" }
        let spaced = spacing == .spaced ? "govuk-list--spaced" : nil
        return switch style {
        case .plain: "<ul class=\"\(classes("govuk-list", spaced))\">\(lines)</ul>"
        case .bullet: "<ul class=\"\(classes("govuk-list govuk-list--bullet", spaced))\">\(lines)</ul>"
        case .number: "<ol class=\"\(classes("govuk-list govuk-list--number", spaced))\">\(lines)</ol>"
        }
    }
}
