extension Action {
    /// What the team did to meet the standard, as it said when it marked the action as ready. Nil where it is not ready.
    public var whatWasDone: Words? {
        guard case .readyForReassessment(let ready) = state else { return nil }
        return ready.whatWasDone
    }

    /// The mitigation or roadmap item that the lead assessor agreed to. Nil where none stands.
    public var agreement: Agreement? {
        switch state {
        case .mitigated(let agreement), .onRoadmap(let agreement): agreement
        case .toReview, .planned, .inProgress, .evidenceSubmitted, .withLeadAssessor, .evidenceReturned, .resolved, .mitigationProposed,
            .roadmapProposed, .readyForReassessment, .withdrawn, .superseded:
            nil
        }
    }

    /// Whether it stood when the assessment of that report was held. Nil is an assessment still to come.
    func wasThere(before report: Report.ID?) -> Bool {
        if case .superseded(let later) = state { return later == report }
        return status.standing != .gone
    }
}

extension TrackingDocument.Entry {
    /// Oldest first: what was done, the evidence, what the assessors decided. What was said in marking it as ready is said with the action.
    var shownParts: [Demonstration.Item.Content] {
        let saidAlready = action.whatWasDone == nil ? nil : events.first { $0.isMarkingReady }?.entry.sequence
        return updates.reversed().filter { $0.sequence != saidAlready }.map { .update($0) } + evidence.map { .evidence($0) }
            + answers.filter(\.step.isDecision).map { .answer($0) }
    }
}

extension HistoryLine {
    fileprivate var isMarkingReady: Bool {
        guard case .action(.markedReady) = entry.what else { return false }
        return true
    }

    /// Whether it brought the action forward: what others decided and what was only rearranged does not count.
    var isWorkOfTheTeam: Bool {
        guard case .action(let event) = entry.what else { return false }
        return switch event {
        case .reviewed, .started, .updated, .evidenceAdded, .evidenceChanged, .evidenceSubmitted, .proposed, .markedReady: true
        case .raised, .planned, .assigned, .blocked, .unblocked, .evidenceRemoved, .takenBack, .reviewLinkMade, .reviewLinkRevoked,
            .reviewLinkUsed, .evidenceForwarded, .evidenceReturned, .evidenceAccepted, .agreed, .declined, .reassessmentScheduled,
            .reassessmentCancelled, .extended, .reopened, .reworded, .rerated, .withdrawn, .resolvedByReport, .superseded:
            false
        }
    }
}
