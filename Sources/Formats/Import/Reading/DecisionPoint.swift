import Domain

/// One point while its text is being read.
struct DecisionPoint {
    private var point: DraftPoint
    private let headingLevel: Int?
    private var remarks = Remarks()
    private var lead: Lead?
    /// Lines that open a list without saying what it is, where the point's rating alone makes its items actions.
    private var unclear: [String] = []

    init(_ point: DraftPoint, headingLevel: Int?) {
        self.point = point
        self.headingLevel = headingLevel
    }

    /// Whether the block belongs to what comes after the points.
    func isOver(at block: Block, next: Block?) -> Bool {
        switch SectionHeading(block) {
        case .nextSteps, .criteria, .previousReports, .currentReport, .originalReport: return true
        case .background: return block.isHeading
        case .recommendations, .reasonsAndRecommendations, .findings, .doneWell, nil: break
        }
        guard let level = block.headingLevel, let headingLevel else { return false }
        return level <= headingLevel && Lead(block, isFollowedByItem: next?.isItem ?? false) == nil
    }

    mutating func take(_ block: Block, next: Block?) {
        if let lead = Lead(block, isFollowedByItem: next?.isItem ?? false) {
            self.lead = lead
        } else if block.isHeading {
            lead = nil
        } else if block.isItem {
            remarks.add(block, as: roleOfItem)
        } else if !block.isRow {
            takeParagraph(block, isFollowedByItem: next?.isItem ?? false)
        }
    }

    private var roleOfItem: Remarks.Role {
        switch lead {
        case .praise: .finding
        case .actions: .action
        case .advice: .advice
        case nil: obliges ? .action : .finding
        }
    }

    /// A rating that is not good obliges the team to do what stands under it, even where no line says so.
    private var obliges: Bool {
        switch point.rating {
        case .amber, .red, .notMet: true
        case .green, .met, .notApplicable, .notRated: false
        }
    }

    private mutating func takeParagraph(_ block: Block, isFollowedByItem: Bool) {
        if block.text.closes(with: ":") {
            if lead == nil, obliges, isFollowedByItem { unclear.append(block.text) }
            return remarks.add(block, as: .finding)
        }
        if lead != .advice, Lead.meaning(block.words) == .actions, block.words.starts("before", "the team", "the service team") {
            lead = .actions
            return remarks.add(block, as: .action)
        }
        switch lead {
        case .actions: remarks.add(block, as: !remarks.hasItems || Obligation.isIn(block.words) ? .action : .finding)
        case .advice: remarks.add(block, as: .advice)
        case .praise, nil: remarks.add(block, as: .finding)
        }
    }

    /// The point with what was read of it. What a green point lists as things to do is advice: green obliges to nothing.
    func finished() -> (point: DraftPoint, problems: [ImportProblem]) {
        var point = point
        var problems: [ImportProblem] = []
        point.findings = remarks.texts(.finding)
        point.actions = remarks.texts(.action)
        point.advice = remarks.texts(.advice)
        let place = "point \(point.number), decision"
        if point.rating == .green, !point.actions.isEmpty {
            point.advice = point.actions + point.advice
            point.actions = []
            problems.append(
                ImportProblem(
                    .warning, at: place,
                    "The point is green, yet the report lists things to do. They were read as advice. Check the rating."))
        }
        problems += unclear.map {
            ImportProblem(.warning, at: "point \(point.number), actions", "What follows ‘\($0)’ was read as actions. Check that it is.")
        }
        if point.rating == .notRated {
            problems.append(
                ImportProblem(
                    .warning, at: place, "The report gives no rating that could be read. Choose the rating, or leave it as not rated."))
        }
        if obliges, point.actions.isEmpty {
            problems.append(
                ImportProblem(
                    .warning, at: "point \(point.number), actions",
                    "The point is \(point.rating.rawValue), yet no action was found. Check the report and add its actions."))
        }
        return (point, problems)
    }
}
