import Domain
import Storage

extension Transaction {
    /// Evidence follows from what is recorded of its action, and a submission names only what is there: nobody comes past either.
    func keepEvidence(of event: Action.Event, of action: Action, _ actor: Actor) throws {
        switch event {
        case .evidenceAdded(let id, let version): try insert(Evidence(id: id, action: action.id, first: version))
        case .evidenceChanged(let id, let version): try insert(version, of: id)
        case .evidenceRemoved(let id, let reason):
            try save(Evidence.Removal(reason: reason, by: actor.person, at: actor.instant), of: id)
        case .evidenceSubmitted(let submission): try checkPins(of: submission, in: action)
        case .raised, .reviewed, .planned, .started, .updated, .assigned, .blocked, .unblocked, .takenBack, .evidenceForwarded,
            .evidenceReturned, .evidenceAccepted, .reviewLinkMade, .reviewLinkRevoked, .reviewLinkUsed, .proposed, .agreed, .declined,
            .reassessmentScheduled, .reassessmentCancelled, .rerated, .markedReady, .extended, .reopened, .reworded, .withdrawn,
            .resolvedByReport, .superseded:
            break
        }
    }

    private func checkPins(of submission: Submission, in action: Action) throws {
        let evidence = try evidence(of: action.id)
        let areThere = submission.evidence.allSatisfy { pin in
            evidence.contains { $0.id == pin.evidence && $0.removal == nil && $0.version(pin.version) != nil }
        }
        guard areThere, Set(submission.evidence.map(\.evidence)).count == submission.evidence.count else {
            throw Action.Refusal.evidenceUnknown
        }
    }
}
