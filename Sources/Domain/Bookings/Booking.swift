/// What a team asks of the assessments team before its next assessment or a reassessment: a day and a panel.
public struct Booking: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Booking>

    public let id: ID
    public let organisation: Organisation.ID
    public let service: Service.ID
    public let kind: Kind
    /// The phase to be assessed. Nil where the team did not say.
    public let phase: AssessedPhase?
    public let request: Request
    public internal(set) var state: State
    public internal(set) var version: Version

    public init(
        id: ID, organisation: Organisation.ID, service: Service.ID, kind: Kind, phase: AssessedPhase?, request: Request,
        state: State = .requested, version: Version = .first
    ) {
        self.id = id
        self.organisation = organisation
        self.service = service
        self.kind = kind
        self.phase = phase
        self.request = request
        self.state = state
        self.version = version
    }

    /// What is booked. Raw values stand in the database and in addresses.
    public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
        /// Of the points that are red now.
        case reassessment
        /// The next one, of every point of the standard.
        case assessment

        public var title: String {
            switch self {
            case .reassessment: "Reassessment"
            case .assessment: "Next assessment"
            }
        }

        /// The kind of the assessment that comes of it.
        public var assessmentKind: Assessment.Kind {
            switch self {
            case .reassessment: .reassessment
            case .assessment: .assessment
            }
        }

        /// To stand in the middle of a sentence: "a reassessment", "the next assessment".
        var inSentence: String {
            switch self {
            case .reassessment: "a reassessment"
            case .assessment: "the next assessment"
            }
        }
    }

    /// Whether its request waits longer for an answer than the assessments team promised.
    public func isTriageLate(on today: Day) -> Bool {
        guard case .requested = state, let triageBy = request.triageBy else { return false }
        return triageBy < today
    }
}
