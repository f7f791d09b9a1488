import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite struct ShowAccountTests {
    @Test(arguments: Engine.allCases) func peopleSeeWhoTheyAreHere(engine: Engine) async throws {
        try await engine.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            let page = try await browser.get("/account")
            #expect(page.heading == "Your account")
            #expect(page.text.contains(site.world.people.teamLead.email.description))
            #expect(page.text.contains("Renew a canal mooring licence: team lead"))
            #expect(page.text.contains("(this one)"))
            #expect(PageRules.broken(by: page) == [])
        }
    }

    @Test func peopleChangeTheirName() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            let form = try #require(try await browser.get("/account").form(to: "/account/name"))
            let empty = try await browser.submit(form, typing: ["name": " "])
            #expect(empty.code == 422 && empty.errors == ["Enter your name"])
            let long = try await browser.submit(form, typing: ["name": String(repeating: "n", count: 201)])
            #expect(long.code == 422 && long.form(to: "/account/name")?["name"]?.count == 201)
            let saved = try await browser.submit(form, typing: ["name": "Ada Lock"])
            #expect(saved.done == "Your name is saved" && saved.form(to: "/account/name")?["name"] == "Ada Lock")
            let stale = try await browser.submit(form, typing: ["name": "Ada Key"])
            #expect(stale.code == 409 && stale.form(to: "/account/name")?["name"] == "Ada Key")
        }
    }

    @Test func anotherBrowserIsSignedOutFromHere() async throws {
        try await Engine.sqlite.withSite { site in
            let lead = site.world.people.teamLead
            let (here, there) = (try await site.browser(as: lead), try await site.browser(as: lead))
            let stranger = try await site.browser(as: site.world.people.stranger)
            let sessions = try await site.world.casework.reader.sessions(of: lead)
            #expect(sessions.count == 2)
            for session in sessions {
                #expect(try await stranger.submit("/account/sessions/\(session.id)/end").code == 404)
            }
            let after = try await here.post("/account/sessions/end-others")
            #expect(after.done == "You are signed out everywhere else")
            #expect(try await there.send(.get, "/").code == 303)
            #expect(try await here.send(.get, "/").code == 200)
        }
    }

    @Test func peopleCarryAwayWhatIsHeldAboutThemAndNothingElse() async throws {
        try await Engine.sqlite.withSite { site in
            let lead = site.world.people.teamLead
            try await site.world.bring(site.world.amber, to: .inProgress)
            let browser = try await site.browser(as: lead)
            #expect(PageRules.broken(by: try await browser.get("/account/data")) == [])
            let file = try await browser.get("/account/data/download")
            #expect(file.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
            let object = try JSONSerialization.jsonObject(with: Data(file.body.utf8))
            let held = try #require(object as? [String: Any])
            #expect(held["email"] as? String == lead.email.description)
            #expect((held["history"] as? [Any])?.isEmpty == false)
            #expect(!file.body.contains(site.world.people.assessmentsTeam.email.description))
            for secret in browser.cookies.values { #expect(!file.body.contains(secret)) }
        }
    }
}
