import Casework
import Domain
import Markup

/// Puts an action in a sprint, or takes it out.
enum PlanAction {
    static let routes = form.routes

    /// Characters in the name of a sprint.
    private static let limit = 100

    private static let form = ActionForm(
        verb: .plan, place: "plan", heading: "Plan in a sprint", button: "Save sprint", done: .planned,
        opening: { Posted(fields: ["sprint": [$0.action.sprint?.text ?? ""]]) }, fields: fields
    ) { answers in
        let sprint = answers.words("sprint", limit: limit)
        return { try $0.plan(sprint: sprint, by: $1) }
    }

    @Sendable private static func fields(_ form: FilledForm) -> HTML {
        TextInput(
            "sprint", label: "Sprint", value: form.text("sprint"),
            hint: "For example, Sprint 14. Leave this empty to take the action out of its sprint.", error: form.error("sprint"),
            width: .twoThirds
        ).html
    }
}
