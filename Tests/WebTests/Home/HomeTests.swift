import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite struct HomeTests {
    /// What each person finds under "What waits for you" in a busy world.
    private static let waiting: [(Who, [String])] = [
        (.assessmentsTeam, ["Imports to finish (2)", "Reports to issue (1)"]), (.teamLead, ["To review as a team (1)"]),
        (.teamMember, ["To review as a team (1)", "Your actions (2)"]), (.leadAssessor, []), (.otherTeam, []),
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
                    "Renew a canal mooring licence", "Report a blocked waterway",
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

    @Test func everybodyIsShownTheWaysThatAreTheirs() async throws {
        try await Engine.sqlite.withSite { site in
            for who in Who.allCases where who != .nobody {
                let page = try await site.browser(as: who.person(of: site.world.people)).get("/")
                let navigation = page.tree?.all(ofClass: "govuk-service-navigation__link").map(\.text) ?? []
                let own = ["Home", "Services", "Reports", "Actions"]
                #expect(navigation.suffix(own.count + 1).filter { own.contains($0) } == own, "\(who)")
                #expect(page.has(link: "Import a report") == who.organisationRoles.contains(.assessmentsTeam), "\(who)")
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
