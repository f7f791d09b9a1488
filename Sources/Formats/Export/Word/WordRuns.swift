/// Words in a Word file.
enum WordRuns {
    static func xml(_ runs: [WordDocument.Run], links: inout WordLinks) -> XML {
        var sum = XML.empty
        for run in runs { sum.append(xml(run, links: &links)) }
        return sum
    }

    /// Words that lead nowhere.
    static func xml(_ run: WordDocument.Run) -> XML {
        switch run {
        case .plain(let text): self.run(text, looking: nil)
        case .bold(let text): self.run(text, looking: #"<w:rStyle w:val="Strong"/>"#)
        case .muted(let text): self.run(text, looking: #"<w:rStyle w:val="Muted"/>"#)
        case .link(let text, let address): self.run(Sheet.Cell.words(text, address: address), looking: nil)
        }
    }

    private static func xml(_ run: WordDocument.Run, links: inout WordLinks) -> XML {
        guard case .link(let text, let address) = run, let link = LinkAddress(address) else { return xml(run) }
        let words = text.onOneLine
        let inside = self.run(words.isEmpty ? link.text : words, looking: #"<w:rStyle w:val="Hyperlink"/>"#)
        return #"<w:hyperlink r:id="\#(links.name(for: link))" w:history="1">\#(inside)</w:hyperlink>"#
    }

    private static func run(_ text: String, looking style: XML?) -> XML {
        let text = text.writable
        guard !text.isEmpty else { return .empty }
        let properties: XML? = style.map { "<w:rPr>\($0)</w:rPr>" }
        return "<w:r>\(properties)\(pieces(text))</w:r>"
    }

    /// Line ends and tabs are elements of their own.
    private static func pieces(_ text: String) -> XML {
        var sum = XML.empty
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if place > 0 { sum.append("<w:br/>") }
            for (place, piece) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
                if place > 0 { sum.append("<w:tab/>") }
                if !piece.isEmpty { sum.append(#"<w:t xml:space="preserve">\#(String(piece))</w:t>"#) }
            }
        }
        return sum
    }
}
