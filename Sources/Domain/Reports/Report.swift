public import Foundation

/// The panel's written outcome of one assessment.
public struct Report: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Report>

    public let id: ID
    public let organisation: Organisation.ID
    public let assessment: Assessment
    public let origin: Origin
    public internal(set) var state: State
    public internal(set) var content: Content
    /// Counts what was issued: an amendment is a new edition, and every edition stays readable.
    public internal(set) var edition: Int
    public internal(set) var version: Version

    public init(
        id: ID, organisation: Organisation.ID, assessment: Assessment, origin: Origin, state: State = .draft, content: Content,
        edition: Int = 1, version: Version = .first
    ) {
        self.id = id
        self.organisation = organisation
        self.assessment = assessment
        self.origin = origin
        self.state = state
        self.content = content
        self.edition = edition
        self.version = version
    }

    public var service: Service.ID { assessment.service }

    public enum Origin: Hashable, Sendable, Codable {
        case written
        /// Read from a file. The fingerprint tells the same report again, whatever format it comes in.
        case imported(format: String, fileName: String?, fingerprint: String)
    }

    /// What the report says.
    public struct Content: Hashable, Sendable, Codable {
        public var standard: Standard.ID
        public var overall: OverallRating?
        /// Why the lead assessor gives another overall rating than the points suggest.
        public var overallReason: Words?
        /// What the panel said of the service as a whole.
        public var findings: [String]
        /// In the order of the report. A point that is absent is not rated: it is not green.
        public var points: [ReportedPoint]
        /// Actions that the report gives to no single point: readable, but nobody tracks them.
        public var unassignedActions: [String]
        public var leadAssessor: String?

        public init(
            standard: Standard.ID, overall: OverallRating?, overallReason: Words? = nil, findings: [String] = [], points: [ReportedPoint],
            unassignedActions: [String] = [], leadAssessor: String? = nil
        ) {
            self.standard = standard
            self.overall = overall
            self.overallReason = overallReason
            self.findings = findings
            self.points = points
            self.unassignedActions = unassignedActions
            self.leadAssessor = leadAssessor
        }
    }

    public enum State: Hashable, Sendable, Codable {
        /// Next: submitted; issued, where the report was imported and so is already the panel's word.
        case draft
        /// Next: issued; draft, where the assessments team sends it back.
        case submitted(by: Person.ID, at: Date)
        /// Next: accepted, challenged, amended.
        case issued(at: Date, answerBy: Day?)
        /// Next: accepted after all, amended.
        case challenged(reason: Words, points: [Int]? = nil, meeting: Day?, by: Person.ID, at: Date)
        /// Next: issued, as a new edition.
        case amended(reason: Words? = nil, by: Person.ID, at: Date)
        /// Next: amended.
        case accepted(by: Person.ID, at: Date)
    }

    public enum Status: String, CaseIterable, Codable, Sendable, Hashable {
        case draft, submitted, issued, challenged, amended, accepted

        public var title: String {
            switch self {
            case .draft: "Draft"
            case .submitted: "Submitted to the assessments team"
            case .issued: "Issued"
            case .challenged: "Challenged"
            case .amended: "Amended, to be issued again"
            case .accepted: "Accepted"
            }
        }
    }

    public var status: Status {
        switch state {
        case .draft: .draft
        case .submitted: .submitted
        case .issued: .issued
        case .challenged: .challenged
        case .amended: .amended
        case .accepted: .accepted
        }
    }

    /// Whether the team has had it: from the first issue on.
    public var hasBeenIssued: Bool { status.hasBeenIssued }
}

extension Report.Status {
    public var hasBeenIssued: Bool {
        switch self {
        case .draft, .submitted: false
        case .issued, .challenged, .amended, .accepted: true
        }
    }
}
