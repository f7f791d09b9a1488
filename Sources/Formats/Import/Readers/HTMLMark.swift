/// The few pieces of HTML that stand in Markdown: tags, which go, and entities, which become their character.
enum HTMLMark {
    typealias Slice = Substring.UnicodeScalarView
    typealias Found = (text: String, end: String.UnicodeScalarView.Index)

    static func tag(in source: Slice) -> Found? {
        let inner = source.dropFirst()
        guard let first = inner.first, first == "/" || first.properties.isAlphabetic else { return nil }
        guard let close = inner.prefix(300).firstIndex(of: ">") else { return nil }
        let name = String(inner[..<close])
        let end = inner.index(after: close)
        if name.hasPrefix("http") || name.hasPrefix("mailto:") { return (name, end) }
        return (name.lowercased().hasPrefix("br") ? " " : "", end)
    }

    static func entity(in source: Slice) -> Found? {
        let inner = source.dropFirst()
        guard let close = inner.prefix(10).firstIndex(of: ";") else { return nil }
        guard let text = character(String(inner[..<close])) else { return nil }
        return (text, inner.index(after: close))
    }

    private static func character(_ name: String) -> String? {
        guard name.hasPrefix("#") else { return names[name] }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits), value > 0 else { return nil }
        return Unicode.Scalar(value).map { String($0) }
    }

    private static let names = [
        "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "rsquo": "’", "lsquo": "‘", "ldquo": "“",
        "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…", "pound": "£", "bull": "•", "middot": "·",
    ]
}
