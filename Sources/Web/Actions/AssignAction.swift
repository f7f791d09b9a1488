import Domain
import Markup

/// Another owner, or other professions.
enum AssignAction {
    static let routes = form.routes

    private static let form = ActionForm(
        verb: .assign, place: "assign", heading: "Change the owner or professions", button: "Save", done: .assigned,
        opening: TeamFields.opening, fields: TeamFields.html
    ) { answers in
        let (owner, professions) = (answers.owner(), answers.professions())
        return { try $0.assign(owner: owner, professions: professions, by: $1) }
    }
}
