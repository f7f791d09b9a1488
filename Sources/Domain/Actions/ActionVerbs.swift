/// What may happen to an action: each verb asks who may and whether it is the time (`admit`), changes the value, and says what happened.
/// The evidence, proposal and report verbs stand in ActionVerbs+Assessors.swift.
extension Action {
    public mutating func review(owner: Person.ID?, professions: [Profession], note: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.review, actor)
        try take(owner: owner, professions: professions)
        guard let owner else { throw .ownerNeeded }
        review = Review(by: actor.person, at: actor.instant, note: note)
        state = .planned
        return done(.reviewed(owner: owner, professions: self.professions, note: note))
    }

    /// Nil takes it out of its sprint.
    public mutating func plan(sprint: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.plan, actor)
        self.sprint = sprint
        return done(.planned(sprint: sprint))
    }

    public mutating func start(by actor: Actor) throws(Refusal) -> Event {
        try admit(.start, actor)
        state = .inProgress
        return done(.started)
    }

    /// `day` is when the work was done; it may lie before the day it is written down.
    public mutating func update(_ text: Words?, on day: Day, by actor: Actor) throws(Refusal) -> Event {
        try admit(.update, actor)
        guard let text else { throw .updateNeeded }
        guard day <= actor.today else { throw .dayInFuture(day) }
        return done(.updated(text: text, on: day))
    }

    public mutating func assign(owner: Person.ID?, professions: [Profession], by actor: Actor) throws(Refusal) -> Event {
        try admit(.assign, actor)
        try take(owner: owner, professions: professions)
        guard let owner else { throw .ownerNeeded }
        return done(.assigned(owner: owner, professions: self.professions))
    }

    public mutating func block(reason: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.block, actor)
        guard block == nil else { throw .alreadyBlocked }
        guard let reason else { throw .reasonNeeded }
        block = Block(reason: reason, by: actor.person, at: actor.instant)
        return done(.blocked(reason: reason))
    }

    public mutating func unblock(by actor: Actor) throws(Refusal) -> Event {
        try admit(.unblock, actor)
        guard block != nil else { throw .notBlocked }
        block = nil
        return done(.unblocked)
    }

    public mutating func submitEvidence(_ submission: Submission, by actor: Actor) throws(Refusal) -> Event {
        try admit(.submitEvidence, actor)
        if let block { throw .blocked(reason: block.reason) }
        guard !submission.evidence.isEmpty else { throw .evidenceNeeded }
        state = .evidenceSubmitted(submission)
        return done(.evidenceSubmitted(submission))
    }

    public mutating func propose(_ proposal: Proposal, by actor: Actor) throws(Refusal) -> Event {
        try admit(.propose, actor)
        if case .day(let day) = proposal.target, day <= actor.today { throw .targetInPast(day) }
        switch proposal.kind {
        case .mitigation: state = .mitigationProposed(proposal)
        case .roadmapItem: state = .roadmapProposed(proposal)
        }
        return done(.proposed(proposal))
    }

    public mutating func markReady(whatWasDone: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.markReady, actor)
        if let block { throw .blocked(reason: block.reason) }
        guard let whatWasDone else { throw .whatWasDoneNeeded }
        state = .readyForReassessment(Ready(whatWasDone: whatWasDone, by: actor.person, at: actor.instant))
        return done(.markedReady(whatWasDone: whatWasDone))
    }

    public mutating func reopen(reason: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.reopen, actor)
        if case .resolved(.report) = state { throw .closedByReport }
        if status == .resolved, !actor.holds(anyOf: [.leadAssessor, .assessmentsTeam]) { throw .reopenedByAssessorsOnly }
        guard let reason else { throw .reasonNeeded }
        state = .inProgress
        return done(.reopened(reason: reason))
    }

    /// Whether the verb may be taken now, without taking it: what decides which buttons a page shows.
    public func admits(_ verb: Verb, _ actor: Actor) -> Bool {
        do throws(Refusal) { try admit(verb, actor) } catch { return false }
        switch verb {
        case .block: return block == nil
        case .unblock: return block != nil
        case .submitEvidence, .markReady: return block == nil
        case .extend: return due != nil
        case .review, .plan, .start, .update, .assign, .forwardEvidence, .returnFromCheck, .acceptEvidence, .returnFromDecision, .propose,
            .agree, .decline, .scheduleReassessment, .reopen, .reword, .withdraw, .resolveByReport, .supersede:
            return true
        }
    }

    /// The gate of every verb: who may, then for which rating, then when.
    func admit(_ verb: Verb, _ actor: Actor) throws(Refusal) {
        guard actor.holds(anyOf: verb.roles) else { throw .notPermitted(verb) }
        guard verb.ratings.contains(rating) else { throw .wrongRating(verb, rating) }
        guard verb.statuses.contains(status) else { throw status == .toReview ? .notReviewed : .wrongStatus(verb, status) }
    }

    mutating func done(_ event: Event) -> Event {
        version = version.next
        return event
    }

    private mutating func take(owner: Person.ID?, professions: [Profession]) throws(Refusal) {
        guard let owner else { throw .ownerNeeded }
        guard !professions.isEmpty else { throw .professionNeeded }
        self.owner = owner
        self.professions = Profession.allCases.filter(professions.contains)
    }
}
