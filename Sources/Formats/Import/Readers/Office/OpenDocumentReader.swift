import Domain

extension ImportFormat {
    /// An OpenDocument text, as LibreOffice writes it.
    static let openDocument = ImportFormat(
        name: "odt", title: "OpenDocument text",
        recognises: { source in
            guard let file = PackedFile(source.bytes), let kind = try? file.member("mimetype") else { return false }
            return kind.starts(with: Array("application/vnd.oasis.opendocument.text".utf8))
        },
        read: { source throws(ImportRefusal) in
            guard let file = PackedFile(source.bytes), let body = try file.member("content.xml") else { throw .notInFormat("odt") }
            var text = OpenDocumentText()
            if let member = try file.member("styles.xml") { try text.styles.listen(to: member) }
            try text.styles.listen(to: body)
            try text.listen(to: body)
            return try draft(of: text.blocks.document)
        }
    )
}

/// Turns the body of an OpenDocument text into blocks.
struct OpenDocumentText: XMLListener {
    fileprivate(set) var blocks = OfficeBlocks()
    fileprivate var styles = OpenDocumentStyles()
    private var numbers = ListNumbers()
    /// The open lists, outermost first: the style of each.
    private var lists: [String] = []
    private var isFirstOfItem = false
    /// Whether each open paragraph, heading and span is bold or italic.
    private var emphasis: [Bool] = []
    private var isBody = false
    private var skipped = 0

    /// What was deleted, and what stands beside the text.
    private static let leftOut: Set<String> = ["tracked-changes", "note", "annotation", "forms", "sequence-decls", "ruby-text", "frame"]

    mutating func begin(_ element: XMLTag) throws(ImportRefusal) {
        guard skipped == 0, !Self.leftOut.contains(element.name) else { return skipped += 1 }
        switch element.name {
        case "body": isBody = true
        case "h", "p": try beginParagraph(element)
        case "span": emphasis.append(styles.isEmphasised(element.attribute("style-name")))
        case "s": blocks.append(" ", isEmphasised: true)
        case "tab": blocks.append("\t", isEmphasised: true)
        case "line-break": try blocks.breakLine()
        case "list": lists.append(element.attribute("style-name") ?? lists.last ?? "")
        case "list-item": isFirstOfItem = true
        case "table": try blocks.beginTable()
        case "table-row": blocks.beginRow()
        default: break
        }
    }

    private mutating func beginParagraph(_ element: XMLTag) throws(ImportRefusal) {
        let style = element.attribute("style-name")
        emphasis.append(styles.isEmphasised(style))
        try blocks.beginParagraph()
        // A heading is a list item of its own where headings are numbered.
        let number = lists.last.flatMap {
            isFirstOfItem && styles.isNumbered($0, at: lists.count) ? numbers.next(of: $0, at: lists.count - 1) : nil
        }
        if let outline = element.name == "h" ? element.attribute("outline-level").flatMap({ Int($0) }) ?? 1 : styles.outline(of: style) {
            blocks.become(.heading(level: max(1, min(outline, 6))), ordinal: number)
        } else if !lists.isEmpty {
            blocks.become(.item(depth: min(lists.count - 1, 20)), ordinal: number)
        }
        isFirstOfItem = false
    }

    mutating func end(_ name: String) throws(ImportRefusal) {
        guard skipped == 0 else { return skipped -= 1 }
        switch name {
        case "body": isBody = false
        case "h", "p":
            _ = emphasis.popLast()
            try blocks.endParagraph()
        case "span": _ = emphasis.popLast()
        case "list": _ = lists.popLast()
        case "table-cell": blocks.endCell()
        case "table-row": try blocks.endRow()
        case "table": blocks.endTable()
        default: break
        }
    }

    mutating func hear(_ text: String) {
        if isBody, skipped == 0, !emphasis.isEmpty { blocks.append(text, isEmphasised: emphasis.contains(true)) }
    }
}

/// The styles of an OpenDocument text: some stand in a file of their own, those made while writing stand before the text.
struct OpenDocumentStyles: XMLListener {
    private var emphasised: Set<String> = []
    private var parents: [String: String] = [:]
    /// The levels of each list that are numbered, from 1.
    private var numbered: [String: Set<Int>] = [:]
    private var open: String?
    private var list: String?

    func isEmphasised(_ style: String?) -> Bool { line(of: style).contains { emphasised.contains($0) || Self.emphasising.contains($0) } }

    /// From 1; nil where it is no heading's.
    func outline(of style: String?) -> Int? { line(of: style).contains("Title") ? 1 : nil }

    func isNumbered(_ list: String, at level: Int) -> Bool { numbered[list]?.contains(level) ?? false }

    private static let emphasising: Set<String> = ["Strong_20_Emphasis", "Emphasis"]

    /// The style and those it has its looks from.
    private func line(of style: String?) -> [String] {
        var line: [String] = []
        var next = style
        while let style = next, line.count < 12 {
            line.append(style)
            next = parents[style]
        }
        return line
    }

    mutating func begin(_ element: XMLTag) throws(ImportRefusal) {
        switch element.name {
        case "style":
            open = element.attribute("name")
            if let open, let parent = element.attribute("parent-style-name") { parents[open] = parent }
        case "text-properties":
            guard let open else { return }
            if element.attribute("font-weight") == "bold" || element.attribute("font-style") == "italic" { emphasised.insert(open) }
        case "list-style": list = element.attribute("name")
        case "list-level-style-number":
            guard let list, element.attribute("num-format") == "1", let level = element.attribute("level").flatMap({ Int($0) }) else {
                return
            }
            numbered[list, default: []].insert(level)
        default: break
        }
    }

    mutating func end(_ name: String) throws(ImportRefusal) {
        switch name {
        case "style": open = nil
        case "list-style": list = nil
        default: break
        }
    }

    mutating func hear(_ text: String) {}
}
