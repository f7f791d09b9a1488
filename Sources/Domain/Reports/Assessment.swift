/// A review of a service against a standard at the end of a phase.
public struct Assessment: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Assessment>

    public let id: ID
    public let service: Service.ID
    public let kind: Kind
    public let phase: AssessedPhase?
    public let date: Day

    public init(id: ID, service: Service.ID, kind: Kind, phase: AssessedPhase?, date: Day) {
        self.id = id
        self.service = service
        self.kind = kind
        self.phase = phase
        self.date = date
    }

    public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
        case assessment, reassessment
        case amberEvidenceReview = "amber evidence review"
        /// Not rated.
        case peerReview = "peer review"
        /// Historic.
        case selfCertification = "self-certification"

        /// Those whose reports can be begun here without a booking. An amber evidence review is begun from the report it reviews.
        public static let begunByHand: [Kind] = [.assessment, .reassessment, .peerReview]

        /// Whether it looks only at what an earlier report left open, and at nothing else.
        public var hasFixedScope: Bool {
            switch self {
            case .reassessment, .amberEvidenceReview: true
            case .assessment, .peerReview, .selfCertification: false
            }
        }

        public var title: String {
            switch self {
            case .assessment: "Assessment"
            case .reassessment: "Reassessment"
            case .amberEvidenceReview: "Amber evidence review"
            case .peerReview: "Peer review"
            case .selfCertification: "Self-certification"
            }
        }
    }
}

/// Somebody on the panel of an assessment.
public struct PanelMember: Hashable, Sendable {
    public let person: Person.ID
    public let name: String
    public let role: Role
    /// For which they sit there; nil where nobody has said so.
    public let profession: Profession?

    public init(person: Person.ID, name: String, role: Role, profession: Profession? = nil) {
        self.person = person
        self.name = name
        self.role = role
        self.profession = profession
    }
}
