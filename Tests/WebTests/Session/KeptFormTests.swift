import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

/// What somebody typed outlives their session, and is sent for nobody else's sake.
@Suite struct KeptFormTests {
    private let ours: HTTPFields = HTTPField.Name("Sec-Fetch-Site").map { [$0: "same-origin"] } ?? [:]

    @Test func aFormThatComesTooLateIsKeptAndSentAgain() async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await site.world.bring(site.world.amber, to: .inProgress)
            let lead = site.world.people.teamLead
            let browser = try await site.browser(as: lead)
            let form = try #require(try await browser.get("/actions/\(action.id)/update").form(to: "/actions/\(action.id)/update"))
            site.world.clock.advance(by: Session.idleLimit + 1)
            let typed = form.fields.filter { $0.0 != "text" } + [("text", "We tested it with 12 people.")]
            let late = try await browser.send(form: form.action, typed, ours)
            #expect(late.code == 401 && late.heading == "You are signed out")
            #expect(late.text.contains("We tested it with 12 people."))
            // Whoever is signed out has no token; nothing else may be wrong.
            #expect(PageRules.broken(by: late).allSatisfy { $0.hasSuffix("has no token") })
            let kept = try #require(late.form(to: form.action))
            #expect(kept["text"] == "We tested it with 12 people." && kept["form-token"] == nil)

            let again = try await site.browser(as: lead)
            let check = try await again.send(form: kept.action, kept.fields, ours)
            #expect(check.code == 403 && check.heading == "Check what you typed, then send it")
            #expect(PageRules.broken(by: check) == [])
            let sent = try await again.submit(try #require(check.form(to: form.action)))
            #expect(sent.done == "Your update is posted" || sent.done == "Your progress update is posted")
            #expect(sent.text.contains("We tested it with 12 people."))
        }
    }

    @Test func whatMayComeFromAnotherSiteIsNotKept() async throws {
        try await Engine.sqlite.withSite { site in
            let address = "/actions/\(site.world.amber.id)/update"
            let fields = [("text", "Sent by another site."), ("version", "1")]
            let nobody = try await site.browser(as: nil)
            #expect(try await nobody.send(form: address, fields).code == 303)
            let lead = try await site.browser(as: site.world.people.teamLead)
            let page = try await lead.send(form: address, fields)
            #expect(page.code == 403 && page.heading == "This form cannot be used any more")
            #expect(!page.text.contains("Sent by another site."))
            let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
            let foreign = try await lead.send(form: address, fields, [name: "cross-site"])
            #expect(foreign.code == 403 && !foreign.text.contains("Sent by another site."))
        }
    }

    @Test func aPageAsksHowLongItsSessionLivesWithoutKeepingItAlive() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            #expect(try await browser.send(.get, "/session").body == #"{"seconds": 7200}"#)
            for _ in 0..<11 {
                site.world.clock.advance(by: 600)
                #expect(try await browser.send(.get, "/session").code == 200)
            }
            #expect(try await browser.send(.get, "/session").body == #"{"seconds": 600}"#)
            site.world.clock.advance(by: 600)
            #expect(try await browser.send(.get, "/session").code == 303)
        }
    }

    @Test func stayingSignedInKeepsTheSession() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            let token = try #require(try await browser.token())
            site.world.clock.advance(by: Session.idleLimit - 60)
            #expect(try await browser.send(form: "/session", [("form-token", token)]).body == #"{"seconds": 7200}"#)
            site.world.clock.advance(by: Session.idleLimit - 60)
            #expect(try await browser.send(.get, "/services").code == 200)
        }
    }
}
