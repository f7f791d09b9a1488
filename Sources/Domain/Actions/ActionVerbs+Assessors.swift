import Foundation

/// The verbs of the assessments team, the lead assessor and later reports.
extension Action {
    public mutating func forwardEvidence(note: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.forwardEvidence, actor)
        guard case .evidenceSubmitted(let submission) = state else { throw .wrongStatus(.forwardEvidence, status) }
        move(to: .withLeadAssessor(submission), at: actor.instant)
        return done(.evidenceForwarded(note: note))
    }

    public mutating func returnFromCheck(reason: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.returnFromCheck, actor)
        guard case .evidenceSubmitted(let submission) = state else { throw .wrongStatus(.returnFromCheck, status) }
        return try giveBack(submission, from: .assessmentsTeam, reason: reason, by: actor)
    }

    public mutating func acceptEvidence(notes: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.acceptEvidence, actor)
        guard case .withLeadAssessor(let submission) = state else { throw .wrongStatus(.acceptEvidence, status) }
        move(
            to: .resolved(.accepted(Decision(submission: submission, notes: notes, by: actor.person, at: actor.instant))), at: actor.instant
        )
        return done(.evidenceAccepted(notes: notes))
    }

    public mutating func returnFromDecision(reason: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.returnFromDecision, actor)
        guard case .withLeadAssessor(let submission) = state else { throw .wrongStatus(.returnFromDecision, status) }
        return try giveBack(submission, from: .leadAssessor, reason: reason, by: actor)
    }

    public mutating func agree(note: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.agree, actor)
        guard let proposal = state.proposal else { throw .wrongStatus(.agree, status) }
        let agreement = Agreement(proposal: proposal, note: note, by: actor.person, at: actor.instant)
        switch proposal.kind {
        case .mitigation: move(to: .mitigated(agreement), at: actor.instant)
        case .roadmapItem: move(to: .onRoadmap(agreement), at: actor.instant)
        }
        return done(.agreed(note: note))
    }

    public mutating func decline(reason: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.decline, actor)
        guard let reason else { throw .reasonNeeded }
        move(to: .inProgress, at: actor.instant)
        return done(.declined(reason: reason))
    }

    /// A red action is due on the day of its reassessment, once one is booked; a moved booking moves it again.
    public mutating func scheduleReassessment(on day: Day, by actor: Actor) throws(Refusal) -> Event {
        try admit(.scheduleReassessment, actor)
        due = DueDate(original: day, reason: .reassessment)
        return done(.reassessmentScheduled(on: day))
    }

    /// The reassessment is given up for now, so nothing is due on its day.
    public mutating func cancelReassessment(by actor: Actor) throws(Refusal) -> Event {
        try admit(.cancelReassessment, actor)
        guard let day = due?.day else { throw .noDueDate }
        due = nil
        return done(.reassessmentCancelled(was: day))
    }

    /// An amendment rates its point otherwise. What was done stays; what only the other rating knows is begun again.
    public mutating func rerate(to rating: Rating, due: DueDate?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.rerate, actor)
        let before = self.rating
        self.rating = rating
        self.due = due
        if status.isOfOneRating { move(to: .inProgress, at: actor.instant) }
        return done(.rerated(from: before, to: rating))
    }

    public mutating func extend(to day: Day, reason: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.extend, actor)
        guard var due else { throw .noDueDate }
        guard let reason else { throw .reasonNeeded }
        guard day > due.day else { throw .notLater(than: due.day) }
        guard day >= actor.today else { throw .dueDayInPast(day) }
        let last = actor.lastDayToPlan
        guard day <= last else { throw .dueDayTooFar(last: last) }
        let from = due.day
        due.extend(DueDate.Extension(from: from, to: day, reason: reason, by: actor.person, on: actor.today))
        self.due = due
        return done(.extended(from: from, to: day, reason: reason))
    }

    public mutating func reword(to text: Words?, reason: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.reword, actor)
        guard let text else { throw .wordingNeeded }
        guard let reason else { throw .reasonNeeded }
        let before = self.text
        self.text = text.text
        return done(.reworded(from: before, reason: reason))
    }

    public mutating func withdraw(reason: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.withdraw, actor)
        guard let reason else { throw .reasonNeeded }
        close(.withdrawn(reason: reason), at: actor.instant)
        return done(.withdrawn(reason: reason))
    }

    /// A later report found the point green.
    public mutating func resolveByReport(_ report: Report.ID, by actor: Actor) throws(Refusal) -> Event {
        try admit(.resolveByReport, actor)
        close(.resolved(.report(report)), at: actor.instant)
        return done(.resolvedByReport(report))
    }

    /// A later report found the point amber or red again and gives actions of its own.
    public mutating func supersede(by report: Report.ID, _ actor: Actor) throws(Refusal) -> Event {
        try admit(.supersede, actor)
        close(.superseded(by: report), at: actor.instant)
        return done(.superseded(by: report))
    }

    /// Nothing stands in the way of what is over.
    private mutating func close(_ state: State, at instant: Date) {
        move(to: state, at: instant)
        block = nil
    }

    private mutating func giveBack(
        _ submission: Submission, from returner: Return.Returner, reason: Words?, by actor: Actor
    ) throws(Refusal) -> Event {
        guard let reason else { throw .reasonNeeded }
        move(
            to: .evidenceReturned(Return(submission: submission, reason: reason, from: returner, by: actor.person, at: actor.instant)),
            at: actor.instant)
        return done(.evidenceReturned(from: returner, reason: reason))
    }
}
