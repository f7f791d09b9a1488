import Domain

/// Reads the reports of 2013 to 2019: findings and recommendations in prose and lists, and a table of results at the end, if any.
struct NarrativeReading {
    private(set) var points: [DraftPoint]
    private(set) var findings: [String] = []
    private(set) var unassigned: [String] = []
    private(set) var problems: [ImportProblem]

    private enum Region { case none, findings, actions, mixed, original }

    private var region = Region.none
    private var lead: Lead?
    /// The heading itself asks: "To pass the next assessment, the service team must:". Whatever stands under it is to be done.
    private var isObliged = false
    /// The one point that the text is under; nil where it is under a theme, or under several points.
    private var owner: Int?
    private var remarks: [Int?: Remarks] = [:]
    /// The paragraph before was the beginning of a sentence that the list goes on with.
    private var isListPartOfSentence = false

    init(_ blocks: [Block]) {
        let table = CriteriaTable(blocks)
        points = table.points
        problems = table.problems
        for (index, block) in blocks.enumerated() where !block.isRow {
            take(block, next: blocks.dropFirst(index + 1).first)
        }
        assign()
    }

    private mutating func take(_ block: Block, next: Block?) {
        if let section = SectionHeading(block), !PointMention.isHeading(block), !isThemeHere(section, block) {
            return enter(section, block.words)
        }
        guard region != .original, region != .none || block.isMarkedRecommendation else { return }
        if let heading = PointHeading(block), block.isHeadingLike || !heading.isInSentence(block) {
            owner = heading.numbers.count == 1 ? heading.numbers.first : nil
            lead = nil
        } else if block.isHeadingLike || block.isTheme || SectionHeading(block) == .background {
            owner = nil
            lead = Lead.meaning(block.words) == .praise ? .praise : nil
        } else if block.isItem {
            takeItem(block)
        } else {
            takeParagraph(block, next: next)
        }
    }

    /// "The service" or "Users" among the recommendations is one of their themes, not a new section.
    private func isThemeHere(_ section: SectionHeading, _ block: Block) -> Bool {
        section == .background && !block.isHeading && (region == .actions || region == .mixed)
    }

    private mutating func enter(_ section: SectionHeading, _ words: PlainWords) {
        owner = nil
        lead = nil
        isObliged = words.ends("must", "must also", "should", "should also", "needs to")
        switch section {
        case .originalReport: region = .original
        case .criteria, .nextSteps, .background, .previousReports:
            if region != .original { region = .none }
            if section == .criteria { region = .none }
        case .currentReport: region = .findings
        case .recommendations: if region != .original { region = .actions }
        case .reasonsAndRecommendations: if region != .original { region = .mixed }
        case .findings, .doneWell: if region != .original { region = .findings }
        }
    }

    private mutating func takeItem(_ block: Block) {
        if block.isMarkedRecommendation { return add(block, as: .action) }
        if isListPartOfSentence { return remarks[owner, default: Remarks()].addToLast(block) }
        let isAction =
            switch region {
            case .actions: lead != .praise
            case .mixed: lead != .praise && (lead == .actions || Obligation.isIn(block.words))
            case .findings, .none, .original: false
            }
        add(block, as: isAction ? (lead == .advice ? .advice : .action) : .finding)
    }

    private mutating func takeParagraph(_ block: Block, next: Block?) {
        isListPartOfSentence = false
        if block.isMarkedRecommendation { return add(block, as: .action) }
        let isFollowed = next?.isItem ?? false
        if block.text.closes(with: ":"), isFollowed {
            if region != .findings, block.words.has("for example", "such as", "eg", "e g") || block.words.ends("including"),
                Obligation.isIn(block.words)
            {
                isListPartOfSentence = true
                return add(block, as: .action)
            }
            lead = Lead.meaning(block.words)
            return
        }
        lead = nil
        let isShort = block.words.count <= 8 && !block.text.closes(with: ".")
        let isIntroduction =
            isFollowed && (isShort || block.words.has("following", "below") || !Obligation.isIn(block.words))
            || block.words.has("following recommendations", "recommendations below")
        let isAction = region != .findings && (isObliged || Obligation.isIn(block.words)) && !isIntroduction
        add(block, as: isAction ? .action : .finding)
    }

    private mutating func add(_ block: Block, as role: Remarks.Role) {
        let named = region == .findings ? nil : PointMention.owner(of: block.words)
        let owner = role == .finding ? nil : named ?? owner
        remarks[owner, default: Remarks()].add(block, as: role)
    }

    /// Gives each point its own; what belongs to no listed point stays with the report.
    private mutating func assign() {
        findings = remarks[nil]?.texts(.finding) ?? []
        unassigned = (remarks[nil]?.texts(.action) ?? []) + (remarks[nil]?.texts(.advice) ?? [])
        let owned = remarks.compactMap { key, value in key.map { (number: $0, remarks: value) } }.sorted { $0.number < $1.number }
        for (number, remarks) in owned {
            guard let index = points.firstIndex(where: { $0.number == number }) else {
                unassigned += remarks.texts(.action) + remarks.texts(.advice)
                findings += remarks.texts(.finding)
                continue
            }
            points[index].actions += remarks.texts(.action)
            points[index].advice += remarks.texts(.advice)
            points[index].findings += remarks.texts(.finding)
        }
    }
}

extension PointMention {
    /// "Recommendations for point 2" heads a point and a section both: the point says more.
    fileprivate static func isHeading(_ block: Block) -> Bool {
        !numbers(in: block.words).isEmpty && block.words.starts("to meet", "point", "criteria", "criterion")
    }
}

extension PointHeading {
    /// A line such as "Point 5: The team uses …" is a sentence about a point, not a heading over the lines that follow.
    fileprivate func isInSentence(_ block: Block) -> Bool {
        block.text.utf8.count > 160 && !PointTitle.isTitle(PlainWords(title ?? ""))
    }
}

extension Block {
    /// A line of plain text that stands over others as a theme: "User needs", "The team:".
    fileprivate var isTheme: Bool {
        guard kind == .line, (1...6).contains(words.count), let first = text.unicodeScalars.first, first.properties.isUppercase else {
            return false
        }
        if words.ends("should", "must", "to", "that", "also", "will") { return false }
        let ending = text.unicodeScalars.last
        return !(ending == "." || ending == ";" || ending == ",") && (ending != ":" || words.count <= 4)
    }
}
