/// Reads Markdown line by line, as tolerantly as the archives of reports need: their tables have no separator row, and cells go over lines.
/// Why this is no library: docs/decisions/0006-markdown-and-text-read-line-by-line.md.
struct MarkdownBlocks {
    private var document = ReportDocument()
    private var depth = ListDepth()
    private var open: Open?
    private var isAfterBlank = true

    private struct Open {
        var kind: Block.Kind
        var ordinal: Int?
        var indent = 0
        /// The unread Markdown of the block; a line break within is one that the writer asked for.
        var source: String
        /// The row is still waiting for its last bar.
        var isRow = false
    }

    static func read(_ text: String) throws(ImportRefusal) -> ReportDocument {
        var reader = MarkdownBlocks()
        let body = FrontMatter.split(text)
        reader.document.title = body.title
        reader.document.summary = body.summary
        for line in body.rest.lazyLines { try reader.take(line) }
        try reader.close()
        return reader.document
    }

    private mutating func take(_ line: Substring) throws(ImportRefusal) {
        var shape = LineShape(line)
        while shape.body.first == ">" { shape = LineShape(Substring(shape.body.dropFirst())) }
        if shape.isBlank {
            isAfterBlank = true
            if open?.isRow == true || open?.kind == .line { try close() }
            return
        }
        if open?.isRow == true { return try continueRow(shape) }
        if try isHeadingOrRule(shape) { return }
        if shape.body.first == "|" || open == nil && TableLine.cells(shape.text)?.count ?? 0 > 1 { return try beginRow(shape) }
        switch shape.marker {
        case .bullet(let rest):
            try close()
            open = Open(kind: .item(depth: depth.depth(at: shape.indent)), indent: shape.indent, source: line.endingBreak(rest))
        case .number(let number, let rest):
            try close()
            open = Open(
                kind: .item(depth: depth.depth(at: shape.indent)), ordinal: number, indent: shape.indent, source: line.endingBreak(rest))
        case nil: try takeText(shape, of: line)
        }
        isAfterBlank = false
    }

    private mutating func takeText(_ shape: LineShape, of line: Substring) throws(ImportRefusal) {
        let text = line.endingBreak(shape.text)
        switch open?.kind {
        case .item where !isAfterBlank || shape.indent >= (open?.indent ?? 0) + 2: open?.source += " " + text
        case .line where !shape.opensLabel: open?.source += " " + text
        default:
            try close()
            depth.end()
            open = Open(kind: .line, source: text)
        }
    }

    private mutating func isHeadingOrRule(_ shape: LineShape) throws(ImportRefusal) -> Bool {
        let marks = shape.body.prefix { $0 == "#" }.count
        if (1...6).contains(marks), shape.body.dropFirst(marks).first?.isGap ?? true {
            try close()
            depth.end()
            open = Open(kind: .heading(level: marks), source: String(shape.body.dropFirst(marks)).withoutClosingMarks)
            try close()
            return true
        }
        guard shape.isRule else { return false }
        if open?.kind == .line, !isAfterBlank, shape.body.first == "=" || shape.body.first == "-" { open?.kind = .heading(level: 2) }
        try close()
        depth.end()
        return true
    }

    private mutating func beginRow(_ shape: LineShape) throws(ImportRefusal) {
        try close()
        depth.end()
        if TableLine.isSeparator(shape.text) { return }
        open = Open(kind: .row([]), source: String(shape.text), isRow: true)
        let isClosed = String(shape.text).folded.closes(with: "|") || shape.body.first != "|"
        if isClosed { try close() }
    }

    /// A cell of the archives can go over many lines; the row ends with a bar at the end of a line, or with a blank line.
    private mutating func continueRow(_ shape: LineShape) throws(ImportRefusal) {
        if shape.body.first == "|" { return try beginRow(shape) }
        open?.source += "\n" + shape.text
        if open?.source.utf8.count ?? 0 > 100_000 { return try close() }
        if String(shape.text).folded.closes(with: "|") { try close() }
    }

    private mutating func close() throws(ImportRefusal) {
        guard let block = open else { return }
        open = nil
        switch block.kind {
        case .row:
            let cells = TableLine.cells(block.source) ?? []
            try document.append(.row(cells.map { Inline.lines($0).map(\.text).joined(separator: "\n") }))
        case .line:
            for line in Inline.lines(block.source) { try document.append(line) }
        case .heading, .item:
            try document.append(Inline.block(block.source, as: block.kind, ordinal: block.ordinal))
        }
    }
}

extension Substring {
    /// The text with a line break at its end where the writer asked for one: two spaces or a backslash.
    fileprivate func endingBreak(_ text: Substring) -> String {
        if text.utf8.last == UInt8(ascii: "\\") { return text.dropLast() + "\n" }
        return hasSuffix("  ") ? text + "\n" : String(text)
    }
}

extension String {
    fileprivate var withoutClosingMarks: String {
        var text = Substring(folded)
        while text.utf8.last == UInt8(ascii: "#") { text = text.dropLast() }
        return String(text)
    }
}

extension LineShape {
    fileprivate var isRule: Bool {
        guard let mark = body.first, "-*_=".unicodeScalars.contains(mark) else { return false }
        return body.allSatisfy { $0 == mark || $0.isGap } && body.filter { $0 == mark }.count >= 3
    }

    /// `**Stage:** Beta`: a label begins a line of its own even where the writer left no blank line before it.
    fileprivate var opensLabel: Bool { body.starts(with: "**".unicodeScalars) && body.prefix(60).contains(":") }
}
