extension Action {
    /// The names of what may happen to an action; the functions stand in ActionVerbs.swift. docs/action-lifecycle.md is written from this.
    public enum Verb: String, CaseIterable, Codable, Sendable, Hashable {
        case review, plan, start, update, assign, block, unblock
        case addEvidence, changeEvidence, removeEvidence
        case submitEvidence, takeBack, forwardEvidence, returnFromCheck, acceptEvidence, returnFromDecision
        case makeReviewLink, revokeReviewLink, useReviewLink
        case propose, agree, decline
        case scheduleReassessment, cancelReassessment, markReady
        case extend, reopen, reword, rerate, withdraw, resolveByReport, supersede

        public var title: String {
            switch self {
            case .review: "Review as a team"
            case .plan: "Plan in a sprint"
            case .start: "Start work"
            case .update: "Post a progress update"
            case .assign: "Change the owner or professions"
            case .block: "Mark as blocked"
            case .unblock: "Remove the block"
            case .addEvidence: "Add evidence"
            case .changeEvidence: "Change evidence"
            case .removeEvidence: "Remove evidence"
            case .submitEvidence: "Submit evidence"
            case .takeBack: "Take back what you sent"
            case .forwardEvidence: "Forward to the lead assessor"
            case .returnFromCheck: "Return to the team"
            case .acceptEvidence: "Accept the evidence"
            case .returnFromDecision: "Ask for more evidence"
            case .makeReviewLink: "Make a review link"
            case .revokeReviewLink: "Cancel the review link"
            case .useReviewLink: "Decide by the review link"
            case .propose: "Propose a mitigation or roadmap item"
            case .agree: "Agree the proposal"
            case .decline: "Decline the proposal"
            case .scheduleReassessment: "Set the reassessment date"
            case .cancelReassessment: "Remove the reassessment date"
            case .markReady: "Mark as ready for reassessment"
            case .extend: "Extend the due date"
            case .reopen: "Reopen"
            case .reword: "Reword"
            case .rerate: "Rate otherwise"
            case .withdraw: "Withdraw"
            case .resolveByReport: "Resolve by a later report"
            case .supersede: "Replace by a later report"
            }
        }

        public var roles: Set<Role> {
            switch self {
            case .review, .plan, .start, .update, .assign, .block, .unblock, .addEvidence, .changeEvidence, .removeEvidence,
                .submitEvidence,
                .takeBack, .propose, .markReady:
                Role.team
            case .forwardEvidence, .returnFromCheck, .makeReviewLink, .revokeReviewLink, .scheduleReassessment, .extend, .resolveByReport,
                .supersede, .rerate:
                [.assessmentsTeam]
            case .acceptEvidence, .returnFromDecision, .useReviewLink, .agree, .decline: [.leadAssessor]
            // A team that gives up its booking takes the date away.
            case .cancelReassessment: Role.team.union([.assessmentsTeam])
            case .reopen: Role.team.union([.assessmentsTeam, .leadAssessor])
            case .reword, .withdraw: [.assessmentsTeam, .leadAssessor]
            }
        }

        /// The statuses from which it may be done.
        public var statuses: Set<Status> {
            switch self {
            case .review: [.toReview]
            case .plan, .block: [.planned, .inProgress, .evidenceReturned]
            // A block outlives a proposal, and evidence on an agreed one is refused while it stands.
            case .unblock: [.planned, .inProgress, .evidenceReturned, .mitigationProposed, .roadmapProposed, .mitigated, .onRoadmap]
            case .start: [.planned, .evidenceReturned]
            // The owner may leave while others look at the evidence.
            case .update, .assign: Status.reviewed
            // What comes after a decision is kept too, and is shown as that.
            case .addEvidence, .changeEvidence, .removeEvidence: Status.reviewed.union([.resolved])
            case .submitEvidence: [.planned, .inProgress, .evidenceReturned, .mitigated, .onRoadmap]
            case .propose: [.planned, .inProgress, .evidenceReturned]
            case .forwardEvidence, .returnFromCheck: [.evidenceSubmitted]
            case .acceptEvidence, .returnFromDecision, .makeReviewLink, .revokeReviewLink, .useReviewLink: [.withLeadAssessor]
            case .takeBack: [.evidenceSubmitted, .withLeadAssessor, .mitigationProposed, .roadmapProposed]
            case .agree, .decline: [.mitigationProposed, .roadmapProposed]
            case .markReady: [.planned, .inProgress]
            case .reopen: [.resolved, .mitigated, .onRoadmap, .readyForReassessment]
            case .extend: Status.unfinished.subtracting([.readyForReassessment])
            case .scheduleReassessment, .cancelReassessment, .reword, .rerate, .withdraw: Status.unfinished
            case .resolveByReport, .supersede: Status.unfinished
            }
        }

        /// The ratings it is for.
        public var ratings: Set<Rating> {
            switch self {
            case .submitEvidence, .takeBack, .forwardEvidence, .returnFromCheck, .acceptEvidence, .returnFromDecision, .makeReviewLink,
                .revokeReviewLink, .useReviewLink, .propose, .agree, .decline:
                [.amber]
            case .markReady, .scheduleReassessment, .cancelReassessment: [.red]
            case .review, .plan, .start, .update, .assign, .block, .unblock, .addEvidence, .changeEvidence, .removeEvidence, .extend,
                .reopen, .reword, .rerate, .withdraw, .resolveByReport, .supersede:
                [.amber, .red]
            }
        }
    }
}

extension Action.Status {
    /// Everything that a report, an extension or an amendment can still reach.
    static let unfinished: Set<Self> = Set(allCases.filter { !$0.isClosed })
    /// Somebody still has something to do.
    public static let open: Set<Self> = Set(allCases.filter(\.isOpen))
    static let reviewed: Set<Self> = unfinished.subtracting([.toReview])

    /// Whether only amber actions, or only red ones, come there.
    var isOfOneRating: Bool {
        switch self {
        case .evidenceSubmitted, .withLeadAssessor, .evidenceReturned, .mitigationProposed, .roadmapProposed, .mitigated, .onRoadmap,
            .readyForReassessment:
            true
        case .toReview, .planned, .inProgress, .resolved, .withdrawn, .superseded: false
        }
    }
}
