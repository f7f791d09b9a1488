import CMark

/// What people write as Markdown (CommonMark), as HTML of the design system. Whatever they write stays text: raw HTML is shown as it was
/// typed, pictures become links to them, addresses must be a `WebAddress` or an email address, and headings have the page's level.
public struct Markdown: Component {
    /// Longer texts, in UTF-8 bytes, are shown as they were typed: some texts cost more than their length to read.
    public static let limit = 80_000

    let text: String
    let headingLevel: Int

    /// Headings have that level, 2 to 6, whichever the writer chose: it is the page's order that counts.
    public init(_ text: String, headingLevel: Int = 4) {
        self.text = text
        self.headingLevel = min(max(headingLevel, 2), 6)
    }

    public var html: HTML {
        guard text.utf8.count <= Self.limit else { return .paragraphs(text) }
        var plain = Self.neutral(text)
        let document = plain.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
        }
        defer { cmark_node_free(document) }
        let steps = cmark_iter_new(document)
        defer { cmark_iter_free(steps) }
        var writing = MarkdownWriting(headingLevel: headingLevel)
        while true {
            let event = cmark_iter_next(steps)
            guard event == CMARK_EVENT_ENTER || event == CMARK_EVENT_EXIT, let node = cmark_iter_get_node(steps) else { break }
            if event == CMARK_EVENT_ENTER { writing.enter(MarkdownNode(node)) } else { writing.leave() }
        }
        return writing.html
    }

    /// Overrides of the reading direction are shown as U+FFFD: they could make a line read as what it does not say.
    private static func neutral(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { overrides.contains($0) ? "\u{FFFD}" : $0 }))
    }

    private static let overrides: Set<Unicode.Scalar> = [
        "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
    ]
}
