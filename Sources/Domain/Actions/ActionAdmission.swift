/// Whether a verb may be taken now: asked by every verb first, and by pages for the buttons they show. Verbs themselves check only
/// what they are given.
extension Action {
    /// Whether the verb may be taken now, given what it asks for, without taking it.
    public func admits(_ verb: Verb, _ actor: Actor) -> Bool {
        do throws(Refusal) { try admit(verb, actor) } catch { return false }
        return true
    }

    /// The gate of every verb: who may, then for which rating, then when, then what stands in the way of this action and this person.
    /// Throws the rule that the step would break.
    public func admit(_ verb: Verb, _ actor: Actor) throws(Refusal) {
        guard actor.holds(anyOf: verb.roles) else { throw .notPermitted(verb) }
        guard verb.ratings.contains(rating) else { throw .wrongRating(verb, rating) }
        guard verb.statuses.contains(status) else { throw status == .toReview ? .notReviewed : .wrongStatus(verb, status) }
        if let obstacle = obstacle(to: verb, actor) { throw obstacle }
    }

    private func obstacle(to verb: Verb, _ actor: Actor) -> Refusal? {
        switch verb {
        case .block: block == nil ? nil : .alreadyBlocked
        case .unblock: block == nil ? .notBlocked : nil
        case .submitEvidence, .markReady: block.map { .blocked(reason: $0.reason) }
        case .forwardEvidence, .returnFromCheck, .acceptEvidence, .returnFromDecision, .useReviewLink:
            state.submission?.by == actor.person ? .ownSubmission : nil
        case .agree, .decline: state.proposal?.by == actor.person ? .ownProposal : nil
        case .extend, .cancelReassessment: due == nil ? .noDueDate : nil
        case .reopen: obstacleToReopening(actor)
        case .review, .plan, .start, .update, .assign, .addEvidence, .changeEvidence, .removeEvidence, .takeBack, .makeReviewLink,
            .revokeReviewLink, .propose, .scheduleReassessment, .reword, .rerate, .withdraw, .resolveByReport,
            .supersede:
            nil
        }
    }

    private func obstacleToReopening(_ actor: Actor) -> Refusal? {
        guard case .resolved(let resolution) = state else { return nil }
        return switch resolution {
        case .report: .closedByReport
        case .accepted: actor.holds(anyOf: [.assessmentsTeam, .leadAssessor]) ? nil : .reopenedByAssessorsOnly
        }
    }
}

extension Action.State {
    /// What waits for the assessments team's check or the lead assessor's decision.
    public var submission: Submission? {
        switch self {
        case .evidenceSubmitted(let submission), .withLeadAssessor(let submission): submission
        case .toReview, .planned, .inProgress, .evidenceReturned, .resolved, .mitigationProposed, .roadmapProposed, .mitigated, .onRoadmap,
            .readyForReassessment, .withdrawn, .superseded:
            nil
        }
    }

    /// What waits for the lead assessor's agreement.
    public var proposal: Proposal? {
        switch self {
        case .mitigationProposed(let proposal), .roadmapProposed(let proposal): proposal
        case .toReview, .planned, .inProgress, .evidenceSubmitted, .withLeadAssessor, .evidenceReturned, .resolved, .mitigated, .onRoadmap,
            .readyForReassessment, .withdrawn, .superseded:
            nil
        }
    }
}
