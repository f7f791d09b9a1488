import Domain
import TestSupport
import Testing
import Web

@Suite struct WriteShownPointTests {
    @Test func theTeamsWordsAreSavedAndShownToEverybody() async throws {
        try await Engine.sqlite.withSite { site in
            let address = "\(site.world.demonstration)/points/5"
            let browser = try await site.browser(as: site.world.people.teamLead)
            let form = try #require(try await browser.get(address).form(to: address))
            let page = try await browser.submit(form, typing: ["words": DemonstrationStory.words])
            #expect(page.done == "Your words are saved")
            #expect(page.form(to: address)?["words"] == DemonstrationStory.words)
            let panel = try await site.browser(as: site.world.people.assessor)
            let shown = try await panel.get("\(site.world.demonstration)/present/5")
            #expect(shown.tree?.all("strong").contains { $0.text == "all 12 problems" } == true)
            #expect(shown.text.contains("tested with 5 people \(DemonstrationStory.script)"))
        }
    }

    @Test func whateverButtonIsPressedWhatWasTypedIsSavedToo() async throws {
        try await Engine.sqlite.withSite { site in
            let story = try DemonstrationStory(site.world)
            let address = "\(site.world.demonstration)/points/5"
            let browser = try await site.browser(as: site.world.people.teamMember)
            let form = try #require(try await browser.get(address).form(to: address))
            let page = try await browser.submit(form, typing: ["words": "Half a thought", "press": "leave-out action-\(story.open.id)"])
            #expect(page.form(to: address)?["words"] == "Half a thought")
            #expect(page.tree?.withID("item-action-\(story.open.id)")?.text.contains("Left out") == true)
            let shown = try await browser.get("\(site.world.demonstration)/print")
            #expect(shown.text.contains("Half a thought") && shown.text.contains(story.ready.text))
            #expect(!shown.text.contains(story.open.text))
            let again = try await browser.submit(
                try #require(page.form(to: address)), typing: ["press": "show action-\(story.open.id)"])
            #expect(again.tree?.withID("item-action-\(story.open.id)")?.text.contains("Left out") == false)
        }
    }

    @Test func thingsAreMovedWithoutScripts() async throws {
        try await Engine.sqlite.withSite { site in
            let story = try DemonstrationStory(site.world)
            let address = "\(site.world.demonstration)/points/5"
            let browser = try await site.browser(as: site.world.people.teamMember)
            func order(_ page: Page) -> [String] { page.tree?.all(ofClass: "aa-arranged__item").compactMap(\.id) ?? [] }
            let first = try await browser.get(address)
            let (ready, open) = ("item-action-\(story.ready.id)", "item-action-\(story.open.id)")
            #expect(order(first) == [ready, open])
            let moved = try await browser.submit(
                try #require(first.form(to: address)), typing: ["press": "down action-\(story.ready.id)"])
            #expect(order(moved) == [open, ready])
            #expect(moved.address.hasSuffix("#\(ready)"))
            let back = try await browser.submit(try #require(moved.form(to: address)), typing: ["press": "up action-\(story.ready.id)"])
            #expect(order(back) == [ready, open])
        }
    }

    @Test func wordsThatAreTooLongAreNotLost() async throws {
        try await Engine.sqlite.withSite { site in
            let address = "\(site.world.demonstration)/points/5"
            let browser = try await site.browser(as: site.world.people.teamMember)
            let words = String(repeating: "a", count: Words.limit + 1)
            let form = try #require(try await browser.get(address).form(to: address))
            let page = try await browser.submit(form, typing: ["words": words])
            #expect(page.code == 422)
            #expect(page.errors == ["Enter 20,000 characters or fewer"])
            #expect(page.form(to: address)?["words"] == words)
        }
    }

    @Test func whoComesSecondSeesBothTextsAndChooses() async throws {
        try await Engine.sqlite.withSite { site in
            let address = "\(site.world.demonstration)/points/5"
            let browser = try await site.browser(as: site.world.people.teamMember)
            let opened = try #require(try await browser.get(address).form(to: address))
            try await DemonstrationStory(site.world).write("Theirs")
            let page = try await browser.submit(opened, typing: ["words": "Mine"])
            #expect(page.code == 409)
            #expect(page.errors.count == 1)
            #expect(page.tree?.all(ofClass: "govuk-inset-text").first?.text.contains("Theirs") == true)
            #expect(page.form(to: address)?["words"] == "Mine")
            let saved = try await browser.submit(try #require(page.form(to: address)))
            #expect(saved.code == 200)
            #expect(saved.form(to: address)?["words"] == "Mine")
        }
    }

    @Test func whoTypedNothingIsInNobodysWay() async throws {
        try await Engine.sqlite.withSite { site in
            let story = try DemonstrationStory(site.world)
            let address = "\(site.world.demonstration)/points/5"
            let browser = try await site.browser(as: site.world.people.teamMember)
            let opened = try #require(try await browser.get(address).form(to: address))
            try await story.write("Theirs")
            let page = try await browser.submit(opened, typing: ["press": "leave-out action-\(story.open.id)"])
            #expect(page.code == 200)
            #expect(page.form(to: address)?["words"] == "Theirs")
        }
    }

    @Test func aPointThatIsNotShownIsRefused() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamMember)
            for page in [
                try await browser.get("\(site.world.demonstration)/points/4"),
                try await browser.post("\(site.world.demonstration)/points/4", ["words": "Ours"]),
            ] {
                #expect(page.code == 409)
                #expect(page.text.contains("Point 4 is not part of what you show."))
            }
        }
    }

    @Test(arguments: ["nonsense", "up", "up action-", "fly action-019cb7a8-0000-7000-8000-000000000001", "show update-0", "next next"])
    func whatNoButtonSaysChangesNothing(press: String) async throws {
        try await Engine.sqlite.withSite { site in
            let address = "\(site.world.demonstration)/points/5"
            let browser = try await site.browser(as: site.world.people.teamMember)
            let form = try #require(try await browser.get(address).form(to: address))
            let before = try await site.historyCount()
            #expect(try await browser.submit(form, typing: ["press": press]).code == 200)
            #expect(try await site.historyCount() == before)
        }
    }
}
