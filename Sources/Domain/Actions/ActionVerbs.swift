import Foundation

/// What may happen to an action: each verb asks whether it may (`admit`, in ActionAdmission.swift), checks what it is given, changes
/// the value, and says what happened. The verbs of those who answer the team stand in ActionVerbs+Assessors.swift.
extension Action {
    public mutating func review(owner: Person.ID?, professions: [Profession], note: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.review, actor)
        let owner = try take(owner: owner, professions: professions)
        review = Review(by: actor.person, at: actor.instant, note: note)
        move(to: .planned, at: actor.instant)
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
        move(to: .inProgress, at: actor.instant)
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
        let owner = try take(owner: owner, professions: professions)
        return done(.assigned(owner: owner, professions: self.professions))
    }

    public mutating func block(reason: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.block, actor)
        guard let reason else { throw .reasonNeeded }
        block = Block(reason: reason, by: actor.person, at: actor.instant)
        return done(.blocked(reason: reason))
    }

    public mutating func unblock(by actor: Actor) throws(Refusal) -> Event {
        try admit(.unblock, actor)
        block = nil
        return done(.unblocked)
    }

    /// Whoever acts is who submitted it, whatever the submission says: that nobody decides on their own depends on it.
    public mutating func submitEvidence(_ submission: Submission, by actor: Actor) throws(Refusal) -> Event {
        try admit(.submitEvidence, actor)
        guard !submission.evidence.isEmpty else { throw .evidenceNeeded }
        let submission = submission.signed(by: actor)
        move(to: .evidenceSubmitted(submission), at: actor.instant)
        return done(.evidenceSubmitted(submission))
    }

    /// Whoever acts is who proposed it, as with evidence.
    public mutating func propose(_ proposal: Proposal, by actor: Actor) throws(Refusal) -> Event {
        try admit(.propose, actor)
        if case .day(let day) = proposal.target {
            if day <= actor.today { throw .targetInPast(day) }
            let last = actor.lastDayToPlan
            guard day <= last else { throw .targetTooFar(last: last) }
        }
        let proposal = proposal.signed(by: actor)
        switch proposal.kind {
        case .mitigation: move(to: .mitigationProposed(proposal), at: actor.instant)
        case .roadmapItem: move(to: .roadmapProposed(proposal), at: actor.instant)
        }
        return done(.proposed(proposal))
    }

    public mutating func markReady(whatWasDone: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.markReady, actor)
        guard let whatWasDone else { throw .whatWasDoneNeeded }
        move(to: .readyForReassessment(Ready(whatWasDone: whatWasDone, by: actor.person, at: actor.instant)), at: actor.instant)
        return done(.markedReady(whatWasDone: whatWasDone))
    }

    public mutating func reopen(reason: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.reopen, actor)
        guard let reason else { throw .reasonNeeded }
        move(to: .inProgress, at: actor.instant)
        return done(.reopened(reason: reason))
    }

    /// Brings it to a state, and notes since when it is with whom it then is.
    mutating func move(to state: State, at instant: Date) {
        if state.status.isWith != status.isWith { heldSince = instant }
        self.state = state
    }

    mutating func done(_ event: Event) -> Event {
        version = version.next
        return event
    }

    private mutating func take(owner: Person.ID?, professions: [Profession]) throws(Refusal) -> Person.ID {
        guard let owner else { throw .ownerNeeded }
        guard !professions.isEmpty else { throw .professionNeeded }
        self.owner = owner
        self.professions = Profession.allCases.filter(professions.contains)
        return owner
    }
}

extension Actor {
    /// No date is set further ahead than five years.
    var lastDayToPlan: Day { today.adding(months: 5 * 12) }
}
