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

    /// In the order in which one of them is the natural next step.
    private static let buttons: [Action.Verb] = [.review, .unblock, .start, .update, .markReady]

    private var buttons: [HTML] {
        let admitted = ActionSteps.buttons.filter { record.action.admits($0, record.actor) }
        return admitted.map { verb in
            button(verb, verb == admitted.first && record.action.status.isWith == .team ? .primary : .secondary)
        }
    }

    /// What is done rarely. The owner and the sprint are changed from the facts.
    private var links: [HTML] {
        [Action.Verb.block, .reopen].filter { record.action.admits($0, record.actor) }.map { verb in
            Link("\(verb == .reopen ? "Reopen this action" : verb.title)", to: "/actions/\(record.action.id)/\(verb.rawValue)").html
        }
    }

    private func button(_ verb: Action.Verb, _ kind: ButtonKind) -> HTML {
        let address: WebAddress = "/actions/\(record.action.id)/\(verb == .markReady ? "ready" : verb.rawValue)"
        guard verb == .start || verb == .unblock else { return LinkButton("\(verb.title)", to: address, kind: kind).html }
        return visit.form(to: address, version: record.action.version, Button("\(verb.title)", kind: kind).html)
    }
}
