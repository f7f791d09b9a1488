import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

/// Pages to look at when they change: the same world, the same moment, the same identifiers.
@Suite struct GoldenPageTests {
    @Test func theMainPagesAreAsTheyWereLastLookedAt() async throws {
        let bytes = SeededBytes()
        try await withWorld(bytes) { world in
            try await TestSite.with(world) { site in
                let walked = try await WalkedSite(site).busy()
                let clerk = try await site.browser(as: world.people.assessmentsTeam)
                let lead = try await site.browser(as: world.people.teamLead)
                let pages: [(String, Browser, String)] = [
                    ("home-assessments-team", clerk, "/"), ("home-team", lead, "/"), ("service", lead, "/services/\(world.service.id)"),
                    ("report", lead, "/reports/\(world.report.id)"), ("tracker", lead, "/reports/\(world.report.id)/tracker"),
                    ("actions", lead, "/actions"), ("action", lead, "/actions/\(world.red.id)"),
                    ("action-evidence", lead, "/actions/\(walked.evidence.action)"), ("evidence", lead, "/evidence/\(walked.evidence.id)"),
                    ("evidence-change", lead, "/evidence/\(walked.evidence.id)/change"),
                    ("submit", lead, "/actions/\(walked.evidence.action)/submit"),
                    ("desk", clerk, "/desk"), ("check", clerk, "/actions/\(walked.waiting.id)/check"),
                    ("import", clerk, "/imports/\(walked.reading.id)"), ("not-found", lead, "/no-such-page"),
                ]
                for (name, browser, address) in pages { try GoldenPage(name, await browser.send(.get, address)).check() }
            }
        }
    }

    private func withWorld(_ bytes: SeededBytes, _ body: @Sendable (World) async throws -> Void) async throws {
        try await Engine.sqlite.withDatabase { database in
            try await TestFiles.with { files in
                try await body(try await World.make(on: database, randomBytes: { bytes.next($0) }, files: files))
            }
        }
    }
}
