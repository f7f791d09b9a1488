import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite struct ServicePagesTests {
    /// The services that each person finds in the list.
    private static let lists: [(Who, [String])] = [
        (.assessmentsTeam, ["Renew a canal mooring licence", "Report a blocked waterway"]),
        (.teamMember, ["Renew a canal mooring licence"]),
        (.assessor, ["Renew a canal mooring licence"]), (.otherTeam, ["Report a blocked waterway"]),
        (.reader, ["Renew a canal mooring licence", "Report a blocked waterway"]), (.stranger, []),
    ]

    @Test(arguments: lists) func theListHoldsWhatAPersonMayRead(who: Who, names: [String]) async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.browser(as: who.person(of: site.world.people)).get("/services")
            let table = page.tree?.first("table")
            #expect((table?.first("tbody")?.all("a").map(\.text) ?? []) == names)
            #expect(page.text.contains("There are no services yet.") == names.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases) func theCurrentPositionHasAllPointsWithTheirLineage(engine: Engine) async throws {
        try await engine.withSite { site in
            let page = try await site.browser(as: site.world.people.reader).get("/services/\(site.world.service.id)")
            let rows = try #require(page.tree?.first("table")?.first("tbody")).all("tr").map(\.text)
            #expect(rows.count == 14)
            #expect(rows[3].hasPrefix("4. Make the service simple to useAmber0 of 2 actions resolved"))
            #expect(rows[3].contains("Amber, private beta assessment, 10 February 2026"))
            #expect(rows[1].contains("Not rated yet"))
            #expect(page.text.contains("1 point is red."))
        }
    }

    @Test func aNewServiceNeedsANameOfItsOwn() async throws {
        try await Engine.sqlite.withSite { site in
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let form = try #require(try await clerk.get("/services/new").form())
            for name in ["", "   ", String(repeating: "x", count: 201), "Renew a canal mooring licence"] {
                let page = try await clerk.submit(form, typing: ["name": name, "provider": "Locks", "phase": "alpha"])
                #expect(page.code == 422, "\(name)")
                #expect(page.errors.count == 1)
                #expect(page.form()?["provider"] == "Locks")
                #expect(page.form()?["phase"] == "alpha")
            }
            let page = try await clerk.submit(form, typing: ["name": "  Moor for a night ", "phase": "made up"])
            #expect(page.heading == "Moor for a night")
            #expect(page.text.contains("No report of this service has been issued yet."))
        }
    }
}

@Suite struct ManageTeamTests {
    @Test(arguments: Engine.allCases) func whoJoinsSeesTheServiceAndWhoLeavesDoesNot(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            let lead = try await site.browser(as: world.people.teamLead)
            let other = try await site.browser(as: world.people.otherTeam)
            let team = "/services/\(world.service.id)/team"
            #expect(try await other.get("/services/\(world.service.id)").code == 404)
            let form = try #require(try await lead.get(team).form(to: team))
            let fields: KeyValuePairs = ["email": "TOMASZ.wolski@waterways.example", "role": "teamMember"]
            let page = try await lead.submit(form, typing: fields)
            #expect(page.done == "The team has changed")
            #expect(page.text.contains("Tomasz Wolski"), "who is known keeps their name")
            #expect(try await other.get("/services/\(world.service.id)").code == 200)
            let leave = try #require(page.form(to: "\(team)/\(world.people.otherTeam.id)/leave"))
            #expect(try await lead.submit(leave).done == "The person is no longer in the team")
            #expect(try await other.get("/services/\(world.service.id)").code == 404)
            #expect(try await lead.submit(leave).code == 404, "they have left already")
        }
    }

    @Test func whatIsMissingOrWrongIsSaidAtItsField() async throws {
        try await Engine.sqlite.withSite { site in
            let lead = try await site.browser(as: site.world.people.teamLead)
            let team = "/services/\(site.world.service.id)/team"
            let form = try #require(try await lead.get(team).form(to: team))
            let page = try await lead.submit(form, typing: ["email": "nobody", "role": "administrator"])
            #expect(page.code == 422)
            #expect(page.errors.count == 2)
            #expect(PageRules.broken(by: page) == [])
            let stranger = site.world.people.stranger.email.description
            let refused = try await lead.submit(form, typing: ["email": stranger, "role": "teamMember"])
            #expect(refused.errors == ["This person cannot be added. Check the email address."])
            #expect(refused.form(to: team)?["email"] == stranger)
        }
    }

    @Test func whoTakesThemselvesOutComesToTheHomePage() async throws {
        try await Engine.sqlite.withSite { site in
            let lead = try await site.browser(as: site.world.people.teamLead)
            let team = "/services/\(site.world.service.id)/team"
            let leave = try #require(try await lead.get(team).form(to: "\(team)/\(site.world.people.teamLead.id)/leave"))
            let page = try await lead.submit(leave)
            #expect(page.code == 200)
            #expect(page.done == "The person is no longer in the team")
        }
    }
}
