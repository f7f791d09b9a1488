public import Foundation

extension Action {
    /// Where an action stands, with what exists only there. `Next` is checked against the verbs by a test; besides it, an amendment
    /// may withdraw, and a later report resolve or supersede, whatever is not closed.
    public enum State: Hashable, Sendable, Codable {
        /// Next: planned.
        case toReview
        /// Next: inProgress; amber: evidenceSubmitted, mitigationProposed, roadmapProposed; red: readyForReassessment.
        case planned
        /// Next, amber: evidenceSubmitted, mitigationProposed, roadmapProposed; red: readyForReassessment.
        case inProgress
        /// Next: withLeadAssessor, evidenceReturned; inProgress, where the team takes it back.
        case evidenceSubmitted(Submission)
        /// Next: resolved, evidenceReturned; inProgress, where the team takes it back.
        case withLeadAssessor(Submission)
        /// Next: inProgress, evidenceSubmitted, mitigationProposed, roadmapProposed.
        case evidenceReturned(Return)
        /// Next: inProgress, by reopening what the lead assessor accepted.
        case resolved(Resolution)
        /// Next: mitigated, inProgress.
        case mitigationProposed(Proposal)
        /// Next: onRoadmap, inProgress.
        case roadmapProposed(Proposal)
        /// Next: inProgress, evidenceSubmitted.
        case mitigated(Agreement)
        /// Next: inProgress, evidenceSubmitted.
        case onRoadmap(Agreement)
        /// Red only. Next: inProgress; otherwise only the reassessment's report closes it.
        case readyForReassessment(Ready)
        /// Next: nothing.
        case withdrawn(reason: Words)
        /// Next: nothing.
        case superseded(by: Report.ID)
    }

    /// The evidence came back with a reason.
    public struct Return: Hashable, Sendable, Codable {
        public let submission: Submission
        public let reason: Words
        public let from: Returner
        public let by: Person.ID
        public let at: Date

        public enum Returner: String, Hashable, Sendable, Codable { case assessmentsTeam, leadAssessor }
    }

    public enum Resolution: Hashable, Sendable, Codable {
        case accepted(Decision)
        case report(Report.ID)
    }

    public struct Agreement: Hashable, Sendable, Codable {
        public let proposal: Proposal
        public let note: Words?
        public let by: Person.ID
        public let at: Date
    }

    public struct Ready: Hashable, Sendable, Codable {
        public let whatWasDone: Words
        public let by: Person.ID
        public let at: Date
    }
}
