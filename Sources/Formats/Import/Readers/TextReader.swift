import Domain

extension ImportFormat {
    /// Plain text, as copied from a page or a document.
    static let text = ImportFormat(
        name: "text", title: "Plain text",
        recognises: { !$0.opening.isEmpty },
        read: { source throws(ImportRefusal) in
            let text = try source.text()
            return try draft(of: try TextBlocks.read(text.string), from: text)
        }
    )
}

/// Plain text has no headings and no bold: every line is a block, and the words say what it is.
struct TextBlocks {
    private var document = ReportDocument()
    private var depth = ListDepth()
    private let isWrapped: Bool
    private var open: (kind: Block.Kind, text: String, ordinal: Int?, indent: Int, lastLength: Int)?

    static func read(_ text: String) throws(ImportRefusal) -> ReportDocument {
        var reader = TextBlocks(isWrapped: isHardWrapped(text))
        for line in text.lazyLines { try reader.take(line) }
        try reader.close()
        return reader.document
    }

    private init(isWrapped: Bool) { self.isWrapped = isWrapped }

    private mutating func take(_ line: Substring) throws(ImportRefusal) {
        let shape = LineShape(line)
        if shape.isBlank { return try close() }
        switch shape.marker {
        case .bullet(let rest):
            try close()
            open = (.item(depth: depth.depth(at: shape.indent)), String(rest), nil, shape.indent, line.utf8.count)
        case .number(let number, let rest):
            try close()
            open = (.item(depth: 0), String(rest), number, shape.indent, line.utf8.count)
        case nil:
            if let cells = cells(shape.text) {
                try close()
                if !TableLine.isSeparator(shape.text) { try append(cells) }
            } else if continues(shape) {
                open?.text += " " + shape.text
                open?.lastLength = line.utf8.count
            } else if !shape.isUnderline {
                try close()
                open = (.line, String(shape.text), nil, shape.indent, line.utf8.count)
            }
        }
    }

    private mutating func append(_ cells: [String]) throws(ImportRefusal) {
        depth.end()
        try document.append(cells.count > 1 ? .row(cells) : Block(.line, (cells.first ?? "").folded))
    }

    private func cells(_ text: Substring) -> [String]? {
        if let cells = TableLine.cells(text) { return cells }
        guard text.utf8.contains(9) else { return nil }
        let cells = text.split(separator: "\t", maxSplits: 50).map { String($0) }.filter { !$0.folded.isEmpty }
        return cells.count > 1 ? cells : nil
    }

    /// Whether a line goes on with the sentence of the line before.
    private func continues(_ shape: LineShape) -> Bool {
        guard let open else { return false }
        if case .item = open.kind, shape.indent >= open.indent + 2 { return true }
        guard isWrapped, open.lastLength >= 45, !open.text.closes(with: ":") else { return false }
        return FactLine.pairs(in: String(shape.text)).isEmpty
    }

    private mutating func close() throws(ImportRefusal) {
        guard let block = open else { return }
        open = nil
        if case .line = block.kind { depth.end() }
        try document.append(Block(block.kind, block.text.folded, ordinal: block.ordinal))
    }

    /// Whether the text was broken into lines of one width, as in an e-mail: then a line break says nothing.
    private static func isHardWrapped(_ text: String) -> Bool {
        var full = 0
        var other = 0
        for line in text.lazyLines where !line.isEmpty {
            let length = line.utf8.count
            if length > 110 { return false }
            if length >= 60 { full += 1 } else { other += 1 }
        }
        return full >= 8 && full * 3 > other
    }
}

extension LineShape {
    fileprivate var isUnderline: Bool { body.count >= 3 && body.allSatisfy { $0 == "=" || $0 == "-" || $0 == "_" || $0 == "*" } }
}
