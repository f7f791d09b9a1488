import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

/// Making, listing and cancelling review links.
@Suite struct MakeReviewLinkTests {
    @Test(arguments: Engine.allCases) func theLinkIsShownOnceForWhomAndUntilWhen(engine: Engine) async throws {
        try await engine.withForwarded { site, clerk, action in
            let page = try await clerk.get("/actions/\(action.id)/review-link")
            #expect(page.text.contains("The link is for Margaret Lindqvist"))
            let made = try await clerk.submit(try #require(page.form()))
            #expect(made.code == 200 && made.heading.hasSuffix("Send this link to Margaret Lindqvist"))
            #expect(made.text.contains("It works once, until 18 March 2026 at 10:00am."))
            #expect(PageRules.broken(by: made) == [])
            let link = try #require(made.reviewLink)
            #expect(link.hasPrefix("http://127.0.0.1:8080/review/"))
            let email = try #require(made.links.compactMap { $0["href"] }.first { $0.hasPrefix("mailto:") })
            #expect(email.hasPrefix("mailto:margaret.lindqvist@waterways.example?subject="))
            #expect(email.removingPercentEncoding?.contains(link) == true)
            let after = try await clerk.get("/actions/\(action.id)/review-link")
            #expect(after.text.contains("Waiting to be used, until 18 March 2026 at 10:00am"))
            #expect(!after.body.contains(try #require(link.split(separator: "/").last)))
        }
    }

    @Test(arguments: ["evil.example", "evil.example:80", "waterways.example@evil.example"])
    func aForgedHostIsNeverPartOfALink(host: String) async throws {
        try await Engine.sqlite.withSite(baseURL: URL(string: "https://actions.waterways.example/")) { site in
            let action = try await site.world.bring(site.world.amber, to: .withLeadAssessor)
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            var headers: HTTPFields = [:]
            for name in ["Host", "X-Forwarded-Host", "Forwarded"] { HTTPField.Name(name).map { headers[$0] = host } }
            let made = try await clerk.submit(
                "/actions/\(action.id)/review-link", [("version", action.version.description)], headers)
            #expect(made.code == 400 && made.reviewLink == nil)
            for link in ["review/", "evil.example"] { #expect(!made.body.contains(link)) }
        }
    }

    @Test func aFormSentAgainMakesNoSecondLink() async throws {
        try await Engine.sqlite.withForwarded { site, clerk, action in
            let form = try #require(try await clerk.get("/actions/\(action.id)/review-link").form())
            let link = try #require(try await clerk.submit(form).reviewLink)
            let history = try await site.historyCount()
            let again = try await clerk.submit(form)
            #expect(again.code == 409 && again.reviewLink == nil)
            #expect(
                again.errors == [
                    "Amara Okafor made a review link for the lead assessor after you opened this page. Check what is new, then try again"
                ])
            #expect(try await site.historyCount() == history)
            #expect(try await site.browser(as: nil).get(link.path).code == 200)
        }
    }

    @Test func aNewLinkEndsTheOneBefore() async throws {
        try await Engine.sqlite.withForwarded { site, clerk, action in
            let first = try await clerk.makeLink(for: action)
            let page = try await clerk.get("/actions/\(action.id)/review-link")
            #expect(page.text.contains("A link waits to be used. It stops working when you make a new one."))
            let second = try await clerk.makeLink(for: action)
            let nobody = try await site.browser(as: nil)
            #expect(try await nobody.get(first).code == 410)
            #expect(try await nobody.get(second).code == 200)
        }
    }

    @Test(arguments: Engine.allCases) func theListSaysWhatBecameOfEach(engine: Engine) async throws {
        try await engine.withForwarded { site, clerk, action in
            let address = "/actions/\(action.id)/review-link"
            _ = try await clerk.makeLink(for: action)
            let cancelled = try await clerk.submit(try #require(try await clerk.get(address).form(to: "\(address)/cancel")))
            #expect(cancelled.done == "The review link is cancelled")
            #expect(cancelled.form(to: "\(address)/cancel") == nil)
            site.world.clock.advance(by: 60)
            _ = try await clerk.makeLink(for: action)
            site.world.clock.advance(days: 15)
            let used = try await clerkAgain(site).makeLink(for: action)
            let nobody = try await site.browser(as: nil)
            let form = try #require(try await nobody.get(used).form())
            _ = try await nobody.submit(form, typing: ["answer": "return", "reason": "Add two people."])
            try await site.world.submitNote(of: action.id)
            try await site.world.casework.change(action.id, by: site.world.people.assessmentsTeam, expecting: nil) {
                try $0.forwardEvidence(note: nil, by: $1)
            }
            site.world.clock.advance(by: 60)
            _ = try await clerkAgain(site).makeLink(for: action)
            let rows = try await clerkAgain(site).get(address).tree?.first("tbody")?.all("tr").map(\.text) ?? []
            let states = [
                "Waiting to be used, until 2 April 2026", "Used on 19 March 2026", "Ended on 18 March 2026", "Cancelled on 4 March 2026",
            ]
            #expect(rows.count == states.count)
            for (row, state) in zip(rows, states) {
                #expect(row.contains(state) && row.contains("by Amara Okafor") && row.contains("Margaret Lindqvist"), "\(row)")
            }
        }
    }

    @Test func withoutALeadAssessorThereIsNobodyToSendItTo() async throws {
        try await Engine.sqlite.withForwarded { site, clerk, action in
            let people = site.world.people
            try await site.world.casework.nameLeadAssessor(nil, of: action.report, by: people.assessmentsTeam)
            let page = try await clerk.get("/actions/\(action.id)/review-link")
            #expect(page.text.contains("there is nobody to make a link for") && page.form() == nil)
            let answer = try await clerk.submit("/actions/\(action.id)/review-link", [("version", action.version.description)])
            #expect(answer.code == 409 && answer.text.contains("Nobody leads the panel of this report."))
        }
    }

    @Test func onlyTheAssessmentsTeamMakesAndCancelsThem() async throws {
        try await Engine.sqlite.withForwarded { site, _, action in
            let people = site.world.people
            for (person, code) in [(people.leadAssessor, 403), (people.teamLead, 403), (people.otherTeam, 404), (people.stranger, 404)] {
                let browser = try await site.browser(as: person)
                let address = "/actions/\(action.id)/review-link"
                #expect(try await browser.get(address).code == code)
                #expect(try await browser.submit(address, [("version", action.version.description)]).code == code)
                #expect(try await browser.submit("\(address)/cancel").code == code)
            }
            #expect(try await site.world.action(action.id) == action)
        }
    }

    /// A session lasts no 15 days.
    private func clerkAgain(_ site: TestSite) async throws -> Browser {
        try await site.browser(as: site.world.people.assessmentsTeam)
    }
}

extension Page {
    /// The link that the page shows to be sent on.
    var reviewLink: String? { tree?.withID("link")?.text }
}

extension String {
    /// The path of an absolute address.
    fileprivate var path: String { "/" + split(separator: "/").dropFirst(2).joined(separator: "/") }
}

extension Browser {
    /// Makes a review link as somebody of the assessments team, and gives its path.
    func makeLink(for action: Action) async throws -> String {
        let form = try #require(try await get("/actions/\(action.id)/review-link").form())
        return try #require(try await submit(form).reviewLink).path
    }
}

extension Engine {
    /// Lends a site on which the first amber action waits for the lead assessor, and the browser of somebody of the assessments team.
    func withForwarded(_ body: @Sendable (TestSite, Browser, Action) async throws -> Void) async throws {
        try await withSite { site in
            let action = try await site.world.bring(site.world.amber, to: .withLeadAssessor)
            try await body(site, try await site.browser(as: site.world.people.assessmentsTeam), action)
        }
    }
}
