import Casework
import Domain
import Hummingbird
import Markup

/// Who is in a service team, and who is invited to it.
enum ManageTeam {
    static let routes: [Route] = [
        .get("/services/:service/team", .teamManagers) { try await show($0) },
        .post("/services/:service/team", .teamManagers) { try await join($0) },
        .post("/services/:service/team/:person/leave", .teamManagers) { try await leave($0) },
    ]

    private static func show(_ visit: Visit, typed: Posted = Posted(), errors: [String: String] = [:]) async throws -> Response {
        let record = try await visit.reader.service(visit.id("service"), for: visit.person)
        guard record.mayManageTeam else {
            throw Failure.notPermitted("Only the assessments team and the service’s team leads can change the team.")
        }
        let open = try await visit.reader.invitations(toTeamOf: record.service.id, for: visit.person)
        let back = BackLink(to: "/services/\(record.service.id)", "Back to \(record.service.name)")
        return visit.page(
            "The team of \(record.service.name)", in: .services, status: errors.isEmpty ? .ok : .unprocessableContent,
            back: back.inLandmark, failed: !errors.isEmpty,
            view(visit, record, OpenInvitations(invitations: open, visit: visit), typed, errors))
    }

    private static func join(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let id: Service.ID = try visit.id("service")
        var errors: [String: String] = [:]
        let email = EmailAddress(posted.text("email"))
        let role = Role(rawValue: posted.text("role")).flatMap { $0.scope == .service ? $0 : nil }
        if email == nil { errors["email"] = EmailAddress.needed }
        if role == nil { errors["role"] = "Choose what they do in the team" }
        guard let email, let role else { return try await show(visit, typed: posted, errors: errors) }
        do {
            let team: WebAddress = "/services/\(id)/team"
            switch try await visit.casework.add(email, to: id, as: role, by: visit.person, link: visit.signInLink) {
            case .joined: return visit.redirect(to: team.saying(.joined))
            case .invited: return visit.redirect(to: team.saying(visit.invited))
            }
        } catch let refusal as Invitation.Refusal where !refusal.isOfPermission {
            return try await show(visit, typed: posted, errors: ["email": refusal.message])
        } catch Failure.invalid(let problems) {
            let errors = Dictionary(problems.map { ($0.field, $0.message) }) { first, _ in first }
            return try await show(visit, typed: posted, errors: errors)
        }
    }

    private static func leave(_ visit: Visit) async throws -> Response {
        _ = try await visit.posted()
        let id: Service.ID = try visit.id("service")
        let member: Person.ID = try visit.id("person")
        try await visit.casework.leave(id, member, by: visit.person)
        // Who takes themself out may not see the team's page any more.
        let next: WebAddress = try member == visit.person.id ? "/" : "/services/\(id)/team"
        return visit.redirect(to: next.saying(.left))
    }

    private static func view(
        _ visit: Visit, _ record: ServiceRecord, _ open: OpenInvitations, _ typed: Posted, _ errors: [String: String]
    ) -> HTML {
        """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(ErrorSummary(["email", "role"].compactMap { field in errors[field].map { .init($0, field: field) } }))
        \(Heading(.large, "The team", caption: "\(record.service.name)"))
        \(members(visit, record))
        \(open.html)
        \(Heading(.medium, "Add somebody"))
        <p class="govuk-body">Whoever is known here joins at once. Anybody else is invited, and joins when they have signed in with this \
        address and accepted.</p>
        \(visit.form(to: "/services/\(record.service.id)/team", """
            \(TextInput("email", label: "Email address", value: typed.text("email"), error: errors["email"], kind: .email,
                extra: ["spellcheck": "false"]))
            \(Radios("role", legend: "What do they do in the team?", choices: roles, chosen: typed.text("role"), error: errors["role"]))
            \(Button("Add to the team"))
            """))
        </div></div>
        """
    }

    private static let roles: [Choice] = [
        Choice("teamMember", "Team member", hint: "Works on actions and posts updates"),
        Choice(
            "teamLead", "Team lead", hint: "Product or delivery manager, or service owner: also answers the report and manages the team"),
    ]

    private static func members(_ visit: Visit, _ record: ServiceRecord) -> HTML {
        guard !record.team.isEmpty else { return "<p class=\"govuk-body\">Nobody is in the team yet.</p>" }
        return Table(
            caption: "People in the team", captionSize: .hidden,
            columns: [.init("Name"), .init("Role"), .init("Email address"), .init("Remove")],
            rows: record.team.map { member in
                [
                    "\(member.person.name)", "\(member.role.title.capitalisedFirst)", "\(member.person.email.description)",
                    visit.form(
                        to: "/services/\(record.service.id)/team/\(member.person.id)/leave",
                        "<button type=\"submit\" class=\"aa-link-button\">Remove<span class=\"govuk-visually-hidden\"> \(member.person.name)</span></button>"
                    ),
                ]
            }, frame: .stacking(labels: false)
        ).html
    }
}
