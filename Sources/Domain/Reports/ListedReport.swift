/// A report as lists show it, without what it says.
public struct ListedReport: Hashable, Sendable, Identifiable {
    public let id: Report.ID
    public let service: Service.ID
    public let serviceName: String
    public let assessment: Assessment
    public let origin: Report.Origin
    public let status: Report.Status
    public let overall: OverallRating?
    public let edition: Int
    public let progress: ActionProgress
    /// Until when the team may accept or challenge it; nil where no answer is awaited.
    public let answerBy: Day?
    public let version: Version

    public init(
        id: Report.ID, service: Service.ID, serviceName: String, assessment: Assessment, origin: Report.Origin, status: Report.Status,
        overall: OverallRating?, edition: Int, progress: ActionProgress, answerBy: Day? = nil, version: Version = .first
    ) {
        self.id = id
        self.service = service
        self.serviceName = serviceName
        self.assessment = assessment
        self.origin = origin
        self.status = status
        self.overall = overall
        self.edition = edition
        self.progress = progress
        self.answerBy = answerBy
        self.version = version
    }

    /// "Alpha assessment, 4 March 2026"
    public var title: String { assessment.title }

    /// Whether its panel is still writing it here.
    public var isBeingWritten: Bool { status == .draft && origin == .written }
}

/// How far the actions of a report or a point have come.
public struct ActionProgress: Hashable, Sendable {
    public let actions: Int
    /// Resolved by a decision or a later report.
    public let resolved: Int
    /// Mitigated, on the roadmap or ready for the reassessment.
    public let agreed: Int
    /// Withdrawn or replaced: they are in none of the other counts.
    public let gone: Int

    public init(actions: Int, resolved: Int, agreed: Int, gone: Int = 0) {
        self.actions = actions
        self.resolved = resolved
        self.agreed = agreed
        self.gone = gone
    }

    /// Withdrawn and replaced actions do not count.
    public init(of statuses: some Sequence<Action.Status>) {
        let standings = statuses.map(\.standing)
        self.init(
            actions: standings.count { $0 != .gone }, resolved: standings.count { $0 == .resolved },
            agreed: standings.count { $0 == .agreed }, gone: standings.count { $0 == .gone })
    }

    /// "3 of 4 actions resolved"
    public var words: String {
        if actions == 0 { return gone == 0 ? "No actions" : "\(gone.counted("action")) withdrawn or replaced" }
        return "\(resolved) of \(actions.counted("action")) resolved"
    }
}

extension Assessment {
    /// "Alpha assessment, 4 March 2026"
    public var title: String { "\(name), \(date.words)" }

    /// "Alpha assessment"
    public var name: String { kind.name(in: phase) }
}

extension Assessment.Kind {
    /// "Alpha assessment". A review of amber evidence is not one of a phase, so it is named without.
    public func name(in phase: AssessedPhase?) -> String {
        switch self {
        case .amberEvidenceReview: title
        case .assessment, .reassessment, .peerReview, .selfCertification:
            phase.map { "\($0.title) \(title.lowercased())" } ?? title
        }
    }
}
