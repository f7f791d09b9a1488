/// What a style says of a paragraph, as far as reports are read by it.
struct WordStyle {
    /// From 0, of a heading.
    var outline: Int?
    /// The list that the paragraph belongs to.
    var list: String?
    /// From 0, of a list.
    var level: Int?
    var isEmphasised = false
}

/// The styles of a Word document: `word/styles.xml`. Their identifiers are in the language of whoever wrote the document; the names of
/// built-in ones are English in every language.
struct WordStyleSheet: XMLListener {
    private var own: [String: WordStyle] = [:]
    private var parents: [String: String] = [:]
    private var open: String?
    private var style = WordStyle()

    /// With what it has from the styles that it is based on.
    subscript(_ identifier: String) -> WordStyle {
        var (found, next) = (WordStyle(), Optional(identifier))
        for _ in 0..<12 {
            guard let identifier = next, let style = own[identifier] else { break }
            found.outline = found.outline ?? style.outline
            found.list = found.list ?? style.list
            found.level = found.level ?? style.level
            found.isEmphasised = found.isEmphasised || style.isEmphasised
            next = parents[identifier]
        }
        return found
    }

    mutating func begin(_ element: XMLTag) throws(ImportRefusal) {
        let value = element.attribute("val")
        switch element.name {
        case "style":
            open = element.attribute("styleId")
            style = WordStyle()
        case "name": if let name = value?.lowercased() { style.take(name: name) }
        case "basedOn": if let open { parents[open] = value }
        case "outlineLvl": style.outline = value.flatMap { Int($0) } ?? style.outline
        case "numId": style.list = value
        case "ilvl": style.level = value.flatMap { Int($0) }
        case "b", "i": style.isEmphasised = !["0", "false", "off"].contains(value)
        default: break
        }
    }

    mutating func end(_ name: String) throws(ImportRefusal) {
        guard name == "style", let identifier = open else { return }
        own[identifier] = style
        open = nil
    }

    mutating func hear(_ text: String) {}
}

extension WordStyle {
    fileprivate mutating func take(name: String) {
        switch name {
        case "title": outline = 0
        case "strong", "emphasis", "intense emphasis", "subtle emphasis": isEmphasised = true
        default:
            if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) { outline = level - 1 }
        }
    }
}

/// The lists of a Word document: `word/numbering.xml`. Several lists may share a definition, and count on where the other stopped.
struct WordLists: XMLListener {
    private struct Level {
        var isDecimal = false
        var start = 1
    }

    private var levels: [String: [Int: Level]] = [:]
    private var definitions: [String: String] = [:]
    private var numbers = ListNumbers()
    private var definition: String?
    private var list: String?
    private var level: Int?

    /// The number of the next paragraph of the list; nil where it is not numbered in digits.
    mutating func number(in list: String, at level: Int) -> Int? {
        guard let definition = definitions[list], let known = levels[definition]?[level], known.isDecimal else { return nil }
        return numbers.next(of: definition, at: level, from: known.start)
    }

    mutating func begin(_ element: XMLTag) throws(ImportRefusal) {
        switch element.name {
        case "abstractNum": definition = element.attribute("abstractNumId")
        case "lvl": level = element.attribute("ilvl").flatMap { Int($0) }
        case "numFmt": change { $0.isDecimal = element.attribute("val")?.hasPrefix("decimal") ?? false }
        case "start": if let start = element.attribute("val").flatMap({ Int($0) }) { change { $0.start = start } }
        case "num": list = element.attribute("numId")
        case "abstractNumId": if let list { definitions[list] = element.attribute("val") }
        default: break
        }
    }

    private mutating func change(_ change: (inout Level) -> Void) {
        guard let definition, let level else { return }
        change(&levels[definition, default: [:]][level, default: Level()])
    }

    mutating func end(_ name: String) throws(ImportRefusal) {
        switch name {
        case "abstractNum": definition = nil
        case "lvl": level = nil
        case "num": list = nil
        default: break
        }
    }

    mutating func hear(_ text: String) {}
}
