import Domain
import Markup

/// The team takes back what waits for the assessors, to do more on it.
enum TakeBack {
    static let routes = form.routes

    private static let form = ActionForm(
        verb: .takeBack, place: "take-back", heading: "Take back what you sent", button: "Take back", done: .takenBack, fields: fields
    ) { answers in
        let note = answers.words("note")
        return { try $0.takeBack(note: note, by: $1) }
    }

    @Sendable private static func fields(_ form: FilledForm) -> HTML {
        """
        <p class="govuk-body">The action goes back to the service team as “In progress”. Nothing is deleted, and you can send it again.</p>
        \(TextArea(
            "note", label: "Why are you taking it back? (optional)", value: form.text("note"),
            hint: "The assessors can read this.", error: form.error("note")))
        """
    }
}
