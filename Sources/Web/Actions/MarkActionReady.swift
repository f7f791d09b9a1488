import Domain
import Markup

/// The team has met the standard on a red action, and says how. Only the reassessment's report closes it.
enum MarkActionReady {
    static let routes = form.routes

    private static let form = ActionForm(
        verb: .markReady, place: "ready", heading: "Mark as ready for reassessment", button: "Mark as ready", done: .ready, fields: fields
    ) { answers in
        let whatWasDone = answers.words("what-was-done", or: .whatWasDoneNeeded)
        return { try $0.markReady(whatWasDone: whatWasDone, by: $1) }
    }

    @Sendable private static func fields(_ form: FilledForm) -> HTML {
        TextArea(
            "what-was-done", label: "What did you do to meet the standard?", value: form.text("what-was-done"),
            hint: "The panel reads this at the reassessment.", error: form.error("what-was-done"), rows: 8
        ).html
    }
}
