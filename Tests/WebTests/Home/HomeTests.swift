import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite struct HomeTests {
    /// What each person finds under "What waits for you" in a busy world.
    private static let waiting: [(Who, [String])] = [
        (
            .assessmentsTeam,
            [
                "Bookings to answer or schedule (3)", "Challenged reports (1)", "Evidence to check (1)", "Imports to finish (2)",
                "Reports to issue (3)",
            ]
        ),
        (.teamLead, ["Reports to accept or challenge (11)", "To review as a team (4)"]),
        (.teamMember, ["To review as a team (4)", "Your actions (6)"]),
        (
            .leadAssessor,
            [
                "Challenged reports (1)", "Questions to answer (1)", "Reports to begin (1)", "Reports to write (1)",
                "Waiting for your decision (2)",
            ]
        ),
        (.otherTeam, []),
    ]

    @Test(arguments: waiting) func everybodyFindsWhatWaitsForThemAndNothingElse(who: Who, wanted: [String]) async throws {
        try await Engine.sqlite.withBusySite { walked in
            let page = try await walked.site.browser(as: who.person(of: walked.world.people)).get("/")
            let main = try #require(page.tree?.first("main"))
            let found = (main.all("h2") + main.all("caption")).map(\.text).filter { $0.hasSuffix(")") }
            #expect(found.sorted() == wanted.sorted())
            #expect(page.text.contains("Nothing waits for you at the moment.") == wanted.isEmpty)
        }
    }

    @Test(arguments: [Who.reader, .professionLead, .administrator]) func whoOnlyReadsSeesTheServicesFirst(who: Who) async throws {
        try await Engine.sqlite.withBusySite { walked in
            let page = try await walked.site.browser(as: who.person(of: walked.world.people)).get("/")
            #expect(page.heading == "Overview")
            #expect(
                page.tree?.first("main")?.first("table")?.all("a").map(\.text) == [
                    "Cross an aqueduct", "Drain a dock", "Feed the swans", "Fill a water tank", "Hire a houseboat", "Open a swing bridge",
                    "Paint a narrowboat", "Pass through a lock", "Raise a wreck", "Read the tide tables", "Renew a canal mooring licence",
                    "Report a blocked waterway", "Ring the harbour bell", "Turn a boat round", "Wait for the tide", "Walk a towpath",
                ])
        }
    }

    @Test(arguments: Engine.allCases) func whatWaitsIsAWayToIt(engine: Engine) async throws {
        try await engine.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            let page = try await browser.get("/")
            #expect(page.text.contains("To review as a team (5)"))
            let link = try #require(page.links.first { $0.text.hasPrefix("show that people who share a mooring") }?["href"])
            #expect(try await browser.get(link).heading.hasSuffix("Action 4.1"))
        }
    }

    @Test func whatWaitsSaysHowLongAndLeadsToWhereItIsDone() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let ambers = world.ambers
            for (action, status) in zip(ambers, [Action.Status.evidenceSubmitted, .withLeadAssessor, .roadmapProposed]) {
                try await world.bring(action, to: status)
            }
            world.clock.advance(days: 3)
            let desk = try await site.browser(as: world.people.assessmentsTeam).get("/")
            #expect(desk.text.contains("Waiting 3 days") && desk.has(link: "Open the evidence desk"))
            #expect(desk.links.contains { $0["href"] == "/actions/\(ambers[0].id)/check" })
            let lead = try await site.browser(as: world.people.leadAssessor).get("/")
            #expect(lead.text.contains("Waiting for your decision (2)") && lead.text.contains("Waiting 3 days"))
            #expect(lead.links.contains { $0["href"] == "/actions/\(ambers[1].id)/decision" })
            #expect(lead.links.contains { $0["href"] == "/actions/\(ambers[2].id)/proposal" })
        }
    }

    @Test func whatCameBackSaysWhy() async throws {
        try await Engine.sqlite.withSite { site in
            try await site.world.bring(site.world.amber, to: .evidenceReturned)
            let page = try await site.browser(as: site.world.people.teamMember).get("/")
            #expect(page.text.contains("More evidence needed (1)") && page.text.contains("The annex is missing."))
        }
    }

    @Test func everybodyIsShownTheWaysThatAreTheirs() async throws {
        try await Engine.sqlite.withSite { site in
            for who in Who.allCases where who != .nobody {
                let page = try await site.browser(as: who.person(of: site.world.people)).get("/")
                let navigation = page.tree?.all(ofClass: "govuk-service-navigation__link").map(\.text) ?? []
                let own = ["Home", "Services", "Reports", "Actions"]
                #expect(navigation.filter { own.contains($0) } == own, "\(who)")
                #expect(navigation.contains("Evidence desk") == who.organisationRoles.contains(.assessmentsTeam), "\(who)")
                #expect(page.has(link: "Bookings") == who.organisationRoles.contains(.assessmentsTeam), "\(who)")
            }
        }
    }

    @Test func anAddressCanSayOnlyWhatIsDone() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            #expect(try await browser.get("/?done=started").done == "Work has started")
            for lie in ["Started", "You%20have%20won", "", "started,reviewed"] {
                #expect(try await browser.get("/?done=\(lie)").done == nil, "\(lie)")
            }
        }
    }
}
