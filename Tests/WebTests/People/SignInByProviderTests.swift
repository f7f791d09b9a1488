import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite struct SignInByProviderTests {
    @Test(arguments: Engine.allCases) func somebodySignsInWithTheirWorkAccountAndComesToThePageTheyWanted(engine: Engine) async throws {
        try await engine.withSignIn { site in
            let browser = try await site.site.browser(as: nil)
            let wanted = "/actions?status=toReview&q=a%20fee"
            let page = try await browser.get(wanted)
            #expect(page.heading == "Sign in")
            #expect(PageRules.broken(by: page) == [])
            let link = try #require(page.links.first { $0.text == "Sign in with your work account" }?["href"])
            let leaving = try await browser.send(.get, link)
            let asked = try #require(site.outside.asked.last)
            #expect(leaving.location == "https://sso.example/in?state=\(asked.state)")
            #expect(asked.returnAddress == "http://127.0.0.1:8080/sign-in/callback")
            let back = try await browser.get("/sign-in/callback?code=one&state=\(asked.state)")
            #expect(back.address == wanted)
            #expect(back.heading == "Actions")
            #expect(site.outside.codes == ["one"])
            #expect(browser.cookies.keys.sorted() == ["session"], "what the browser kept to come back is gone")
        }
    }

    @Test(arguments: [nil, "https://actions.example.gov.uk"]) func whatTheBrowserKeepsMeanwhileIsForThisHostAndNoScript(base: String?)
        async throws
    {
        try await Engine.sqlite.withSignIn(baseURL: base.flatMap(URL.init)) { site in
            let browser = try await site.site.browser(as: nil)
            let leaving = try await browser.send(.get, "/sign-in/provider")
            let cookie = try #require(leaving.cookies.first)
            #expect(leaving.cookies.count == 1)
            #expect(cookie.name == (base == nil ? "sign-in" : "__Host-sign-in"))
            #expect(cookie.value.count == 43, "256 bits")
            #expect(cookie.attributes["httponly"] != nil && cookie.attributes["samesite"] == "Lax" && cookie.attributes["path"] == "/")
            #expect(cookie.attributes["domain"] == nil && cookie.attributes["max-age"] == "900")
            #expect((cookie.attributes["secure"] != nil) == (base != nil))
            #expect(leaving.location?.contains(cookie.value) == false)
        }
    }

    @Test(arguments: Engine.allCases) func aFirstSignInGivesNoRights(engine: Engine) async throws {
        try await engine.withSignIn { site in
            let world = site.world
            try await world.openDomain()
            site.outside.say(.success(World.newcomer))
            let browser = try await site.site.browser(as: nil)
            #expect(try await site.comeBack(browser).location == "/")
            let home = try await browser.send(.get, "/")
            #expect(home.code == 200)
            #expect(PageRules.broken(by: home) == [])
            for address in ["/", "/services", "/reports", "/actions", "/calendar"] {
                let page = try await browser.send(.get, address)
                #expect(page.code == 200)
                #expect(!page.text.contains("mooring") && !page.text.contains("blocked waterway"), "\(address)")
            }
            let theirs = [
                "/services/\(world.service.id)", "/services/\(world.service.id)/team", "/reports/\(world.report.id)",
                "/reports/\(world.report.id)/tracker", "/actions/\(world.amber.id)", "/actions/\(world.amber.id)/review",
            ]
            for address in theirs { #expect(try await browser.send(.get, address).code == 404, "\(address)") }
            for address in ["/desk", "/bookings", "/services/new", "/imports/new", "/organisation/clock", "/organisation/bookings"] {
                #expect(try await browser.send(.get, address).code == 403, "\(address)")
            }
        }
    }

    @Test(arguments: [(9 * 60 + 59, 303), (10 * 60, 410)]) func theWayBackIsOpenForTenMinutes(seconds: Int, code: Int) async throws {
        try await Engine.sqlite.withSignIn { site in
            let browser = try await site.site.browser(as: nil)
            let back = try await site.setOut(browser)
            site.world.clock.advance(by: Double(seconds))
            #expect(try await browser.send(.get, back).code == code)
            #expect(browser.isSignedIn == (code == 303))
        }
    }

    @Test func theWayBackIsOpenOnceAndToTheBrowserThatSetOut() async throws {
        try await Engine.sqlite.withSignIn { site in
            let browser = try await site.site.browser(as: nil)
            let thief = try await site.site.browser(as: nil)
            _ = try await site.setOut(thief)
            let stolen = try await site.setOut(browser)
            let refused = try await thief.send(.get, stolen)
            #expect(refused.code == 410 && !thief.isSignedIn)
            #expect(refused.heading == "You need to start signing in again")
            #expect(PageRules.broken(by: refused) == [])
            let bare = try await site.site.browser(as: nil).send(.get, try await site.setOut(browser))
            #expect(bare.code == 410 && bare.cookies.isEmpty)
            #expect(site.outside.codes.isEmpty, "nobody's code was given to the provider")
            let own = try await site.setOut(browser)
            #expect(try await browser.send(.get, own).code == 303)
            #expect(try await browser.send(.get, own).code == 410)
            #expect(site.outside.codes.count == 1)
        }
    }

    @Test func whoSetsOutInTwoTabsCanEndEither() async throws {
        try await Engine.sqlite.withSignIn { site in
            for isFirst in [true, false] {
                let browser = try await site.site.browser(as: nil)
                let backs = [try await site.setOut(browser, wanting: "/reports"), try await site.setOut(browser, wanting: "/actions")]
                #expect(try await browser.send(.get, isFirst ? backs[0] : backs[1]).location == (isFirst ? "/reports" : "/actions"))
            }
        }
    }

    @Test(arguments: [
        "", "?", "?state=", "?code=x", "?state=x&code=x", "?state=%00%0d%0a&code=%ff", "?error=access_denied",
        "?state=x&error=server_error",
        "?state=" + String(repeating: "a", count: 5000) + "&code=x", "?state=a&state=b&code=c",
        "?" + String(repeating: "a=b&", count: 2500),
    ])
    func aMadeUpWayBackSignsNobodyIn(query: String) async throws {
        try await Engine.sqlite.withSignIn { site in
            let browser = try await site.site.browser(as: nil)
            #expect(try await browser.send(.get, "/sign-in/callback\(query)").code == 410)
            _ = try await site.setOut(browser)
            #expect(try await browser.send(.get, "/sign-in/callback\(query)").code == 410)
            #expect(!browser.isSignedIn && site.outside.codes.isEmpty)
        }
    }

    @Test(arguments: [
        "//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example", "javascript:alert(1)",
        "/\t/evil.example", "/reports\r\nLocation: https://evil.example", " //evil.example", "data:text/html,x", "evil.example", "",
        "/" + String(repeating: "a", count: 2000),
    ])
    func signingInNeverLeadsAwayFromTheSite(then: String) async throws {
        try await Engine.sqlite.withSignIn { site in
            let browser = try await site.site.browser(as: nil)
            let page = try await site.comeBack(browser, wanting: then)
            #expect(page.code == 303 && page.location == "/")
            let query = try #require(then.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            #expect(try await browser.send(.get, "/sign-in?then=\(query)").location == "/", "nor being signed in")
        }
    }

    @Test(arguments: [("same-origin", true), ("none", true), ("same-site", false), ("cross-site", false)])
    func onlyThePersonSetsOut(from: String, isLet: Bool) async throws {
        try await Engine.sqlite.withSignIn { site in
            let name = try #require(HTTPField.Name("Sec-Fetch-Site"))
            let browser = try await site.site.browser(as: nil)
            let page = try await browser.send(.get, "/sign-in/provider?then=%2Freports", [name: from])
            #expect(site.outside.asked.isEmpty == !isLet)
            #expect(isLet || page.location == "/sign-in?then=%2Freports")
        }
    }

    @Test func aNewSignInEndsTheSessionThatTheBrowserHad() async throws {
        try await Engine.sqlite.withSignIn { site in
            let browser = try await site.site.browser(as: site.world.people.reader)
            let old = try #require(browser.cookies["session"])
            #expect(try await site.comeBack(browser).code == 303)
            #expect(browser.cookies["session"] != old)
            browser.set(cookie: "session", to: old)
            #expect(try await browser.send(.get, "/").code == 303, "the old session still works")
        }
    }

    @Test(arguments: [false, true]) func whereThereIsNoProviderNoWayLeadsThere(isDemo: Bool) async throws {
        try await Engine.sqlite.withSignIn(isDemo ? [.provider, .email] : [.email], isDemo: isDemo) { site in
            let browser = try await site.site.browser(as: nil)
            for address in ["/sign-in/provider", "/sign-in/callback", "/sign-in/callback?state=x&error=access_denied"] {
                #expect(try await browser.send(.get, address).code == 404)
            }
            let page = try await browser.get("/sign-in")
            #expect(!page.has(link: "Sign in with your work account"))
            #expect(page.heading == (isDemo ? "Who do you want to be?" : "Sign in"))
        }
    }
}
