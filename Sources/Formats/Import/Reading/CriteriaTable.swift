import Domain

/// The table of points and results that closes reports of 2014 to 2019: two points per row read across, or point, description and result.
struct CriteriaTable {
    private(set) var points: [DraftPoint] = []
    private(set) var problems: [ImportProblem] = []
    private var number: Int?
    private var title: String?

    /// All rows of the report, and the plain lines under the table's heading, where pasting has lost the table.
    init(_ blocks: [Block]) {
        var isUnderHeading = false
        var isNotes = false
        for block in blocks {
            if block.words.starts("details of criteria") {
                isNotes = true
            } else if let cells = block.cells {
                read(cells.flatMap { $0.splitAtLines(isLong: cells.count == 1) })
            } else if let section = SectionHeading(block), !(isUnderHeading && section == .background) {
                isUnderHeading = section == .criteria
            } else if isNotes {
                note(block.ordinal.map { "\($0). \(block.text)" } ?? block.text)
            } else if isUnderHeading {
                readLine(block)
            }
        }
        endPoint()
    }

    private mutating func read(_ cells: [String]) {
        if cells.count == 1 { return note(cells.first ?? "") }
        guard cells.first.flatMap({ FactLabel(PlainWords($0)) }) == nil else { return }
        for cell in cells { take(cell) }
        endPoint()
    }

    private mutating func readLine(_ block: Block) {
        if let ordinal = block.ordinal { take(String(ordinal)) }
        let words = block.words.list
        guard words.count > 1, let first = words.first, Self.number(first) != nil || block.ordinal != nil else { return take(block.text) }
        readSentence(block.text, isNumbered: block.ordinal == nil)
    }

    /// `1 Understanding user needs Met` or `1 Yes 2 Yes`
    private mutating func readSentence(_ text: String, isNumbered: Bool) {
        let parts = text.split(separator: " ").map { String($0) }
        if isNumbered, parts.count.isMultiple(of: 2), parts.indices.allSatisfy({ isCell(parts[$0], at: $0) }) {
            return parts.forEach { take($0) }
        }
        for length in [3, 2, 1] where parts.count > length {
            let end = parts.suffix(length).joined(separator: " ")
            guard let rating = RatingWords.rating(PlainWords(end)), PlainWords(end).count <= 3, isWholly(end, rating) else { continue }
            var body = parts.dropLast(length)
            if isNumbered, let first = body.popFirst() { take(first) }
            title = body.joined(separator: " ")
            return take(end)
        }
        take(text)
    }

    private func isCell(_ part: String, at index: Int) -> Bool {
        index.isMultiple(of: 2) ? Self.number(PlainWords(part).text) != nil : RatingWords.rating(PlainWords(part)) != nil
    }

    private func isWholly(_ text: String, _ rating: Rating) -> Bool {
        PlainWords(text).list.allSatisfy {
            ["met", "not", "yes", "no", "pass", "passed", "n", "a", "tbc", "in", "beta1", "alpha1"].contains($0)
        }
    }

    private mutating func take(_ cell: String) {
        let words = PlainWords(cell)
        guard !words.isEmpty else { return }
        if let number = Self.number(words.text) {
            endPoint()
            self.number = number
        } else if let number, words.count <= 6, let rating = RatingWords.rating(words) {
            points.append(DraftPoint(number: number, title: title, rating: rating))
            self.number = nil
            title = nil
        } else if number == nil, let heading = PointHeading(Block(.line, cell.folded)), heading.numbers.count == 1 {
            number = heading.numbers.first
            title = heading.title
        } else if number != nil {
            title = cell.folded
        }
    }

    /// A number without a result: the point is listed, and it is for a person to say how it did.
    private mutating func endPoint() {
        defer {
            number = nil
            title = nil
        }
        guard let number, let title else { return }
        points.append(DraftPoint(number: number, title: title))
        problems.append(
            ImportProblem(
                .warning, at: "point \(number), result",
                "No result could be read for point \(number). It was ‘\(title.prefix(60))’. Choose the result from the report."))
    }

    /// `22-24. Do not need to report`: why points are not applicable, in a row of one cell.
    private mutating func note(_ text: String) {
        for line in text.split(separator: "\n") {
            let numbers = NoteNumbers.read(String(line).folded)
            for index in points.indices where numbers.numbers.contains(points[index].number) && !numbers.text.isEmpty {
                points[index].findings.append(numbers.text)
            }
        }
    }

    private static func number(_ text: some StringProtocol) -> Int? {
        let digits = text.hasPrefix("point ") ? Substring(text.dropFirst(6)) : Substring(text)
        guard (1...2).contains(digits.utf8.count), let number = Int(digits), (1...26).contains(number) else { return nil }
        return number
    }
}

/// The numbers that a note opens with, and the note.
private struct NoteNumbers {
    var numbers: Set<Int>
    var text: String

    static func read(_ line: String) -> NoteNumbers {
        let opening = line.unicodeScalars.prefix { (48...57).contains($0.value) || " ,.&-–".unicodeScalars.contains($0) }
        let text = String(Substring(line.unicodeScalars.dropFirst(opening.count)))
        var numbers: Set<Int> = []
        for part in String(opening).split(whereSeparator: { " ,.&".contains($0) }) {
            let ends = part.split(whereSeparator: { $0 == "-" || $0 == "–" }).compactMap { Int($0) }.filter { (1...26).contains($0) }
            if let first = ends.first, let last = ends.last, first <= last { numbers.formUnion(first...last) }
        }
        return NoteNumbers(numbers: numbers, text: text)
    }
}

extension String {
    /// Cells are folded; only the one-cell row of notes keeps its lines.
    fileprivate func splitAtLines(isLong: Bool) -> [String] { isLong ? [self] : [folded] }
}
