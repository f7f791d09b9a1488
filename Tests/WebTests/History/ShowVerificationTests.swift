import Casework
import Domain
import Storage
import TestSupport
import Testing
import Web

@Suite struct ShowVerificationTests {
    @Test(arguments: Engine.allCases) func oneButtonSaysThatEverythingIsAsItWasWritten(engine: Engine) async throws {
        try await engine.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let before = try await browser.get("/organisation/history/verification")
            let after = try await browser.submit(try #require(before.form()))
            #expect(after.done == "\(try await site.historyCount()) entries are as they were written")
            #expect(after.text.contains("\(site.world.people.administrator.name) started this check on 4 March 2026 at 10:00am."))
            #expect(PageRules.broken(by: before) == [] && PageRules.broken(by: after) == [])
        }
    }

    @Test(arguments: Engine.allCases) func whatWasAlteredIsSaid(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            try await world.database.write { [id = world.organisation.id] in
                try $0.run("UPDATE history SET what = what || ' ' WHERE sequence = 3 AND organisation_id = \(id)")
            }
            let browser = try await site.browser(as: world.people.administrator)
            let page = try await browser.post("/organisation/history/verification")
            #expect(page.text.contains("1 finding") && page.text.contains("History entry 3 of organisation"))
            #expect(page.done == nil && PageRules.broken(by: page) == [])
            let other = try await site.browser(as: world.people.stranger).post("/organisation/history/verification")
            #expect(other.done?.hasSuffix("written") == true, "another organisation's history is not theirs to know of")
        }
    }

    @Test func itCannotBeAskedForWithoutEnd() async throws {
        try await Engine.sqlite.withSite(set: { $0.requestsPerMinute = 100 }) { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            var codes: Set<Int> = []
            for _ in 0..<20 where !codes.contains(429) { codes.insert(try await browser.submit("/organisation/history/verification").code) }
            #expect(codes.contains(429))
        }
    }
}
