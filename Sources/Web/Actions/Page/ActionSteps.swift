import Casework
import Domain
import Markup

/// What this person may do next: the most natural step as the main button, others beside it.
struct ActionSteps {
    let record: ActionRecord
    let visit: Visit

    var html: HTML {
        let pieces = buttons + links
        if pieces.isEmpty { return "" }
        return ButtonGroup(pieces.joined(by: " ")).html
    }

    private var buttons: [HTML] {
        let admitted = order.filter { record.action.admits($0, record.actor) }
        return admitted.map { button($0, $0 == admitted.first && isTheirTurn($0) ? .primary : .secondary) }
    }

    /// Whether the action is with whoever takes the step: a team may always post an update, and others may wait for none.
    private func isTheirTurn(_ verb: Action.Verb) -> Bool {
        record.action.status.isWith == .team || [.forwardEvidence, .acceptEvidence, .agree].contains(verb)
    }

    /// In the order in which one of them is the natural next step.
    private var order: [Action.Verb] {
        let work: [Action.Verb] = hasNewEvidence ? [.submitEvidence, .start, .update] : [.start, .update, .submitEvidence]
        return [.review, .unblock, .forwardEvidence, .acceptEvidence, .agree] + work + [.markReady]
    }

    /// Whether there is something that the assessors have not had yet.
    private var hasNewEvidence: Bool {
        guard let sent = record.answers.last(where: { $0.submission != nil })?.submission else { return !record.currentEvidence.isEmpty }
        return record.currentEvidence.contains { !sent.evidence.contains($0.pin) }
    }

    /// What is done rarely. The owner and the sprint are changed from the facts.
    private var links: [HTML] {
        [Action.Verb.propose, .takeBack, .makeReviewLink, .block, .reopen].filter { record.action.admits($0, record.actor) }
            .map { Link("\($0.label)", to: address(of: $0)).html }
    }

    private func button(_ verb: Action.Verb, _ kind: ButtonKind) -> HTML {
        guard verb == .start || verb == .unblock else { return LinkButton("\(verb.label)", to: address(of: verb), kind: kind).html }
        return visit.form(to: address(of: verb), version: record.action.version, Button("\(verb.label)", kind: kind).html)
    }

    private func address(of verb: Action.Verb) -> WebAddress { "/actions/\(record.action.id)/\(verb.page)" }
}

extension Action.Verb {
    /// What the way to it says: one page may ask for either of two answers.
    fileprivate var label: String { Self.labels[self] ?? title }

    /// The last part of the address of its page.
    fileprivate var page: String { Self.pages[self] ?? rawValue }

    private static let labels: [Self: String] = [
        .forwardEvidence: "Check the evidence", .acceptEvidence: "Decide on the evidence", .agree: "Decide on the proposal",
        .reopen: "Reopen this action",
    ]

    private static let pages: [Self: String] = [
        .markReady: "ready", .submitEvidence: "submit", .takeBack: "take-back", .forwardEvidence: "check", .acceptEvidence: "decision",
        .makeReviewLink: "review-link", .agree: "proposal",
    ]
}
