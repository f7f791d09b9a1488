/// HTML brought to a form in which two spellings of the same thing are equal: one token a line, attributes and classes in alphabetical
/// order, white space folded, character references resolved.
struct NormalMarkup: Equatable, CustomStringConvertible {
    let lines: [String]

    var description: String { lines.joined(separator: "\n") }

    init(_ markup: String) {
        var lines: [String] = []
        var rest = Substring(markup)
        while !rest.isEmpty {
            let text = NormalMarkup.folded(rest.prefix { $0 != "<" })
            if !text.isEmpty { lines.append(NormalMarkup.resolved(text)) }
            rest = rest.drop { $0 != "<" }
            if rest.isEmpty { break }
            lines.append(NormalMarkup.tag(&rest))
        }
        self.lines = lines
    }

    /// The words that a person hears or reads, joined as they stand.
    static func words(_ markup: String) -> String {
        var words = ""
        var rest = Substring(markup)
        while !rest.isEmpty {
            words += rest.prefix { $0 != "<" }
            rest = rest.drop { $0 != "<" }
            if !rest.isEmpty { _ = tag(&rest) }
        }
        return resolved(folded(Substring(words)))
    }

    private static func tag(_ rest: inout Substring) -> String {
        rest = rest.dropFirst()
        let name = take(from: &rest) { !$0.isWhitespace && $0 != ">" }
        var attributes: [String] = []
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "/" }
            guard let next = rest.first, next != ">" else { break }
            attributes.append(attribute(&rest))
        }
        rest = rest.dropFirst()
        return "<" + ([name] + attributes.sorted()).joined(separator: " ") + ">"
    }

    private static func attribute(_ rest: inout Substring) -> String {
        let name = take(from: &rest) { !$0.isWhitespace && $0 != "=" && $0 != ">" }
        guard rest.first == "=" else { return "\(name)=\"\"" }
        rest = rest.dropFirst(2)
        let value = resolved(take(from: &rest) { $0 != "\"" })
        rest = rest.dropFirst()
        let ordered = name == "class" ? value.split(whereSeparator: \.isWhitespace).sorted().joined(separator: " ") : value
        return "\(name)=\"\(folded(Substring(ordered)))\""
    }

    private static func take(from rest: inout Substring, while condition: (Character) -> Bool) -> String {
        let taken = rest.prefix(while: condition)
        rest = rest.dropFirst(taken.count)
        return String(taken)
    }

    private static func folded(_ text: Substring) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    private static func resolved(_ text: String) -> String {
        let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        return references.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
