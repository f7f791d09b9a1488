import Casework
import Domain
import Markup

/// Keeps somebody out, and lets them in again.
enum RemoveAccess {
    static let routes = removing.routes + givingBack.routes

    static func address(_ id: Person.ID) -> WebAddress { "/organisation/people/\(id)/disable" }

    /// Where access is given back.
    static func back(_ id: Person.ID) -> WebAddress { "/organisation/people/\(id)/enable" }

    private static let removing = PersonForm(
        place: "disable", heading: { "Remove the access of \($0.name)?" }, button: "Remove access", buttonKind: .warning,
        done: .accessRemoved,
        fields: { _ in
            """
            <p class="govuk-body">From the moment you confirm:</p>
            \(ItemList([
                "they are signed out everywhere, and cannot sign in",
                "their calendar addresses, review links and API tokens do not work",
                "what they did keeps their name, and actions they own stay theirs until somebody assigns them",
            ], spacing: .spaced))
            <p class="govuk-body">You can give the access back later.</p>
            """
        }
    ) { _ in
        .success { try $0.disable(administrators: $1, by: $2) }
    }

    private static let givingBack = PersonForm(
        place: "enable", heading: { "Give \($0.name) access again?" }, button: "Give access back", done: .accessGivenBack,
        fields: { _ in
            """
            <p class="govuk-body">They can sign in again, with the roles and the places in teams and on panels that they had. Their \
            calendar addresses and API tokens work again too.</p>
            """
        }
    ) { _ in
        .success { person, _, actor in try person.enable(by: actor) }
    }
}
