import Casework
import Domain
import Foundation
import TestSupport
import Testing
import Web

@Suite struct WebhookPagesTests {
    @Test(arguments: Engine.allCases) func aSecretIsShownOnceAndNeverAgain(engine: Engine) async throws {
        try await engine.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let form = try #require(try await browser.get("/organisation/webhooks/new").form(to: "/organisation/webhooks/new"))
            let typed = [("name", "The team’s chat"), ("address", "https://chat.example.gov.uk/hooks?key=1"), ("kinds", "action")]
            let made = try await browser.submit(form, typing: typed)
            let secret = try #require(made.body.firstMatch(of: /whsec_[A-Za-z0-9+\/]{43}=/)?.output)
            #expect(PageRules.broken(by: made) == [])
            let id = try #require(try await site.world.casework.reader.webhooks(for: site.world.people.administrator).first).webhook.id
            for address in ["/organisation/webhooks", "/organisation/webhooks/\(id)", "/organisation/webhooks/\(id)/change"] {
                let page = try await browser.get(address)
                #expect(page.code == 200 && !page.body.contains(secret) && PageRules.broken(by: page) == [], "\(address)")
            }
            let list = try await browser.get("/organisation/webhooks")
            #expect(list.text.contains("chat.example.gov.uk") && !list.body.contains("key=1"), "a list shows no part that may be secret")
        }
    }

    @Test func whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let form = try #require(try await browser.get("/organisation/webhooks/new").form(to: "/organisation/webhooks/new"))
            let page = try await browser.submit(form, typing: [("name", "Chat"), ("kinds", "made.up"), ("kinds", "action.madeUp")])
            #expect(page.code == 422)
            #expect(page.errors == ["Enter the address of the other program", "Choose at least one kind of event"])
            #expect(page.body.contains("value=\"Chat\""))
        }
    }

    @Test func anAddressThatIsNotAllowedIsSaid() async throws {
        try await Engine.sqlite.withWorld { world in
            let inbox = WebhookInbox()
            inbox.refuse(.notAllowed)
            try await TestSite.with(world, casework: world.node(telling: inbox)) { site in
                let browser = try await site.browser(as: world.people.administrator)
                let form = try #require(try await browser.get("/organisation/webhooks/new").form(to: "/organisation/webhooks/new"))
                let page = try await browser.submit(
                    form, typing: [("name", "Metadata"), ("address", "http://169.254.169.254/latest"), ("kinds", "report.issued")])
                #expect(page.code == 422 && page.errors == [WebhookAddressRefusal.notAllowed.words])
                #expect(page.body.contains("http://169.254.169.254/latest"))
            }
        }
    }

    @Test func aTestSaysWhatCameOfItAndNothingOfTheAnswer() async throws {
        try await Engine.sqlite.withWorld { world in
            let inbox = WebhookInbox()
            try await TestSite.with(world, casework: world.node(telling: inbox)) { site in
                let id = try await world.addWebhook(through: world.node(telling: inbox)).webhook.id
                let browser = try await site.browser(as: world.people.administrator)
                for (outcome, words) in [(WebhookOutcome.answered(503), "Answered 503"), (.failed(.timedOut), "No answer in time")] {
                    inbox.answer(outcome)
                    let form = try #require(
                        try await browser.get("/organisation/webhooks/\(id)").form(to: "/organisation/webhooks/\(id)/test"))
                    let page = try await browser.submit(form)
                    #expect(page.code == 200 && page.text.contains("A test event was sent. \(words)."))
                }
                #expect(inbox.messages.count == 2)
            }
        }
    }

    @Test func whatWasGivenUpIsShownAndSentAgain() async throws {
        try await Engine.sqlite.withWalkedSite { walked in
            let (world, id) = (walked.world, walked.webhook.id)
            try await world.giveUp(7, of: walked.webhook)
            let browser = try await walked.site.browser(as: world.people.administrator)
            let page = try await browser.get("/organisation/webhooks/\(id)")
            #expect(PageRules.broken(by: page) == [])
            #expect(page.text.contains("Given up") && page.text.contains("No answer in time"))
            let form = try #require(page.form(to: "/organisation/webhooks/\(id)/again"))
            let next = try await browser.submit(form)
            #expect(next.text.contains("What you chose is on its way again"))
            #expect(try await world.casework.reader.webhook(id, for: world.people.administrator).dead.isEmpty)
        }
    }

    @Test func whoeverChangesWhatSomebodyElseHasChangedIsToldAndLosesNothing() async throws {
        try await Engine.sqlite.withWalkedSite { walked in
            let (world, id) = (walked.world, walked.webhook.id)
            let address = "/organisation/webhooks/\(id)/change"
            let browser = try await walked.site.browser(as: world.people.administrator)
            let form = try #require(try await browser.get(address).form(to: address))
            try await world.casework.pause(id, by: world.people.administrator)
            let page = try await browser.submit(form, typing: [("name", "Renamed")])
            #expect(page.code == 409 && page.body.contains("value=\"Renamed\"") && page.errors.count == 1)
        }
    }

    /// What webhooks lead to is a page of this site.
    @Test(arguments: ["actions", "reports", "services", "questions", "bookings", "organisation/people"])
    func whereAWebhookLeadsThereIsAPage(noun: String) {
        #expect(Route.answering("/\(noun)/0190") != nil)
    }
}
