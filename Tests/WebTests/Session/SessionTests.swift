import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite struct SessionTests {
    @Test(arguments: Engine.allCases) func everySignInBeginsANewSession(engine: Engine) async throws {
        try await engine.withSite(isDemo: true) { site in
            let browser = try await site.browser(as: site.world.people.reader)
            let before = browser.cookies
            let page = try await browser.send(form: "/sign-in", [("person", "\(site.world.people.teamLead.id)")])
            #expect(page.location == "/")
            #expect(browser.cookies != before)
            #expect(browser.cookies["session"]?.count == 43, "256 bits")
            #expect(try await browser.get("/services").text.contains("Renew a canal mooring licence"))
        }
    }

    @Test(arguments: Engine.allCases) func signingOutEndsTheSessionOnTheServerToo(engine: Engine) async throws {
        try await engine.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            let kept = browser.cookies["session"]
            let page = try await browser.post("/sign-out")
            #expect(page.address == "/sign-out")
            #expect(page.heading == "You are signed out")
            #expect(browser.cookies["session"] == nil)
            browser.set(cookie: "session", to: kept)
            #expect(try await browser.send(.get, "/").code == 303, "the old cookie still works")
        }
    }

    @Test func aSessionEndsAfterTwoHoursWithoutUse() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            site.world.clock.advance(by: Session.idleLimit - 1)
            #expect(try await browser.send(.get, "/").code == 200)
            site.world.clock.advance(by: Session.idleLimit + 1)
            #expect(try await browser.send(.get, "/").code == 303)
        }
    }

    @Test func aSessionEndsAfterTwelveHoursHoweverMuchItIsUsed() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            for _ in 0..<11 {
                site.world.clock.advance(by: 3600)
                #expect(try await browser.send(.get, "/").code == 200)
            }
            site.world.clock.advance(by: 3601)
            #expect(try await browser.send(.get, "/").code == 303)
        }
    }

    @Test func whoIsDisabledIsSignedOutAtOnce() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            _ = try await site.world.casework.disablePerson(email: site.world.people.teamLead.email)
            #expect(try await browser.send(.get, "/").code == 303)
        }
    }

    @Test(arguments: ["", "x", "a=b", "session", "%00", String(repeating: "A", count: 43), String(repeating: "A", count: 5000), "é"])
    func aMadeUpCookieIsNobody(value: String) async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: nil)
            browser.set(cookie: "session", to: value)
            #expect(try await browser.send(.get, "/").code == 303)
            #expect(try await browser.send(.get, "/cookies").code == 200)
        }
    }

    @Test func aCookieThatIsChangedIsNobody() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            let token = try #require(browser.cookies["session"])
            for changed in [String(token.dropLast()), token + "A", token.lowercased(), String(token.reversed())] {
                browser.set(cookie: "session", to: changed)
                #expect(try await browser.send(.get, "/").code == 303, "\(changed)")
            }
        }
    }

    @Test func aPersonIsSentBackToWhereTheyWanted() async throws {
        try await Engine.sqlite.withSite(isDemo: true) { site in
            let browser = try await site.browser(as: nil)
            let wanted = "/actions?status=toReview&q=a%20fee"
            let signIn = try await browser.get(wanted)
            #expect(signIn.heading == "Who do you want to be?")
            let page = try await browser.submit(try #require(signIn.form()), typing: ["person": "\(site.world.people.teamLead.id)"])
            #expect(page.address == wanted)
            #expect(page.heading == "Actions")
        }
    }

    @Test(arguments: [
        "//evil.example", "https://evil.example", "http://evil.example/", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)",
        "/\t/evil.example", "/\n/evil.example", " //evil.example", "data:text/html,x", "evil.example", "#", "?x", "",
        "https:evil.example", "http:/evil.example", "/%0d%0aSet-Cookie:%20a=b\r\nX: y",
    ])
    func nobodyIsSentToAnotherSite(then: String) async throws {
        try await Engine.sqlite.withSite(isDemo: true) { site in
            let nobody = try await site.browser(as: nil)
            let signedIn = try await nobody.send(form: "/sign-in", [("person", "\(site.world.people.reader.id)"), ("then", then)])
            #expect(signedIn.location == "/")
            let query = then.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            #expect(try await nobody.send(.get, "/sign-in?then=\(query)").location == "/")
        }
    }
}
