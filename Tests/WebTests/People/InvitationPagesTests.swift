import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite struct InvitationPagesTests {
    @Test(arguments: Engine.allCases) func anInvitationToATeamGoesFromTheTeamPageToTheServicePage(engine: Engine) async throws {
        try await engine.withSite { site in
            let lead = try await site.browser(as: site.world.people.teamLead)
            let email = try World.address("new.face@elsewhere.example")
            let team = "/services/\(site.world.service.id)/team"
            let page = try await lead.submit(
                try #require(lead.get(team).form(to: team)), typing: ["email": "\(email)", "role": "teamMember"])
            #expect(page.done == "They are invited. Tell them to sign in with this address")
            #expect(page.text.contains("new.face@elsewhere.example") && page.text.contains("A team member, by Joanna Petrie"))
            #expect(PageRules.broken(by: page) == [])
            let browser = try await site.browser(as: try await site.world.arrive(email))
            let home = try await browser.get("/")
            #expect(home.heading == "Welcome to Assessment Actions")
            #expect(home.text.contains("Joanna Petrie invites you to join the team of Renew a canal mooring licence as a team member."))
            #expect(home.text.contains("You can answer until 3 April 2026."))
            #expect(PageRules.broken(by: home) == [])
            #expect(try await browser.get("/services/\(site.world.service.id)").code == 404)
            let accepted = try await browser.submit(try #require(home.formThatEnds("accept")))
            #expect(accepted.heading == "Renew a canal mooring licence" && accepted.done == "You have accepted the invitation")
            #expect(!(try await browser.get("/")).text.contains("invites you"))
            #expect(!(try await lead.get(team)).text.contains("Invitations that wait for an answer"))
        }
    }

    @Test func declinedAndWithdrawnInvitationsAreGone() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let browser = try await site.browser(as: world.people.reader)
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let panel = "/reports/\(world.draft.id)/assessors"
            let place = Invitation.Place.panel(world.draft.id, as: .assessor, for: nil)
            _ = try await world.casework.invite(world.people.reader.email, to: place, by: world.people.assessmentsTeam, link: "/")
            let home = try await browser.get("/")
            #expect(home.text.contains("Invitations to answer (1)"))
            let declined = try await browser.submit(try #require(home.formThatEnds("decline")))
            #expect(declined.done == "You have declined the invitation")
            _ = try await world.casework.invite(world.people.reader.email, to: place, by: world.people.assessmentsTeam, link: "/")
            let accept = try #require(try await browser.get("/").formThatEnds("accept"))
            let withdrawn = try await clerk.submit(try #require(try await clerk.get(panel).formThatEnds("withdraw")))
            #expect(withdrawn.done == "The invitation is withdrawn" && withdrawn.address.hasPrefix(panel))
            let late = try await browser.submit(accept)
            #expect(late.code == 409 && late.text.contains("This invitation has been answered or withdrawn."))
        }
    }

    @Test func somebodyWithoutAnythingIsToldWhatToDo() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let email = try World.address("lost.soul@waterways.example")
            let place = Invitation.Place.organisation(roles: [])
            let invitation = try await world.casework.invite(email, to: place, by: world.people.assessmentsTeam, link: "/")
            let person = try await world.arrive(email)
            try await world.casework.accept(invitation.id, by: person)
            let home = try await site.browser(as: person).get("/")
            #expect(home.text.contains("You are signed in as lost.soul@waterways.example."))
            #expect(home.text.contains("If you work on a service, ask its team lead to add you to the team"))
            #expect(PageRules.broken(by: home) == [])
        }
    }

    @Test func theFormForAPanelSaysEverythingThatIsWrong() async throws {
        try await Engine.sqlite.withSite { site in
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let address = "/reports/\(site.world.draft.id)/assessors/invite"
            let form = try #require(try await clerk.get(address).form())
            let wrong = try await clerk.submit(form, typing: ["email": "nobody", "profession": "delivery"])
            #expect(
                wrong.code == 422
                    && wrong.errors == [
                        "Enter an email address, like name@example.gov.uk", "Choose what they do on the panel",
                    ])
            #expect(wrong.form()?["profession"] == "delivery" && PageRules.broken(by: wrong) == [])
            for (email, part, message) in [
                (
                    "\(site.world.people.teamLead.email)", "assessor",
                    "Nobody assesses their own service. This person is in its team or on one of its panels"
                ),
                ("\(site.world.people.reader.email)", "leadAssessor", "Somebody else leads this panel already"),
                ("\(site.world.people.stranger.email)", "assessor", "This person cannot be invited. Check the email address"),
            ] {
                let page = try await clerk.submit(form, typing: ["email": email, "part": part])
                #expect(page.code == 422 && page.errors == [message])
            }
        }
    }

    @Test func administratorsGiveRolesByInvitationAndTheAssessmentsTeamDoesNot() async throws {
        try await Engine.sqlite.withSite { site in
            let (world, address) = (site.world, "/organisation/people/invite")
            let administrator = try await site.browser(as: world.people.administrator)
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            #expect(try await clerk.get(address).form()?["roles"] == nil)
            let forged = try await clerk.submit(
                try #require(try await clerk.get(address).form()), typing: ["email": "a@elsewhere.example", "roles": "administrator"])
            #expect(forged.code == 403)
            let page = try await administrator.submit(
                try #require(try await administrator.get(address).form()),
                typing: [("email", "b@elsewhere.example"), ("roles", "reader"), ("roles", "assessmentsTeam")])
            #expect(page.text.contains("One of the assessments team and a reader, by Nia Vaughan"))
            #expect(!(try await clerk.get(address)).text.contains("b@elsewhere.example"))
            let person = try await world.arrive(try World.address("b@elsewhere.example"))
            let browser = try await site.browser(as: person)
            _ = try await browser.submit(try #require(try await browser.get("/").formThatEnds("accept")))
            #expect(try await browser.get("/desk").code == 200)
        }
    }
}

extension Page {
    /// The first whose address has that last part.
    fileprivate func formThatEnds(_ step: String) -> PageForm? {
        let action = tree?.all("form").compactMap { $0["action"] }.first { $0.hasSuffix("/\(step)") }
        return action.flatMap { form(to: $0) }
    }
}
