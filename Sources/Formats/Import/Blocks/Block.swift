/// One piece of a report, the same whatever format it came in. Readers make blocks; `Reading/` makes a draft of them.
struct Block: Sendable {
    enum Kind: Sendable, Hashable {
        case heading(level: Int)
        /// A paragraph, or one line of a paragraph that has line breaks.
        case line
        case item(depth: Int)
        case row([String])
    }

    let kind: Kind
    /// White space folded. Of a row: its cells with spaces between.
    let text: String
    /// The bold or italic words that the text opens with, up to the first plain one.
    let lead: String
    /// Every word is bold or italic: in many reports that is a heading.
    let isEmphasised: Bool
    /// The number of an ordered item where the format writes it.
    let ordinal: Int?
    let words: PlainWords

    init(_ kind: Kind, _ text: String, lead: String = "", isEmphasised: Bool = false, ordinal: Int? = nil) {
        self.kind = kind
        self.text = text
        self.lead = lead
        self.isEmphasised = isEmphasised
        self.ordinal = ordinal
        words = PlainWords(text)
    }

    static func row(_ cells: [String]) -> Block { Block(.row(cells), cells.map(\.folded).joined(separator: " ").folded) }

    var isHeading: Bool { headingLevel != nil }
    var isItem: Bool { depth != nil }
    var isRow: Bool { cells != nil }

    var headingLevel: Int? {
        if case .heading(let level) = kind { level } else { nil }
    }

    var depth: Int? {
        if case .item(let depth) = kind { depth } else { nil }
    }

    /// As written, line breaks inside a cell kept.
    var cells: [String]? {
        if case .row(let cells) = kind { cells } else { nil }
    }

    /// A heading, or a line that stands for one by being bold or italic throughout.
    var isHeadingLike: Bool { isHeading || (kind == .line && isEmphasised) }
}
