public import Foundation

/// One step of what went to the assessors about an action and what they answered: a submission or proposal, its way, the decision.
public struct Answer: Hashable, Sendable {
    public let step: Step
    public let by: Person.ID?
    public let personName: String?
    public let at: Date
    /// The number of the history entry that records it.
    public let sequence: Int
    /// What was sent, for every step about evidence: a decision is about exactly these versions.
    public let submission: Submission?

    public enum Step: Hashable, Sendable {
        case submitted(note: Words?)
        case forwarded(note: Words?)
        case returned(from: Action.Return.Returner, reason: Words)
        case accepted(notes: Words?)
        case takenBack(note: Words?)
        case proposed(Proposal)
        case agreed(Proposal?, note: Words?)
        case declined(Proposal?, reason: Words)

        /// What happened, as a heading: "Evidence accepted".
        public var title: String {
            switch self {
            case .submitted: "Evidence submitted"
            case .forwarded: "Evidence forwarded to the lead assessor"
            case .returned(.assessmentsTeam, _): "More evidence asked for by the assessments team"
            case .returned(.leadAssessor, _): "More evidence asked for by the lead assessor"
            case .accepted: "Evidence accepted"
            case .takenBack: "Taken back by the team"
            case .proposed(let proposal): proposal.kind == .mitigation ? "Mitigation proposed" : "Roadmap item proposed"
            case .agreed(let proposal, _): proposal?.kind == .roadmapItem ? "Roadmap item agreed" : "Mitigation agreed"
            case .declined(let proposal, _): proposal?.kind == .roadmapItem ? "Roadmap item declined" : "Mitigation declined"
            }
        }

        /// What was said with it. Nil where nothing was.
        public var said: Words? {
            switch self {
            case .submitted(let note), .forwarded(let note), .accepted(let note), .takenBack(let note), .agreed(_, let note): note
            case .returned(_, let reason), .declined(_, let reason): reason
            case .proposed(let proposal): proposal.plan
            }
        }

        /// Whether it is the word of an assessor, not a step on the way to it.
        public var isDecision: Bool {
            switch self {
            case .returned, .accepted, .agreed, .declined: true
            case .submitted, .forwarded, .takenBack, .proposed: false
            }
        }
    }

    /// Reads the events of one action; oldest first.
    public static func told(by events: [HistoryLine]) -> [Answer] {
        var submission: Submission?
        var proposal: Proposal?
        return events.sorted { $0.entry.sequence < $1.entry.sequence }.compactMap { line in
            guard case .action(let event) = line.entry.what else { return nil }
            if case .evidenceSubmitted(let sent) = event { (submission, proposal) = (sent, nil) }
            if case .proposed(let sent) = event { (submission, proposal) = (nil, sent) }
            guard let step = Step(event, about: proposal) else { return nil }
            return Answer(
                step: step, by: line.entry.by, personName: line.personName, at: line.entry.at, sequence: line.entry.sequence,
                submission: submission)
        }
    }
}

extension Answer.Step {
    fileprivate init?(_ event: Action.Event, about proposal: Proposal?) {
        switch event {
        case .evidenceSubmitted(let submission): self = .submitted(note: submission.note)
        case .evidenceForwarded(let note): self = .forwarded(note: note)
        case .evidenceReturned(let returner, let reason): self = .returned(from: returner, reason: reason)
        case .evidenceAccepted(let notes): self = .accepted(notes: notes)
        case .takenBack(let note): self = .takenBack(note: note)
        case .proposed(let proposal): self = .proposed(proposal)
        case .agreed(let note): self = .agreed(proposal, note: note)
        case .declined(let reason): self = .declined(proposal, reason: reason)
        case .raised, .reviewed, .planned, .started, .updated, .assigned, .blocked, .unblocked, .evidenceAdded, .evidenceChanged,
            .evidenceRemoved, .reviewLinkMade, .reviewLinkRevoked, .reviewLinkUsed, .reassessmentScheduled, .reassessmentCancelled,
            .rerated, .markedReady, .extended,
            .reopened, .reworded, .withdrawn, .resolvedByReport, .superseded:
            return nil
        }
    }
}
