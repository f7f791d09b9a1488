import Domain
import Markup

/// The team looks at an action together and agrees who owns it and which professions lead on it.
enum ReviewAction {
    static let routes = form.routes

    private static let form = ActionForm(
        verb: .review, place: "review", heading: "Review as a team", button: "Save review", done: .reviewed,
        opening: TeamFields.opening, fields: fields
    ) { answers in
        let (owner, professions, note) = (answers.owner(), answers.professions(), answers.words("note"))
        return { try $0.review(owner: owner, professions: professions, note: note, by: $1) }
    }

    @Sendable private static func fields(_ form: FilledForm) -> HTML {
        """
        \(TeamFields.html(form))
        \(TextArea("note", label: "What the team agreed (optional)", value: form.text("note"), error: form.error("note")))
        """
    }
}
