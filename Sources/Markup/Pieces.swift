/// The piece where the condition holds, else nothing.
public func when(_ condition: Bool, _ piece: () throws -> HTML) rethrows -> HTML {
    condition ? try piece() : .empty
}

/// The piece made of a value, where there is one, else nothing.
public func when<Value>(_ value: Value?, _ piece: (Value) throws -> HTML) rethrows -> HTML {
    if let value { try piece(value) } else { .empty }
}

/// A piece for each item, one after another.
public func each<Items: Sequence>(_ items: Items, _ piece: (Items.Element) throws -> HTML) rethrows -> HTML {
    var sum = HTML.empty
    for item in items { sum.append(try piece(item)) }
    return sum
}

extension HTML {
    /// Escaped text, for where a value of text is wanted as HTML and a literal with a hole would be noise.
    public static func text(_ text: String) -> HTML {
        var html = HTML.empty
        html.append(escaping: text)
        return html
    }

    /// What a person typed in a text area: an empty line begins a new paragraph, a single line break stays one.
    public static func paragraphs(_ text: String) -> HTML {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let blocks = lines.split { $0.allSatisfy(\.isWhitespace) }
        return each(blocks) { block in
            "<p class=\"govuk-body\">\(block.map { .text(String($0)) }.joined(by: "<br>"))</p>"
        }
    }
}
