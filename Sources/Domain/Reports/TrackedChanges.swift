extension TrackingDocument.Entry {
    /// What is new of it since the moment that was asked for, the oldest first: "2 updates", "1 piece of evidence", "evidence accepted".
    public var newInWords: [String] {
        if isItselfNew, changes.count == 1 { return ["new action"] }
        let kinds = changes.reversed().compactMap { line -> Kind? in
            if case .action(let event) = line.entry.what { Kind(event) } else { nil }
        }
        var order: [Kind] = []
        for kind in kinds where !order.contains(kind) { order.append(kind) }
        return order.map { kind in kind.words(kinds.count { $0 == kind }) }
    }

    private enum Kind: Hashable {
        case update, evidence
        case step(String)

        init?(_ event: Action.Event) {
            switch event {
            case .updated, .markedReady: self = .update
            case .evidenceAdded, .evidenceChanged: self = .evidence
            case .raised: self = .step("new action")
            case .reviewed: self = .step("reviewed as a team")
            case .planned: self = .step("sprint changed")
            case .started: self = .step("work started")
            case .assigned: self = .step("owner or professions changed")
            case .blocked: self = .step("blocked")
            case .unblocked: self = .step("block removed")
            case .evidenceRemoved: self = .step("evidence removed")
            case .evidenceSubmitted: self = .step("evidence submitted")
            case .takenBack: self = .step("taken back by the team")
            case .reviewLinkMade, .reviewLinkRevoked, .reviewLinkUsed: return nil
            case .evidenceForwarded: self = .step("evidence forwarded to the lead assessor")
            case .evidenceReturned: self = .step("more evidence asked for")
            case .evidenceAccepted: self = .step("evidence accepted")
            case .proposed(let proposal): self = .step("\(proposal.kind.words) proposed")
            case .agreed: self = .step("proposal agreed")
            case .declined: self = .step("proposal declined")
            case .reassessmentScheduled: self = .step("reassessment scheduled")
            case .reassessmentCancelled: self = .step("reassessment cancelled")
            case .extended: self = .step("due date extended")
            case .reopened: self = .step("reopened")
            case .reworded: self = .step("reworded")
            case .rerated: self = .step("rated otherwise")
            case .withdrawn: self = .step("withdrawn")
            case .resolvedByReport: self = .step("resolved by a later report")
            case .superseded: self = .step("replaced by a later report")
            }
        }

        func words(_ count: Int) -> String {
            switch self {
            case .update: count.counted("update")
            case .evidence: "\(count) \(count == 1 ? "piece" : "pieces") of evidence"
            case .step(let words): words
            }
        }
    }
}
