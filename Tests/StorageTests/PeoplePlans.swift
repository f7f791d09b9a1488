import Domain
import Storage
import TestSupport

/// What the pages of people and of invitations ask for.
extension QueryPlanTests {
    static let questionsOfPeople = [
        Question("people by role and text", statements: 2) { world, _ in
            let filter = PeopleFilter(text: "amara", role: .reader, access: .allowed)
            return { _ = try $0.people(matching: filter, in: world.organisation.id, page: 1, size: 50) }
        },
        Question("last seen", statements: 2) { _, person in { _ = try $0.lastSeen(person) } },
        Question("places of a person") { _, person in { _ = try $0.places(of: person.id) } },
        Question("invitations to an address", index: "invitations_of_address (email=? AND status=? AND ends_at>?)") { world, person in
            { _ = try $0.listedInvitations(to: person.email, in: world.organisation.id, at: World.start) }
        },
        Question("invitations to a team", index: "invitations_of_service (service_id=? AND status=?)") { world, _ in
            { _ = try $0.listedInvitations(toTeamOf: world.service.id, at: World.start) }
        },
        Question("invitations to a panel", index: "invitations_of_report (report_id=? AND status=?)") { world, _ in
            { _ = try $0.listedInvitations(toPanelOf: world.report.id, at: World.start) }
        },
    ]
}
