/// Gathers the blocks of a document that an office program wrote: paragraphs, list items, headings and rows of tables.
struct OfficeBlocks {
    private(set) var document = ReportDocument()
    private var line = LineText()
    private var kind = Block.Kind.line
    private var ordinal: Int?
    private var row: [String]?
    private var tables = 0

    /// What comes from now on is of a new paragraph.
    mutating func beginParagraph() throws(ImportRefusal) {
        try endParagraph()
        become(.line)
    }

    /// What the open paragraph is, once that is known. Inside a table all are text of their cell.
    mutating func become(_ kind: Block.Kind, ordinal: Int? = nil) { (self.kind, self.ordinal) = (kind, ordinal) }

    mutating func append(_ text: String, isEmphasised: Bool) { line.append(text, isEmphasised: isEmphasised) }

    /// Within a line of its own a break begins another; within an item or a heading it is a gap.
    mutating func breakLine() throws(ImportRefusal) {
        if row == nil, kind == .line { try endParagraph() } else { line.append("\n", isEmphasised: true) }
    }

    mutating func endParagraph() throws(ImportRefusal) {
        guard row == nil else { return line.append("\n", isEmphasised: true) }
        try document.append(line.take(as: kind, ordinal: ordinal))
    }

    /// A table inside a cell is text of that cell.
    mutating func beginTable() throws(ImportRefusal) {
        if tables == 0 { try endParagraph() }
        tables += 1
    }

    mutating func endTable() { tables = max(0, tables - 1) }

    mutating func beginRow() { if tables == 1 { row = [] } }

    mutating func endCell() { if tables == 1 { row?.append(line.takeText()) } }

    mutating func endRow() throws(ImportRefusal) {
        guard tables == 1, let cells = row else { return }
        row = nil
        if !cells.isEmpty { try document.append(.row(cells)) }
    }
}

/// Counts the numbered paragraphs of a document, list by list and level by level.
struct ListNumbers {
    private var counts: [String: [Int]] = [:]

    /// The number of the next paragraph of a list at a level from 0, where its first is `start`.
    mutating func next(of list: String, at level: Int, from start: Int = 1) -> Int {
        let level = max(0, min(level, 20))
        var levels = counts[list] ?? []
        while levels.count <= level { levels.append(0) }
        levels.removeSubrange((level + 1)...)
        levels[level] = levels[level] == 0 ? max(1, min(start, 1_000)) : levels[level] + 1
        counts[list] = levels
        return levels[level]
    }
}
