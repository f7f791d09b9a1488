import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// Which groups of the sign-in provider give which roles.
enum MapGroups {
    static let address: WebAddress = "/organisation/groups"

    static let routes: [Route] = [
        .get("/organisation/groups", .holders(of: [.administrator])) { try show($0) },
        .post("/organisation/groups", .holders(of: [.administrator])) { try await add($0) },
        .post("/organisation/groups/remove", .holders(of: [.administrator])) { try await remove($0) },
    ]

    private static func add(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let group = posted.text("group")
        let role = Role(rawValue: posted.text("role")).flatMap { $0.scope == .organisation ? $0 : nil }
        let mapped = role.flatMap { GroupRole(group: group, role: $0) }
        var problems: [Failure.Problem] = []
        if GroupRole(group: group, role: .reader) == nil {
            problems.append(.init("group", "Enter the name or identifier of a group, in 200 characters or fewer"))
        }
        if role == nil { problems.append(.init("role", "Choose the role it gives")) }
        let before = try visit.groupRoles
        if let mapped, before.contains(mapped) { problems.append(.init("group", "This group gives this role already")) }
        if before.count >= limit { problems.append(.init("group", "There are \(limit) already. Remove one before you add another")) }
        guard let mapped, problems.isEmpty else { return try show(visit, typed: posted, problems: problems) }
        return try await save(before + [mapped], over: before, .groupAdded, visit, posted)
    }

    private static func remove(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        guard let role = Role(rawValue: posted.text("role")), let mapped = GroupRole(group: posted.text("group"), role: role) else {
            throw BrokenForm()
        }
        let before = try visit.groupRoles
        guard before.contains(mapped) else { throw Failure.notFound }
        return try await save(before.filter { $0 != mapped }, over: before, .groupRemoved, visit, Posted())
    }

    private static func save(
        _ roles: [GroupRole], over before: [GroupRole], _ done: Done, _ visit: Visit, _ typed: Posted
    ) async throws -> Response {
        do {
            try await visit.casework.changeGroupRoles(to: roles, by: visit.person, expecting: before)
        } catch Failure.changedMeanwhile {
            let problem = Failure.Problem("", "Somebody changed the groups in the same moment. Check the list, then try again")
            return try show(visit, typed: typed, problems: [problem], status: .conflict)
        }
        return visit.redirect(to: address.saying(done))
    }

    /// More than any organisation needs.
    private static let limit = 100

    private static func show(
        _ visit: Visit, typed: Posted = Posted(), problems: [Failure.Problem] = [], status: HTTPResponse.Status = .unprocessableContent
    ) throws -> Response {
        let roles = try visit.groupRoles
        return visit.page(
            "Roles by group", in: .settings, status: problems.isEmpty ? .ok : status, back: SettingsPages.back, failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Roles by group", caption: "Settings"))
            <p class="govuk-body">People in a group of your sign-in provider can hold a role here without anybody giving it to them. \
            A change counts when each person signs in next, and somebody who leaves a group loses its role then.</p>
            \(roles.isEmpty ? "<p class=\"govuk-body\">No group gives a role yet.</p>" : table(roles, visit))
            \(Heading(.medium, "Add a group"))
            \(visit.form(to: address, fields(typed, problems)))
            </div></div>
            """)
    }

    private static func fields(_ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        """
        \(TextInput("group", label: "Name or identifier of the group", value: typed.text("group"),
            hint: "Exactly as the provider sends it. Microsoft Entra ID sends identifiers, Keycloak names.",
            error: problems.message(at: "group"), extra: ["spellcheck": "false", "autocomplete": "off"]))
        \(Radios("role", legend: "Which role does it give?", choices: Role.choices, chosen: typed.text("role"),
            error: problems.message(at: "role")))
        \(Button("Add"))
        """
    }

    private static func table(_ roles: [GroupRole], _ visit: Visit) -> HTML {
        Table(
            caption: "Groups that give roles", captionSize: .hidden, columns: [.init("Group"), .init("Role"), .init("Remove")],
            rows: roles.map { mapped in
                [
                    "\(mapped.group)", "\(mapped.role.title.capitalisedFirst)",
                    visit.form(
                        to: "/organisation/groups/remove",
                        """
                        <input type="hidden" name="group" value="\(mapped.group)">
                        <input type="hidden" name="role" value="\(mapped.role.rawValue)">
                        <button type="submit" class="aa-link-button">Remove<span class="govuk-visually-hidden"> the role \
                        \(mapped.role.title) of \(mapped.group)</span></button>
                        """),
                ]
            }, frame: .stacking(labels: false)
        ).html
    }
}

extension Visit {
    fileprivate var groupRoles: [GroupRole] {
        get throws(NotSignedIn) {
            guard let visitor = context.visitor else { throw NotSignedIn() }
            return visitor.organisation.groupRoles
        }
    }
}
