import CMark

/// Writes HTML while the tree is walked. What is open is kept in a list and not on the stack, so that no depth of nesting ends the program.
struct MarkdownWriting {
    /// What is nested deeper is written as if the nesting ended here.
    static let depth = 12

    private(set) var html = HTML.empty
    private let headingLevel: Int
    private var open: [Opened] = []
    /// How many of them are written as elements, and how many as links.
    private var elements = 0
    private var links = 0

    /// A container that has begun.
    private struct Opened {
        enum Kind {
            case list(isTight: Bool)
            case item(isTight: Bool)
            case link, other

            var isLink: Bool { if case .link = self { true } else { false } }
        }

        let kind: Kind
        /// Empty where it was written as its content alone.
        let end: HTML
    }

    init(headingLevel: Int) { self.headingLevel = headingLevel }

    mutating func enter(_ node: MarkdownNode) {
        guard node.isContainer else { return write(node) }
        let opened = element(for: node)
        html += opened.start
        elements += opened.end.isEmpty ? 0 : 1
        links += opened.kind.isLink ? 1 : 0
        open.append(Opened(kind: opened.kind, end: opened.end))
    }

    mutating func leave() {
        guard let last = open.popLast() else { return }
        elements -= last.end.isEmpty ? 0 : 1
        links -= last.kind.isLink ? 1 : 0
        html += last.end
    }

    /// A node without content of its own kind.
    private mutating func write(_ node: MarkdownNode) {
        switch node.type {
        case CMARK_NODE_SOFTBREAK: html += "\n"
        case CMARK_NODE_LINEBREAK: html += "<br>"
        case CMARK_NODE_THEMATIC_BREAK: html += SectionBreak(.medium).html
        case CMARK_NODE_CODE: html += "<code>\(node.literal)</code>"
        case CMARK_NODE_CODE_BLOCK: html += "<pre class=\"aa-code\"><code>\(node.literal)</code></pre>"
        case CMARK_NODE_HTML_BLOCK: html += .paragraphs(node.literal)
        default: html += .text(node.literal)
        }
    }

    private typealias Element = (kind: Opened.Kind, start: HTML, end: HTML)

    private func element(for node: MarkdownNode) -> Element {
        switch node.type {
        case CMARK_NODE_PARAGRAPH: paragraph
        case CMARK_NODE_HEADING: (.other, "<h\(headingLevel) class=\"govuk-heading-s\">", "</h\(headingLevel)>")
        case CMARK_NODE_BLOCK_QUOTE: nested("<blockquote class=\"govuk-inset-text\">", "</blockquote>")
        case CMARK_NODE_LIST: list(node)
        case CMARK_NODE_ITEM: item
        case CMARK_NODE_EMPH: nested("<em>", "</em>")
        case CMARK_NODE_STRONG: nested("<strong>", "</strong>")
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE: link(node)
        default: (.other, "", "")
        }
    }

    private func nested(_ start: HTML, _ end: HTML, kind: Opened.Kind = .other) -> Element {
        elements < Self.depth ? (kind, start, end) : (kind, "", "")
    }

    /// In a tight list an item's text is no paragraph.
    private var paragraph: Element {
        if case .item(isTight: true) = open.last?.kind { return (.other, "", "") }
        return (.other, "<p class=\"govuk-body\">", "</p>")
    }

    private func list(_ node: MarkdownNode) -> Element {
        let spaced = node.isTight ? nil : "govuk-list--spaced"
        let kind = Opened.Kind.list(isTight: node.isTight)
        guard let start = node.start else {
            return nested("<ul class=\"\(classes("govuk-list govuk-list--bullet", spaced))\">", "</ul>", kind: kind)
        }
        let attributes: Attributes = ["class": classes("govuk-list govuk-list--number", spaced), "start": start == 1 ? nil : String(start)]
        return nested("<ol\(attributes: attributes)>", "</ol>", kind: kind)
    }

    /// Of a list that is not written, the items are not either, and what they say is paragraphs.
    private var item: Element {
        guard let list = open.last, !list.end.isEmpty, case .list(let isTight) = list.kind else { return (.item(isTight: false), "", "") }
        return (.item(isTight: isTight), "<li>", "</li>")
    }

    /// A picture too is a link, as nothing is fetched from elsewhere. What leads nowhere, or stands in a link already, is its text.
    private func link(_ node: MarkdownNode) -> Element {
        let words: HTML = node.isEmpty ? .text(node.address) : .empty
        guard links == 0, let target = node.target else { return (.other, words, "") }
        let isOutside = target.text.hasPrefix("http")
        let attributes: Attributes = ["rel": isOutside ? "noopener noreferrer" : nil]
        return (.link, "<a class=\"govuk-link\" href=\"\(target)\"\(attributes: attributes)>\(words)", "</a>")
    }
}
