import Foundation

/// The verbs of evidence, and of the links by which a lead assessor decides on it. Evidence itself follows from the events.
extension Action {
    /// `id` is the new evidence's.
    public mutating func addEvidence(_ id: Evidence.ID, _ draft: Evidence.Draft, by actor: Actor) throws(Refusal) -> Event {
        try admit(.addEvidence, actor)
        return done(.evidenceAdded(id, try draft.version(1, by: actor)))
    }

    public mutating func changeEvidence(_ evidence: Evidence, to draft: Evidence.Draft, by actor: Actor) throws(Refusal) -> Event {
        try admit(.changeEvidence, actor)
        guard evidence.action == id else { throw .evidenceUnknown }
        guard evidence.removal == nil else { throw .evidenceRemoved }
        return done(.evidenceChanged(evidence.id, try draft.version(evidence.latest.number + 1, by: actor)))
    }

    /// Takes it out of what can be sent. What was decided on keeps it.
    public mutating func removeEvidence(_ evidence: Evidence, reason: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.removeEvidence, actor)
        guard evidence.action == id else { throw .evidenceUnknown }
        guard evidence.removal == nil else { throw .evidenceRemoved }
        guard !(state.submission?.evidence.contains { $0.evidence == evidence.id } ?? false) else { throw .evidenceWithAssessors }
        guard let reason else { throw .reasonNeeded }
        return done(.evidenceRemoved(evidence.id, reason: reason))
    }

    /// The team goes on with what waits for somebody else's answer.
    public mutating func takeBack(note: Words?, by actor: Actor) throws(Refusal) -> Event {
        try admit(.takeBack, actor)
        move(to: .inProgress, at: actor.instant)
        return done(.takenBack(note: note))
    }

    /// The link that is made is for what waits now, and for one lead assessor.
    public mutating func makeReviewLink(_ id: ReviewLink.ID, for reviewer: Person.ID, by actor: Actor) throws(Refusal) -> Event {
        try admit(.makeReviewLink, actor)
        let until = actor.instant.addingTimeInterval(Double(ReviewLink.days) * 86_400)
        return done(.reviewLinkMade(id, for: reviewer, until: until))
    }

    public mutating func revokeReviewLink(_ id: ReviewLink.ID, by actor: Actor) throws(Refusal) -> Event {
        try admit(.revokeReviewLink, actor)
        return done(.reviewLinkRevoked(id))
    }

    /// Said just before the decision that it is used for.
    public mutating func useReviewLink(_ id: ReviewLink.ID, by actor: Actor) throws(Refusal) -> Event {
        try admit(.useReviewLink, actor)
        return done(.reviewLinkUsed(id))
    }
}
