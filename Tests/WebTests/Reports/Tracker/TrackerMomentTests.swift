import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite struct TrackerMomentTests {
    @Test(arguments: Engine.allCases) func aPastMomentIsToTheLetterWhatThePageShowedThen(engine: Engine) async throws {
        try await engine.withSite { site in
            let story = try TrackerStory(site.world)
            let clerk = site.world.people.assessmentsTeam
            var saved: [(link: String, record: String)] = []
            for day in [story.firstDay, story.secondDay, story.thirdDay, story.fourthDay] {
                try await day()
                let page = try await site.page(site.tracker, as: clerk)
                saved.append((try #require(page.permalink), try #require(page.record)))
            }
            for (link, record) in saved {
                let past = try await site.page(link, as: clerk)
                #expect(past.record == record)
                #expect(past.permalink == link)
                #expect(past.text.contains("This is how the document stood on"))
            }
            #expect(Set(saved.map(\.record)).count == 4)
        }
    }

    @Test func entriesOfOneInstantAreToldApart() async throws {
        try await Engine.sqlite.withSite { site in
            let story = try TrackerStory(site.world)
            let browser = try await site.browser(as: site.world.people.assessmentsTeam)
            let before = try await browser.get("/reports/\(site.world.report.id)/tracker")
            // The clock of the world stands still: this happens in the same millisecond.
            try await site.world.bring(story.accepted, to: .inProgress)
            let past = try await browser.get(try #require(before.permalink))
            #expect(past.record == before.record)
        }
    }

    @Test func aLinkCannotTellAnotherPast() async throws {
        try await Engine.sqlite.withSite { site in
            let story = try TrackerStory(site.world)
            let clerk = site.world.people.assessmentsTeam
            try await story.tell()
            let latest = try await site.historyCount()
            let early = try await site.page("\(site.tracker)?as-at=2026-03-04T09:00:00Z&entry=\(latest)", as: clerk)
            #expect(early.entry(story.accepted)?.text.contains("To review as a team") == true)
            let late = try await site.page("\(site.tracker)?as-at=2026-03-07T09:59:00Z&entry=1", as: clerk)
            #expect(late.entry(story.accepted)?.text.contains("Resolved") == true)
        }
    }

    @Test(arguments: [
        "2026-03-04", "4 March 2026", "4 mar 2026", "4/3/2026", "2026-03-05T09:59", "5 March 2026 at 9:59am", "5 March 2026 09:59",
        "2026-03-05T09:59:59Z", "2026-03-05T10:59:59.5%2B01:00", "2026-03-05T10:59:59+01:00",
    ])
    func whateverWayPeopleWriteItTheMomentIsRead(text: String) async throws {
        try await Engine.sqlite.withSite { site in
            let story = try TrackerStory(site.world)
            try await story.tell()
            let query = text.replacing(" ", with: "%20")
            let page = try await site.browser(as: site.world.people.teamLead).get("/reports/\(site.world.report.id)/tracker?as-at=\(query)")
            #expect(page.code == 200)
            #expect(page.entry(story.accepted)?.text.contains("Evidence with the assessments team") == true)
            #expect(page.tree?.everything.contains { $0["data-live"] != nil } == false)
            #expect(page.tree?.all("script").contains { $0["src"]?.hasSuffix("/live.js") == true } == false)
            #expect(page.title.hasPrefix("Tracking amber evidence as it stood "))
            let back = page.links.first { $0.text == "Show the document as it stands now" }
            #expect(back?["href"] == "/reports/\(site.world.report.id)/tracker")
        }
    }

    @Test(arguments: [
        ("as-at", "nonsense", "Enter a real day, like 4 March 2026, or a day and a time"),
        ("as-at", "31 February 2026", "Enter a real day, like 4 March 2026, or a day and a time"),
        ("as-at", "2026-03-04T25:00", "Enter a real day, like 4 March 2026, or a day and a time"),
        ("as-at", "5 March 2026", "Day must be today or in the past"),
        ("as-at", "2026-03-04T10:01", "Day must be today or in the past"),
        ("as-at", "1 February 2026", "The report had not been issued then. Choose a later day"),
        ("since", "soon", "Enter a real date, like 4 March 2026"), ("since", "2026-03-05", "Date must be today or in the past"),
    ])
    func whatIsNoPastMomentIsRefusedAndStaysInTheField(field: String, typed: String, error: String) async throws {
        try await Engine.sqlite.withSite { site in
            let query = typed.replacing(" ", with: "+")
            let address = "/reports/\(site.world.report.id)/tracker"
            let browser = try await site.browser(as: site.world.people.teamLead)
            let page = try await browser.get("\(address)?\(field)=\(query)")
            #expect(page.code == 422)
            #expect(page.errors == [error])
            #expect(page.tree?.withID(field)?["value"].map { Day(typed: $0) ?? Day(typed: typed) } == Day(typed: typed))
            #expect(PageRules.broken(by: page) == [])
            let file = try await browser.send(.get, "\(address)/export/csv?\(field)=\(query)")
            #expect(file.code == 303)
            #expect(try await browser.get(try #require(file.location)).errors == [error])
        }
    }

    @Test func todayIsTheLivePage() async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.browser(as: site.world.people.teamLead).get(
                "/reports/\(site.world.report.id)/tracker?as-at=2026-03-04")
            #expect(page.code == 200)
            #expect(page.tree?.everything.contains { $0["data-live"] != nil } == true)
        }
    }

    @Test func whatIsLateIsJudgedByThePagesOwnDay() async throws {
        try await Engine.sqlite.withSite { site in
            site.world.clock.advance(days: 90)
            let browser = try await site.browser(as: site.world.people.teamLead)
            let address = "/reports/\(site.world.report.id)/tracker"
            #expect(try await browser.get(address).text.contains("Overdue by 23 days"))
            let past = try await browser.get("\(address)?as-at=2026-05-11")
            #expect(past.text.contains("Overdue by 1 day"))
            #expect(!past.text.contains("Overdue by 23 days"))
            #expect(try await !browser.get("\(address)?as-at=2026-05-10").text.contains("Overdue"))
        }
    }
}
