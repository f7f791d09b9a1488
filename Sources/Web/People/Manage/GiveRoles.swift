import Casework
import Domain
import Markup

/// Gives somebody roles in the whole organisation, and takes them.
enum GiveRoles {
    static let routes = form.routes

    static func address(_ id: Person.ID) -> WebAddress { "/organisation/people/\(id)/roles" }

    private static let form = PersonForm(
        place: "roles", heading: { _ in "Roles in the organisation" }, button: "Save", done: .personRolesChanged, field: "roles",
        opening: { Posted(fields: ["roles": $0.givenRoles.inOrder.map(\.rawValue)]) }, fields: fields
    ) { posted in
        let roles = Set(posted.all("roles").compactMap(Role.init(rawValue:)))
        return .success { try $0.hold(roles, administrators: $1, by: $2) }
    }

    @Sendable private static func fields(_ form: FilledPerson) -> HTML {
        let byGroup = form.record.person.groupRoles.inOrder.map(\.title)
        return """
            \(when(!byGroup.isEmpty) {
                InsetText("Their groups make them \(byGroup.formatted(or: "and")). That is not changed here.").html
            })
            \(Checkboxes("roles", legend: "What do they do in the whole organisation?", choices: Role.choices,
                chosen: form.posted.all("roles"),
                hint: "Places in teams and on panels are given there. A change counts at once.", error: form.error("roles")))
            """
    }
}
