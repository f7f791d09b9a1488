import Casework
import Domain
import Markup

/// A dated entry by the team: what was done.
enum UpdateAction {
    static let routes = form.routes

    private static let form = ActionForm(
        verb: .update, place: "update", heading: "Post a progress update", button: "Post update", done: .updated,
        opening: { Posted(fields: parts(of: $0.actor.today)) }, fields: fields
    ) { answers in
        let text = answers.words("text", or: .updateNeeded)
        let day = answers.day("on")
        return { try $0.update(text, on: day ?? $1.today, by: $1) }
    }

    @Sendable private static func fields(_ form: FilledForm) -> HTML {
        """
        \(TextArea("text", label: "What was done", value: form.text("text"),
            hint: "The assessments team and the panel can read this.", error: form.error("text"), rows: 8))
        \(DateInput("on", legend: "When was it done?", value: form.posted.dateParts("on"), hint: "For example, 27 3 2026.",
            error: form.error("on-day")))
        """
    }

    private static func parts(of day: Day) -> [String: [String]] {
        ["on-day": ["\(day.day)"], "on-month": ["\(day.month)"], "on-year": ["\(day.year)"]]
    }
}
