import Domain

/// Reads the reports of 2019 to date: each point under its own heading, with a decision, and then what was good and what is to be done.
struct DecisionReading {
    private(set) var points: [DraftPoint] = []
    private(set) var problems: [ImportProblem] = []
    /// Which block heads the first point; nil where no point was found.
    private(set) var start: Int?

    private let blocks: [Block]
    private var heading: (point: PointHeading?, title: String, index: Int)?
    private var isUnderDecision = false
    private var open: DecisionPoint?

    init(_ blocks: [Block]) {
        self.blocks = blocks
        for index in blocks.indices {
            let block = blocks[index]
            if isEnd(block, at: index) { break }
            take(block, at: index)
        }
        close()
    }

    /// An older report in the same page is not read at all; a table of points and results is read as a table.
    private func isEnd(_ block: Block, at index: Int) -> Bool {
        switch SectionHeading(block) {
        case .originalReport: open != nil && block.isHeadingLike
        case .criteria: !blocks[index...].contains { DecisionWords.isHeading($0) || DecisionWords(sentence: $0) != nil }
        case .currentReport, .recommendations, .reasonsAndRecommendations, .findings, .doneWell, .previousReports, .nextSteps, .background,
            nil:
            false
        }
    }

    private mutating func take(_ block: Block, at index: Int) {
        if DecisionWords.isHeading(block) {
            isUnderDecision = true
        } else if let point = pointHeading(block, at: index) {
            close()
            heading = (point.heading, point.title, index)
            isUnderDecision = false
        } else if let decision = decision(block) {
            begin(decision, at: index)
        } else if open != nil {
            takeContent(block, at: index)
        }
    }

    /// A numbered line may be an item or a line of the contents list: without a decision close behind it, only a real heading counts.
    private func pointHeading(_ block: Block, at index: Int) -> (heading: PointHeading?, title: String)? {
        if let heading = PointHeading(block), heading.numbers.count == 1 {
            let isCertain = block.isHeading && !heading.isLeadOnly(block)
            return isCertain || hasDecision(after: index, within: 4) ? (heading, heading.title ?? "") : nil
        }
        guard !block.isItem, !block.isRow, PointTitle.isTitle(block.words) else { return nil }
        return hasDecision(after: index, within: 2) ? (nil, block.text) : nil
    }

    private func hasDecision(after index: Int, within count: Int) -> Bool {
        for block in blocks.dropFirst(index + 1).prefix(count) {
            if DecisionWords.isHeading(block) || DecisionWords(sentence: block) != nil || DecisionWords(alone: block) != nil { return true }
            if PointHeading(block) != nil { return false }
        }
        return false
    }

    private func decision(_ block: Block) -> DecisionWords? {
        if isUnderDecision, let decision = DecisionWords(underHeading: block) { return decision }
        if let decision = DecisionWords(sentence: block), heading != nil || decision.number != nil { return decision }
        return heading == nil || open != nil ? nil : DecisionWords(alone: block)
    }

    private mutating func begin(_ decision: DecisionWords, at index: Int) {
        close()
        isUnderDecision = false
        let level = heading.flatMap { blocks[$0.index].headingLevel }
        let naming = PointNaming(heading: heading?.point?.numbers.first, title: heading?.title, sentence: decision.number)
        problems += naming.problems
        guard let number = naming.number else { return }
        start = start ?? heading?.index ?? index
        let title = heading?.title ?? ""
        heading = nil
        open = DecisionPoint(DraftPoint(number: number, title: title.isEmpty ? nil : title, rating: decision.rating), headingLevel: level)
    }

    private mutating func takeContent(_ block: Block, at index: Int) {
        let next = blocks.dropFirst(index + 1).first
        if let open, open.isOver(at: block, next: next) { return close() }
        open?.take(block, next: next)
    }

    private mutating func close() {
        guard let done = open?.finished() else { return }
        open = nil
        problems += done.problems
        if let earlier = points.first(where: { $0.number == done.point.number }) {
            problems.append(
                ImportProblem(
                    .warning, at: "point \(done.point.number)",
                    "Point \(done.point.number) stands in the report twice. The first, rated \(earlier.rating.rawValue), was kept. Check it."
                ))
        } else {
            points.append(done.point)
        }
    }
}

extension PointHeading {
    /// A heading such as "Recommendations for point 2" inside the point.
    fileprivate func isLeadOnly(_ block: Block) -> Bool { title == nil && Lead.meaning(block.words) != nil }
}
