public import Foundation

/// A bundle of one action's evidence sent for review. It pins the evidence versions it was made of.
public struct Submission: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Submission>

    public let id: ID
    public let note: Words?
    public let evidence: [Evidence.Pin]
    public let by: Person.ID
    public let at: Date

    public init(id: ID, note: Words?, evidence: [Evidence.Pin], by: Person.ID, at: Date) {
        self.id = id
        self.note = note
        self.evidence = evidence
        self.by = by
        self.at = at
    }

    func signed(by actor: Actor) -> Submission {
        Submission(id: id, note: note, evidence: evidence, by: actor.person, at: actor.instant)
    }
}

/// What the lead assessor said of a submission they accepted.
public struct Decision: Hashable, Sendable, Codable {
    public let submission: Submission
    public let notes: Words?
    public let by: Person.ID
    public let at: Date

    public init(submission: Submission, notes: Words?, by: Person.ID, at: Date) {
        self.submission = submission
        self.notes = notes
        self.by = by
        self.at = at
    }
}

/// What the team proposes for an action that it cannot resolve in time.
public struct Proposal: Hashable, Sendable, Codable {
    public let kind: Kind
    public let reason: Words
    public let plan: Words
    public let target: Target
    public let by: Person.ID
    public let at: Date

    public init(kind: Kind, reason: Words, plan: Words, target: Target, by: Person.ID, at: Date) {
        self.kind = kind
        self.reason = reason
        self.plan = plan
        self.target = target
        self.by = by
        self.at = at
    }

    func signed(by actor: Actor) -> Proposal {
        Proposal(kind: kind, reason: reason, plan: plan, target: target, by: actor.person, at: actor.instant)
    }

    public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
        case mitigation, roadmapItem

        /// To stand in the middle of a sentence.
        public var words: String {
            switch self {
            case .mitigation: "mitigation"
            case .roadmapItem: "roadmap item"
            }
        }
    }

    public enum Target: Hashable, Sendable, Codable {
        case day(Day)
        case phase(Phase)

        /// "4 June 2026", "the end of public beta"
        public var words: String {
            switch self {
            case .day(let day): day.words
            case .phase(let phase): "the end of \(phase.title.lowercased())"
            }
        }
    }
}
