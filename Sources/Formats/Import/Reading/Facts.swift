/// What the header of a report says, label by label.
struct Facts {
    private(set) var values: [FactLabel: String] = [:]
    /// Which block holds the first label, and which the last value.
    private(set) var span: ClosedRange<Int>?

    subscript(_ label: FactLabel) -> String? { values[label].flatMap { $0.isEmpty ? nil : $0 } }

    /// The first of the labels that has a value.
    func first(_ labels: FactLabel...) -> String? { labels.lazy.compactMap { self[$0] }.first }

    func has(_ label: FactLabel) -> Bool { values[label] != nil }

    /// Reads the labels among the blocks before the body of the report.
    init(header blocks: ArraySlice<Block>) {
        var index = blocks.startIndex
        while index < blocks.endIndex {
            let block = blocks[index]
            var pairs = Self.pairs(in: block)
            let isWaiting = pairs.count == 1 && pairs.allSatisfy { $0.value.isEmpty } && !block.isRow
            if isWaiting, let next = blocks.dropFirst(index - blocks.startIndex + 1).first, next.mayBeValue, let label = pairs.first?.label
            {
                pairs = [(label, next.text)]
                index += 1
            }
            if !pairs.isEmpty { span = min(span?.lowerBound ?? index, index)...index }
            for (label, value) in pairs { keep(value, for: label) }
            index += 1
        }
    }

    /// The same from a page's own header or from metadata.
    init(page facts: [(label: String, value: String)]) {
        for fact in facts {
            guard let label = FactLabel(PlainWords(fact.label)) else { continue }
            keep(fact.value, for: label)
        }
    }

    private mutating func keep(_ value: String, for label: FactLabel) {
        if self[label] == nil { values[label] = value }
    }

    static func pairs(in block: Block) -> [FactLine.Pair] {
        if let cells = block.cells { return pairs(inRow: cells.map(\.folded)) }
        if block.isEmphasised || block.text.closes(with: ":"), let label = FactLabel(block.words), !block.isItem { return [(label, "")] }
        if block.kind == .line, block.words.count > 1, let label = FactLabel(spelling: block.words) { return [(label, "")] }
        return block.isItem ? [] : FactLine.pairs(in: block.text)
    }

    /// Cells in pairs: label, value, label, value. A criteria table has numbers where labels would be.
    private static func pairs(inRow cells: [String]) -> [FactLine.Pair] {
        if cells.count == 1 { return cells.first.map { FactLine.pairs(in: $0) } ?? [] }
        guard let first = cells.first, FactLabel(PlainWords(first)) != nil else { return [] }
        var pairs: [FactLine.Pair] = []
        var rest = cells[...]
        while let cell = rest.popFirst() {
            guard let label = FactLabel(PlainWords(cell)) else { continue }
            pairs.append((label, rest.popFirst() ?? ""))
        }
        return pairs
    }
}

extension Block {
    fileprivate var mayBeValue: Bool {
        kind == .line && text.utf8.count <= 300 && Facts.pairs(in: self).isEmpty && !text.closes(with: ":")
    }
}
