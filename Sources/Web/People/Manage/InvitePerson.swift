import Casework
import Domain
import Hummingbird
import Markup

/// Invites somebody to the organisation: administrators with roles, the assessments team without, so that panels and teams can choose them.
enum InvitePerson {
    static let address: WebAddress = "/organisation/people/invite"

    static let routes: [Route] = [
        .get("/organisation/people/invite", .holders(of: [.administrator, .assessmentsTeam])) { try await show($0) },
        .post("/organisation/people/invite", .holders(of: [.administrator, .assessmentsTeam])) { try await invite($0) },
    ]

    private static func invite(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        guard let email = EmailAddress(posted.text("email")) else {
            return try await show(visit, typed: posted, problems: [.init("email", EmailAddress.needed)])
        }
        let roles = Set(posted.all("roles").compactMap(Role.init(rawValue:))).inOrder
        do {
            try await visit.casework.invite(email, to: .organisation(roles: roles), by: visit.person, link: visit.signInLink)
        } catch let refusal as Invitation.Refusal where !refusal.isOfPermission {
            return try await show(visit, typed: posted, problems: [.init("email", refusal.message)])
        } catch Failure.invalid(let problems) {
            return try await show(visit, typed: posted, problems: problems)
        }
        return visit.redirect(to: address.saying(visit.invited))
    }

    private static func show(_ visit: Visit, typed: Posted = Posted(), problems: [Failure.Problem] = []) async throws -> Response {
        let person = try visit.person
        let open = try await visit.reader.invitations(toOrganisationOf: person)
        let givesRoles = person.roles.contains(.administrator)
        return visit.page(
            "Invite somebody", in: givesRoles ? .settings : nil, status: problems.isEmpty ? .ok : .unprocessableContent,
            back: givesRoles ? BackLink(to: ListPeople.address, "Back to people").inLandmark : "", failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Invite somebody", caption: givesRoles ? "Settings" : nil))
            <p class="govuk-body">They are in the organisation when they have signed in with this address and accepted. Then they can be chosen \
            for a panel or a team. The invitation ends after \(Invitation.days) days.</p>
            \(visit.form(to: address, fields(typed, problems, givesRoles: givesRoles)))
            \(OpenInvitations(invitations: open, visit: visit).html)
            </div></div>
            """)
    }

    private static func fields(_ typed: Posted, _ problems: [Failure.Problem], givesRoles: Bool) -> HTML {
        """
        \(TextInput("email", label: "Email address", value: typed.text("email"), error: problems.message(at: "email"), kind: .email,
            extra: ["spellcheck": "false"]))
        \(when(givesRoles) {
            Checkboxes("roles", legend: "Roles in the whole organisation (optional)", choices: Role.choices, chosen: typed.all("roles"),
                hint: "Without a role they see only the services whose team or panel they join.").html
        })
        \(Button("Invite"))
        """
    }
}

extension Role {
    /// Those that administrators give, with what each is for.
    static let choices: [Choice] = ofOrganisation.map { Choice($0.rawValue, "\($0.title.capitalisedFirst)", hint: $0.explanation) }

    /// What whoever holds it in the whole organisation can do.
    private var explanation: HTML {
        switch self {
        case .assessmentsTeam: "Runs assessments: imports and issues reports, checks evidence, answers bookings and names panels"
        case .professionLead: "Reads everything, and leads on the professions you choose"
        case .reader: "Reads every service and every issued report"
        case .administrator: "Reads everything, gives roles and changes the settings"
        case .teamMember, .teamLead, .assessor, .leadAssessor: ""
        }
    }
}
