import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

/// Pages to look at when they change: the same world, the same moment, the same identifiers.
@Suite struct GoldenPageTests {
    @Test func theMainPagesAreAsTheyWereLastLookedAt() async throws {
        let bytes = SeededBytes()
        try await Engine.sqlite.withDatabase { database in
            let world = try await World.make(on: database) { bytes.next($0) }
            try await TestSite.with(world) { site in
                let walked = try await WalkedSite(site).busy()
                let clerk = try await site.browser(as: world.people.assessmentsTeam)
                let lead = try await site.browser(as: world.people.teamLead)
                let pages: [(String, Browser, String)] = [
                    ("home-assessments-team", clerk, "/"), ("home-team", lead, "/"), ("service", lead, "/services/\(world.service.id)"),
                    ("report", lead, "/reports/\(world.report.id)"), ("tracker", lead, "/reports/\(world.report.id)/tracker"),
                    ("actions", lead, "/actions"), ("action", lead, "/actions/\(world.red.id)"),
                    ("import", clerk, "/imports/\(walked.reading.id)"), ("not-found", lead, "/no-such-page"),
                ]
                for (name, browser, address) in pages { try GoldenPage(name, await browser.send(.get, address)).check() }
            }
        }
    }
}
