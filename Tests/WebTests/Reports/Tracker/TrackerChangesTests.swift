import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite struct TrackerChangesTests {
    @Test(arguments: Engine.allCases) func whatIsNewSinceADayIsMarkedInWords(engine: Engine) async throws {
        try await engine.withSite { site in
            let story = try TrackerStory(site.world)
            try await story.tell()
            let browser = try await site.browser(as: site.world.people.teamLead)
            let address = "/reports/\(site.world.report.id)/tracker"
            let page = try await browser.get("\(address)?since=6+March+2026")
            #expect(PageRules.broken(by: page) == [])
            #expect(page.text.contains("3 of 3 actions changed since 6 March 2026."))
            let changes = try #require(page.tree?.all(ofClass: "aa-changes").first)
            #expect(changes.text.contains("Status before: More evidence needed →, now: Resolved"))
            #expect(
                changes.text.contains(
                    "2 pieces of evidence, evidence submitted, evidence forwarded to the lead assessor, evidence accepted"))
            #expect(changes.all("a").compactMap { $0["href"] }.count { page.tree?.withID(String($0.dropFirst())) != nil } == 3)
            let accepted = try #require(page.entry(story.accepted))
            #expect(accepted.classes.contains("aa-new"))
            // The changed note, the afterthought, and three steps of the third day.
            #expect(accepted.all(ofClass: "aa-items__item").count { $0.classes.contains("aa-new") } == 5)
            #expect(accepted.text.matches(of: /New since 6 March 2026/).count == 5)
            let update = accepted.all(ofClass: "aa-items__item").first { $0.text.contains("Asked 12 people") }
            #expect(update?.text.contains("New") == false)
        }
    }

    @Test func whatHasNotChangedIsNotMarked() async throws {
        try await Engine.sqlite.withSite { site in
            let story = try TrackerStory(site.world)
            try await story.tell()
            let browser = try await site.browser(as: site.world.people.teamLead)
            let address = "/reports/\(site.world.report.id)/tracker"
            let page = try await browser.get("\(address)?since=2026-03-07")
            #expect(page.text.contains("1 of 3 actions changed since 7 March 2026."))
            #expect(page.entry(story.planned)?.classes.contains("aa-new") == false)
            #expect(page.entry(story.planned)?.text.contains("New") == false)
            site.world.clock.advance(days: 1)
            let lead = site.world.people.teamLead
            let quiet = try await site.page("\(site.tracker)?since=2026-03-08", as: lead)
            #expect(quiet.text.contains("Nothing has changed since 8 March 2026."))
            #expect(try await site.page(site.tracker, as: lead).tree?.all(ofClass: "aa-changes").isEmpty == true)
        }
    }

    @Test func changesAreShownOfAPastMomentToo() async throws {
        try await Engine.sqlite.withSite { site in
            let story = try TrackerStory(site.world)
            try await story.tell()
            let browser = try await site.browser(as: site.world.people.teamLead)
            let address = "/reports/\(site.world.report.id)/tracker?as-at=2026-03-05&since=2026-03-05"
            let page = try await browser.get(address)
            #expect(page.text.contains("2 of 3 actions changed since 5 March 2026."))
            #expect(page.entry(story.accepted)?.text.contains("That answers it.") == false)
            let yesterday = try #require(page.links.first { $0.text == "Since yesterday" }?["href"])
            #expect(yesterday == "/reports/\(site.world.report.id)/tracker?as-at=2026-03-05&since=2026-03-04")
            let later = try await browser.get("/reports/\(site.world.report.id)/tracker?as-at=2026-03-05&since=2026-03-06")
            #expect(later.errors == ["Date must be the same as or before 5 March 2026"])
        }
    }

    @Test func whoWasSentALinkIsNoChange() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            try await world.bring(world.amber, to: .withLeadAssessor)
            world.clock.advance(days: 1)
            _ = try await world.casework.makeReviewLink(for: world.amber.id, by: world.people.assessmentsTeam)
            let page = try await site.browser(as: world.people.teamLead).get("/reports/\(world.report.id)/tracker?since=2026-03-05")
            #expect(page.text.contains("Nothing has changed since 5 March 2026."))
        }
    }
}
