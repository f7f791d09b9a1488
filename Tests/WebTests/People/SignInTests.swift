import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite struct SignInTests {
    @Test func outsideTheDemonstrationNobodyCanChooseWhoTheyAre() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: nil)
            let page = try await browser.send(form: "/sign-in", [("person", "\(site.world.people.assessmentsTeam.id)")])
            #expect(page.code == 404)
            #expect(page.cookies.isEmpty)
            #expect(try await browser.get("/sign-in").form() == nil)
        }
    }

    @Test(arguments: ["", "nobody", "00000000-0000-0000-0000-000000000000"])
    func inTheDemonstrationSomebodyHasToBeChosen(person: String) async throws {
        try await Engine.sqlite.withSite(isDemo: true) { site in
            let page = try await site.browser(as: nil).send(form: "/sign-in", [("person", person), ("then", "/reports")])
            #expect(page.cookies.isEmpty)
            #expect(page.code == 422)
            #expect(page.errors == ["Choose who you are"])
            #expect(page.form()?["then"] == "/reports")
            #expect(PageRules.broken(by: page) == [])
        }
    }

    @Test(arguments: Engine.allCases) func aLinkSignsInOnceAndOpeningItDoesNotUseItUp(engine: Engine) async throws {
        try await engine.withSite { site in
            let token = try await site.world.casework.makeSignInLink(email: site.world.people.teamLead.email)
            let browser = try await site.browser(as: nil)
            for _ in 0..<3 { #expect(try await browser.get("/sign-in/link/\(token)").heading == "Sign in to Assessment Actions") }
            let opened = try await browser.get("/sign-in/link/\(token)")
            let page = try await browser.submit(try #require(opened.form()))
            #expect(page.address == "/")
            #expect(page.heading == "What waits for you")
            let again = try await site.browser(as: nil).send(form: "/sign-in/link/\(token)", [])
            #expect(again.code == 410)
            #expect(again.cookies.isEmpty)
        }
    }

    @Test func theAddressOfALinkIsASecret() async throws {
        try await Engine.sqlite.withSite { site in
            let token = try await site.world.casework.makeSignInLink(email: site.world.people.teamLead.email)
            let browser = try await site.browser(as: nil)
            let page = try await browser.get("/sign-in/link/\(token)")
            #expect(page.headers[try #require(HTTPField.Name("Referrer-Policy"))] == "no-referrer")
            #expect(page.headers[try #require(HTTPField.Name("X-Robots-Tag"))] == "noindex")
            // What a browser sends from a page that hides where it is.
            #expect(try await browser.send(form: "/sign-in/link/\(token)", [], [.origin: "null"]).code == 303)
        }
    }

    @Test(arguments: [(14 * 60, 303), (15 * 60, 410), (86_400, 410)]) func aLinkWorksFor15Minutes(seconds: Int, code: Int) async throws {
        try await Engine.sqlite.withSite { site in
            let token = try await site.world.casework.makeSignInLink(email: site.world.people.teamLead.email)
            site.world.clock.advance(by: Double(seconds))
            #expect(try await site.browser(as: nil).send(form: "/sign-in/link/\(token)", []).code == code)
        }
    }

    @Test func aLinkOfSomebodyDisabledDoesNotWork() async throws {
        try await Engine.sqlite.withSite { site in
            let token = try await site.world.casework.makeSignInLink(email: site.world.people.teamLead.email)
            _ = try await site.world.casework.disablePerson(email: site.world.people.teamLead.email)
            #expect(try await site.browser(as: nil).send(form: "/sign-in/link/\(token)", []).code == 403)
        }
    }

    @Test(arguments: ["x", "%00", "%ff", "..%2f..", String(repeating: "a", count: 101), String(repeating: "a", count: 4000)])
    func aMadeUpLinkSignsNobodyIn(token: String) async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: nil)
            #expect(try await browser.send(.get, "/sign-in/link/\(token)").code == 200)
            let page = try await browser.send(form: "/sign-in/link/\(token)", [])
            #expect(page.code == 410)
            #expect(page.cookies.isEmpty)
        }
    }

    @Test func whoHasSignedInIsNotAskedAgain() async throws {
        try await Engine.sqlite.withSite(isDemo: true) { site in
            let browser = try await site.browser(as: site.world.people.reader)
            #expect(try await browser.send(.get, "/sign-in?then=%2Freports").location == "/reports")
        }
    }
}
