import Domain

extension ImportFormat {
    /// A Word document: how departments write reports, and how teams are sent them.
    static let word = ImportFormat(
        name: "docx", title: "Word document",
        recognises: { source in PackedFile(source.bytes)?.has(WordText.body) ?? false },
        read: { source throws(ImportRefusal) in
            guard let file = PackedFile(source.bytes), let body = try file.member(WordText.body) else { throw .notInFormat("docx") }
            var (styles, lists) = (WordStyleSheet(), WordLists())
            if let member = try file.member("word/styles.xml") { try styles.listen(to: member) }
            if let member = try file.member("word/numbering.xml") { try lists.listen(to: member) }
            var text = WordText(styles: styles, lists: lists)
            try text.listen(to: body)
            return try draft(of: text.blocks.document)
        }
    )
}

/// Turns the body of a Word document into blocks, as it stands with every tracked change accepted.
struct WordText: XMLListener {
    static let body = "word/document.xml"

    private(set) var blocks = OfficeBlocks()
    private let styles: WordStyleSheet
    private var lists: WordLists
    private var paragraph = WordStyle()
    private var isEmphasised = false
    private var isText = false
    private var isOfParagraph = false
    /// How many open elements stand in one that is left out.
    private var skipped = 0

    init(styles: WordStyleSheet, lists: WordLists) { (self.styles, self.lists) = (styles, lists) }

    /// What was deleted, what is there a second time for older programs, and what stands beside the text.
    private static let leftOut: Set<String> = ["del", "moveFrom", "Fallback", "instrText", "txbxContent", "rt", "pPrChange", "rPrChange"]

    mutating func begin(_ element: XMLTag) throws(ImportRefusal) {
        guard skipped == 0, !Self.leftOut.contains(element.name) else { return skipped += 1 }
        switch element.name {
        case "p":
            try blocks.beginParagraph()
            paragraph = WordStyle()
        case "pPr": isOfParagraph = true
        case "pStyle": paragraph = styles[element.attribute("val") ?? ""]
        case "numId": paragraph.list = element.attribute("val")
        case "ilvl": paragraph.level = element.attribute("val").flatMap { Int($0) }
        case "outlineLvl": paragraph.outline = element.attribute("val").flatMap { Int($0) }
        case "r": isEmphasised = paragraph.isEmphasised
        case "b", "i": if !isOfParagraph { isEmphasised = !["0", "false", "off"].contains(element.attribute("val")) }
        case "rStyle": if styles[element.attribute("val") ?? ""].isEmphasised { isEmphasised = true }
        case "t": isText = true
        case "tab": if !isOfParagraph { blocks.append("\t", isEmphasised: true) }
        case "noBreakHyphen": blocks.append("-", isEmphasised: isEmphasised)
        case "br", "cr": try blocks.breakLine()
        case "tbl": try blocks.beginTable()
        case "tr": blocks.beginRow()
        default: break
        }
    }

    mutating func end(_ name: String) throws(ImportRefusal) {
        guard skipped == 0 else { return skipped -= 1 }
        switch name {
        case "pPr":
            isOfParagraph = false
            decide()
        case "t": isText = false
        case "r": isEmphasised = false
        case "p": try blocks.endParagraph()
        case "tc": blocks.endCell()
        case "tr": try blocks.endRow()
        case "tbl": blocks.endTable()
        default: break
        }
    }

    mutating func hear(_ text: String) {
        if isText, skipped == 0 { blocks.append(text, isEmphasised: isEmphasised) }
    }

    private mutating func decide() {
        let number = paragraph.list.flatMap { lists.number(in: $0, at: paragraph.level ?? 0) }
        if let outline = paragraph.outline, (0...8).contains(outline) {
            blocks.become(.heading(level: min(outline + 1, 6)), ordinal: number)
        } else if let list = paragraph.list, list != "0" {
            blocks.become(.item(depth: max(0, min(paragraph.level ?? 0, 20))), ordinal: number)
        }
    }
}
