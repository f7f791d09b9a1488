/// What a reader made of a file, before a person has looked at it: every field may be missing, and `problems` says what to check.
/// Stored as JSON while the person corrects it.
public struct ReportDraft: Codable, Sendable, Hashable {
    public var service: String?
    /// The organisation that provides the service, as the report spells it.
    public var organisation: String?
    public var phase: AssessedPhase?
    public var assessmentType: Assessment.Kind?
    /// The day of the assessment, never of its publication.
    public var date: Day?
    /// The `Standard.ID` of the standard that the point numbers belong to.
    public var standard: Standard.ID?
    /// As the report states it, even where the points say otherwise.
    public var overall: OverallRating?
    /// What the panel said of the service as a whole, one paragraph or bullet each.
    public var findings: [String]
    /// The points that the report rates, in its order. A point that is absent is not green.
    public var points: [DraftPoint]
    /// Actions that the report gives to no single point.
    public var unassignedActions: [String]
    public var leadAssessor: String?
    /// The earlier reports that this one names, one line each, as written.
    public var previousReports: [String]
    public var problems: [ImportProblem]

    public init(
        service: String? = nil, organisation: String? = nil, phase: AssessedPhase? = nil, assessmentType: Assessment.Kind? = nil,
        date: Day? = nil, standard: Standard.ID? = nil, overall: OverallRating? = nil, findings: [String] = [],
        points: [DraftPoint] = [], unassignedActions: [String] = [], leadAssessor: String? = nil, previousReports: [String] = [],
        problems: [ImportProblem] = []
    ) {
        self.service = service
        self.organisation = organisation
        self.phase = phase
        self.assessmentType = assessmentType
        self.date = date
        self.standard = standard
        self.overall = overall
        self.findings = findings
        self.points = points
        self.unassignedActions = unassignedActions
        self.leadAssessor = leadAssessor
        self.previousReports = previousReports
        self.problems = problems
    }
}
