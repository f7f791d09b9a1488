/// An element's attributes in the order written. Names are literals of ours; values are escaped; nil leaves the attribute out and `""`
/// makes a flag such as `checked`.
public struct Attributes: ExpressibleByDictionaryLiteral, Sendable {
    private var pairs: [(name: StaticString, value: String)]

    public init(dictionaryLiteral elements: (StaticString, String?)...) {
        pairs = elements.compactMap { name, value in value.map { (name, $0) } }
    }

    public static let none: Attributes = [:]

    /// These, then the others.
    public func and(_ others: Attributes) -> Attributes {
        var all = self
        all.pairs += others.pairs
        return all
    }

    func write(to html: inout HTML) {
        for (name, value) in pairs {
            html.append(literal: " ")
            html.append(HTML(stringLiteral: name))
            html.append(literal: "=\"")
            html.append(escaping: value)
            html.append(literal: "\"")
        }
    }
}

/// Class names with the absent ones left out.
func classes(_ names: String?...) -> String {
    names.compactMap(\.self).joined(separator: " ")
}
