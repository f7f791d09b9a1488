import Domain
import Markup

/// What was agreed, ready or accepted is in progress again.
enum ReopenAction {
    static let routes = form.routes

    private static let form = ActionForm(
        verb: .reopen, place: "reopen", heading: "Reopen this action", button: "Reopen action", done: .reopened, fields: fields
    ) { answers in
        let reason = answers.words("reason", or: .reasonNeeded)
        return { try $0.reopen(reason: reason, by: $1) }
    }

    @Sendable private static func fields(_ form: FilledForm) -> HTML {
        TextArea(
            "reason", label: "Why does it need to be open again?", value: form.text("reason"),
            hint: "The action goes back to the service team as “In progress”.", error: form.error("reason")
        ).html
    }
}
