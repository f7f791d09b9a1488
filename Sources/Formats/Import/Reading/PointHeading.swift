/// The heading of one standard point, or of several together.
struct PointHeading {
    let numbers: [Int]
    /// As written, without the number; nil where only the number stands there.
    let title: String?

    /// Nil where the block does not head a point. A numbered line is only taken for a heading where its title is one of a standard's;
    /// real headings need no more than the number.
    init?(_ block: Block) {
        guard block.words.count <= 80, !block.isRow else { return nil }
        if let numbered = Self.numbered(block) {
            self = numbered
        } else if let named = Self.named(block) {
            self = named
        } else {
            return nil
        }
    }

    private init(numbers: [Int], title: String?) {
        self.numbers = numbers
        self.title = title
    }

    /// `1. Understand users and their needs`
    private static func numbered(_ block: Block) -> PointHeading? {
        let (number, title) = block.ordinal.map { ($0, block.text) } ?? split(block.text)
        guard let number, (1...26).contains(number), !title.isEmpty else { return nil }
        let words = PlainWords(title)
        let isCertain = block.isHeading && words.count >= 2 || PointTitle.isTitle(words)
        return isCertain ? PointHeading(numbers: [number], title: title) : nil
    }

    /// `Point 1 - Title`, `Points 3 and 13`, `The team (service standard point 2)`
    private static func named(_ block: Block) -> PointHeading? {
        let numbers = PointMention.numbers(in: block.words)
        guard !numbers.isEmpty else { return nil }
        let opens = block.words.starts("point", "points", "criterion", "criteria", "service standard point", "standard point")
        let isNameOnly = opens && block.words.count <= 3 + numbers.count
        let title = title(in: block, opens: opens)
        let isTitled = opens && !block.isItem && title.map { PointTitle.isTitle(PlainWords($0)) } ?? false
        let isShort = !block.isItem && block.words.count <= 12 && !block.text.closes(with: ".") && !block.words.isSentence
        guard block.isHeadingLike || isNameOnly && !block.isItem || isTitled || isShort && (opens || block.text.closes(with: ")")) else {
            return nil
        }
        return PointHeading(numbers: numbers, title: numbers.count == 1 ? title : nil)
    }

    private static func split(_ text: String) -> (Int?, String) {
        let digits = text.unicodeScalars.prefix { (48...57).contains($0.value) }
        guard (1...2).contains(digits.count), let number = Int(String(digits)) else { return (nil, "") }
        let rest = text.unicodeScalars.dropFirst(digits.count)
        guard let next = rest.first, !next.isWordPart, next != "/" else { return (nil, "") }
        return (number, String(Substring(rest.drop { !$0.isWordPart })))
    }

    /// What stands after the number of `Point 1 – Title`.
    private static func title(in block: Block, opens: Bool) -> String? {
        guard opens, let digits = block.text.unicodeScalars.firstIndex(where: { (48...57).contains($0.value) }) else { return nil }
        let rest = block.text.unicodeScalars[digits...].drop { !$0.properties.isAlphabetic }
        return rest.isEmpty ? nil : String(Substring(rest))
    }
}

extension PlainWords {
    /// Has a verb that headings do not have.
    fileprivate var isSentence: Bool {
        has("the service met", "was rated", "did not meet", "was", "is", "are", "has", "have", "should", "must")
    }
}
