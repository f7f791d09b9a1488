import Domain
import Markup

/// Something stands in the way.
enum BlockAction {
    static let routes = form.routes

    private static let form = ActionForm(
        verb: .block, place: "block", heading: "Mark as blocked", button: "Mark as blocked", done: .blocked, fields: fields
    ) { answers in
        let reason = answers.words("reason", or: .reasonNeeded)
        return { try $0.block(reason: reason, by: $1) }
    }

    @Sendable private static func fields(_ form: FilledForm) -> HTML {
        TextArea(
            "reason", label: "What stands in the way?", value: form.text("reason"),
            hint: "Everybody who can see this action can read it. The due date stays as it is.", error: form.error("reason")
        ).html
    }
}
