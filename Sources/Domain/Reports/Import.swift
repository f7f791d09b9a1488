public import Foundation

/// A report that was read from a file and waits for a person: what they correct here becomes the draft report when they confirm.
public struct Import: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Import>

    public let id: ID
    public let organisation: Organisation.ID
    /// Nil for an operator on the command line.
    public let by: Person.ID?
    public let at: Date
    public let format: String
    public let fileName: String?
    /// Tells the same report again.
    public let fingerprint: String
    public internal(set) var details: Details
    public internal(set) var points: [Point]
    public internal(set) var unassignedActions: [ReportedAction]
    public let findings: [String]
    public let previousReports: [String]
    /// What the reader could not read or doubted, and nobody has looked at yet.
    public internal(set) var problems: [ImportProblem]
    /// Problems that a person has looked at: they corrected what each is about, or let it stand.
    public internal(set) var checked: [ImportProblem]
    /// What it became; nil while it waits.
    public internal(set) var report: Report.ID?
    public internal(set) var version: Version

    public struct Details: Hashable, Sendable, Codable {
        public var service: String?
        public var provider: String?
        public var phase: AssessedPhase?
        public var kind: Assessment.Kind?
        public var date: Day?
        public var standard: Standard.ID?
        public var overall: OverallRating?
        public var leadAssessor: String?

        public init(
            service: String? = nil, provider: String? = nil, phase: AssessedPhase? = nil, kind: Assessment.Kind? = nil, date: Day? = nil,
            standard: Standard.ID? = nil, overall: OverallRating? = nil, leadAssessor: String? = nil
        ) {
            self.service = service
            self.provider = provider
            self.phase = phase
            self.kind = kind
            self.date = date
            self.standard = standard
            self.overall = overall
            self.leadAssessor = leadAssessor
        }
    }

    /// A point of the report while it is being corrected.
    public struct Point: Hashable, Sendable, Codable {
        public var number: Int
        public var title: String
        public var rating: Rating
        /// Amber or red for a point that is "not met"; red unless the person says otherwise.
        public var trackedAs: Action.Rating
        public var findings: [String]
        public var actions: [ReportedAction]
        public var advice: [String]

        public init(
            number: Int, title: String, rating: Rating, trackedAs: Action.Rating = .red, findings: [String] = [],
            actions: [ReportedAction] = [], advice: [String] = []
        ) {
            self.number = number
            self.title = title
            self.rating = rating
            self.trackedAs = trackedAs
            self.findings = findings
            self.actions = actions
            self.advice = advice
        }
    }

    public init(
        id: ID, organisation: Organisation.ID, by: Person.ID?, at: Date, format: String, fileName: String?, fingerprint: String,
        reading draft: ReportDraft, knowing standards: [Standard]
    ) {
        let standard = standards.first { $0.id == draft.standard }
        let gathered = GatheredPoints(draft.points, of: standard)
        self.id = id
        self.organisation = organisation
        self.by = by
        self.at = at
        self.format = format
        self.fileName = fileName
        self.fingerprint = fingerprint
        details = Details(draft)
        points = gathered.points
        unassignedActions = draft.unassignedActions.map { ReportedAction($0) } + gathered.leftOver
        findings = draft.findings
        previousReports = draft.previousReports
        problems = draft.problems + gathered.problems + draft.points.compactMap(Import.keptAsAdvice)
        checked = []
        version = .first
    }

    /// Met and green points carry no actions: what a report lists under them is kept as advice, and said so.
    private static func keptAsAdvice(_ point: DraftPoint) -> ImportProblem? {
        guard !point.rating.carriesActions, !point.actions.isEmpty else { return nil }
        let items = point.actions.count == 1 ? "Its one item is" : "Its \(point.actions.count) items are"
        let message = "The point is \(point.rating.rawValue), so it carries no actions. \(items) kept as advice."
        return ImportProblem(.warning, at: "point \(point.number)", message)
    }
}

extension Import.Details {
    init(_ draft: ReportDraft) {
        self.init(
            service: draft.service, provider: draft.organisation, phase: draft.phase, kind: draft.assessmentType, date: draft.date,
            standard: draft.standard, overall: draft.overall, leadAssessor: draft.leadAssessor
        )
    }
}

extension Import.Point {
    init(_ draft: DraftPoint, of standard: Standard?) {
        let point = standard?.point(draft.number)
        let carries = draft.rating.carriesActions
        self.init(
            number: draft.number, title: draft.title ?? point?.title ?? "Point \(draft.number)", rating: draft.rating,
            findings: draft.findings,
            actions: carries ? draft.actions.map { ReportedAction($0, profession: point?.professions.first) } : [],
            advice: carries ? draft.advice : draft.actions + draft.advice
        )
    }
}
