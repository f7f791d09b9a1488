extension Evidence {
    /// Whether its version of now came after the lead assessor had last decided on evidence, and was not sent since. `events` are those of
    /// its action. Their numbers tell, and not their instants: a step bears the instant at which it was begun, which may be that of another.
    public func isAddedAfterDecision(in events: [HistoryLine]) -> Bool {
        let answers = Answer.told(by: events)
        guard let decision = answers.last(where: \.step.isDecisionOnEvidence),
            let added = events.first(where: { $0.entry.addedVersion == pin })
        else { return false }
        let isSentSince = answers.contains { $0.sequence > decision.sequence && ($0.submission?.evidence.contains(pin) ?? false) }
        return added.entry.sequence > decision.sequence && !isSentSince
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
