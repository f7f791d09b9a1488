extension Evidence {
    /// Whether its version of now came after the lead assessor had last decided on evidence. `events` are those of its action. Their numbers
    /// tell, and not their instants: a step bears the instant at which it was begun, which may be that of another.
    public func isAddedAfterDecision(in events: [HistoryLine]) -> Bool {
        guard let decision = Answer.told(by: events).last(where: \.step.isDecisionOnEvidence),
            let added = events.first(where: { $0.entry.addedVersion == pin })
        else { return false }
        return added.entry.sequence > decision.sequence
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
