extension Evidence {
    /// Whether its version of now came after the lead assessor had last decided on evidence, and was not sent since. `events` are those of
    /// its action. Their numbers tell, and not their instants: a step bears the instant at which it was begun, which may be that of another.
    public func isAddedAfterDecision(in events: [HistoryLine]) -> Bool {
        let decisions = events.filter { if case .action(let event) = $0.entry.what { event.isDecisionOnEvidence } else { false } }
        guard let decision = decisions.map(\.entry.sequence).max(), let added = events.first(where: { $0.entry.addedVersion == pin }) else {
            return false
        }
        let isSentSince = Answer.told(by: events).contains {
            $0.sequence > decision && ($0.submission?.evidence.contains(pin) ?? false)
        }
        return added.entry.sequence > decision && !isSentSince
    }
}

extension Action.Event {
    /// Whether the lead assessor said it of evidence: what comes later was no part of it, and a review link is made for nothing else.
    public var isDecisionOnEvidence: Bool {
        if case .evidenceAccepted = self { return true }
        if case .evidenceReturned(from: .leadAssessor, _) = self { return true }
        return false
    }
}

extension HistoryEntry {
    /// The version of a piece of evidence that it brought.
    var addedVersion: Evidence.Pin? {
        guard case .action(let event) = what else { return nil }
        if case .evidenceAdded(let id, let version) = event { return Evidence.Pin(evidence: id, version: version.number) }
        if case .evidenceChanged(let id, let version) = event { return Evidence.Pin(evidence: id, version: version.number) }
        return nil
    }
}
