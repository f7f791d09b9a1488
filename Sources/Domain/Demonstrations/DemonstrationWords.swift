extension Booking.Kind {
    /// To stand in the middle of a sentence about the one that is to come: "the reassessment".
    public var occasion: String {
        switch self {
        case .reassessment: "the reassessment"
        case .assessment: "the next assessment"
        }
    }
}

extension DemonstrationDocument {
    /// "Demonstration for the reassessment"
    public var title: String { "Demonstration for \(kind.occasion)" }
}

extension Demonstration.Item {
    /// Names it among the others: "Action 5.1", "Update of 3 March 2026", "Evidence: Round 3".
    public var title: String {
        switch content {
        case .action(let action): "Action \(action.point).\(action.position)"
        case .update(let update): "Update of \(update.on.words)"
        case .evidence(let evidence): "Evidence: \(evidence.latest.title.text)"
        case .answer(let answer): answer.step.title
        case .question(let question): "Question to \(question.to.words)"
        }
    }

    /// How many things it shows, itself and what belongs to it, without what is left out.
    public var shownCount: Int { isHidden ? 0 : 1 + parts.count { !$0.isHidden } }
}
