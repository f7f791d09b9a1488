/// Reads markup in which every element must be closed in its place and every attribute stand in quotes, and says what it is made of.
struct NestedMarkup {
    private(set) var names: Set<String> = []
    private(set) var attributes: Set<String> = []
    /// How deep elements stand in one another.
    private(set) var depth = 0

    struct Malformed: Error, CustomStringConvertible { let description: String }

    init(_ markup: String) throws(Malformed) {
        var open: [Substring] = []
        var rest = Substring(markup)
        while !rest.isEmpty {
            let text = rest.prefix { $0 != "<" }
            guard !text.contains(">") else { throw Malformed(description: "a > that is not escaped: \(text)") }
            try Self.checkReferences(text)
            rest = rest.dropFirst(text.count)
            guard !rest.isEmpty else { break }
            if rest.hasPrefix("</") {
                let name = rest.dropFirst(2).prefix { $0 != ">" }
                guard open.popLast() == name else { throw Malformed(description: "</\(name)> closes nothing") }
                rest = rest.dropFirst(name.count + 3)
            } else {
                guard let tag = rest.prefixMatch(of: /<([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)>/) else {
                    throw Malformed(description: "no tag: \(rest.prefix(60))")
                }
                names.insert(String(tag.1))
                try Self.checkReferences(tag.2)
                attributes.formUnion(tag.2.matches(of: /\ ([a-z]+)="[^"]*"/).map { String($0.1) })
                if !["br", "hr"].contains(tag.1) { open.append(tag.1) }
                depth = max(depth, open.count)
                rest = rest[tag.range.upperBound...]
            }
        }
        guard open.isEmpty else { throw Malformed(description: "never closed: \(open)") }
    }

    private static func checkReferences(_ text: Substring) throws(Malformed) {
        for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
        where !["amp;", "lt;", "gt;", "quot;", "#39;"].contains(where: part.hasPrefix) {
            throw Malformed(description: "an & that is not escaped: \(part.prefix(20))")
        }
    }
}
