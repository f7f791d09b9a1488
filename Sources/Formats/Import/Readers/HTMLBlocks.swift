/// Turns part of a page into blocks.
struct HTMLBlocks {
    private(set) var document = ReportDocument()
    private var line = LineText()
    private var emphasis = 0
    private var heading: Int?
    private var lists = 0
    /// Whether text now belongs to a list item, at each open list.
    private var isInItem = false
    private var cells: [String]?
    private var isInCell = false

    static func read(_ node: HTMLNode) throws(ImportRefusal) -> [Block] {
        var reader = HTMLBlocks()
        var walk = HTMLWalk(node)
        while let step = walk.next() {
            switch step {
            case .enter(let node): if try !reader.enter(node) { walk.skipInside() }
            case .leave(let node): try reader.leave(node)
            }
        }
        try reader.flush()
        return reader.document.blocks
    }

    private static let skipped: Set<String> = [
        "script", "style", "nav", "form", "footer", "aside", "svg", "template", "noscript", "button", "select", "textarea", "iframe",
    ]

    private mutating func enter(_ node: HTMLNode) throws(ImportRefusal) -> Bool {
        if let characters = node.characters {
            line.append(characters, isEmphasised: emphasis > 0)
            return true
        }
        let name = node.name
        guard !name.isEmpty, !Self.skipped.contains(name) else { return false }
        switch name {
        case "strong", "b", "em", "i": emphasis += 1
        case "br": try breakLine()
        case "h1", "h2", "h3", "h4", "h5", "h6":
            try breakParagraph()
            heading = isInCell ? nil : name.utf8.last.map { Int($0) - 48 }
        case "ul", "ol":
            try breakParagraph()
            try flush()
            lists += 1
        case "li":
            try flush()
            isInItem = true
        case "table": try beginTable()
        case "tr", "dl":
            try flush()
            cells = []
        case "td", "th", "dt", "dd": beginCell(name)
        case "p", "div", "section", "article", "blockquote", "hr", "main", "header", "pre", "caption": try breakParagraph()
        default: break
        }
        return true
    }

    private mutating func leave(_ node: HTMLNode) throws(ImportRefusal) {
        switch node.name {
        case "strong", "b", "em", "i": emphasis -= 1
        case "h1", "h2", "h3", "h4", "h5", "h6":
            try breakParagraph()
            heading = nil
        case "ul", "ol":
            try flush()
            lists = max(0, lists - 1)
            isInItem = lists > 0
        case "li":
            try flush()
            isInItem = lists > 1
        case "td", "th", "dt": endCell()
        case "dd":
            endCell()
            try endRow()
            cells = []
        case "tr", "dl": try endRow()
        case "p", "div", "section", "article", "blockquote", "pre", "caption": try breakParagraph()
        default: break
        }
    }

    /// Inside a table cell or a list item a new paragraph is only a gap; elsewhere it ends the block.
    private mutating func breakParagraph() throws(ImportRefusal) {
        if isInCell || isInItem { line.append("\n", isEmphasised: true) } else { try flush() }
    }

    private mutating func breakLine() throws(ImportRefusal) { try breakParagraph() }

    private mutating func flush() throws(ImportRefusal) {
        guard !isInCell else { return line.append("\n", isEmphasised: true) }
        let kind: Block.Kind =
            if let heading { .heading(level: heading) } else if isInItem { .item(depth: max(0, lists - 1)) } else { .line }
        try document.append(line.take(as: kind))
    }

    /// A table inside a cell is a page laid out by tables: what stands around it are plain lines.
    private mutating func beginTable() throws(ImportRefusal) {
        isInCell = false
        cells = nil
        try flush()
    }

    private mutating func beginCell(_ name: String) {
        _ = line.takeText()
        isInCell = true
        if cells == nil { cells = [] }
    }

    private mutating func endCell() {
        guard isInCell else { return }
        isInCell = false
        cells?.append(line.takeText())
    }

    private mutating func endRow() throws(ImportRefusal) {
        isInCell = false
        if let row = cells, !row.isEmpty { try document.append(.row(row)) }
        cells = nil
    }
}
