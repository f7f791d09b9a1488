import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite struct SignOutTests {
    @Test func whoSignsOutIsToldSoAndTheBrowserForgetsWhatItKept() async throws {
        try await Engine.sqlite.withSignIn([.email]) { site in
            let browser = try await site.site.browser(as: site.world.people.teamLead)
            let leaving = try await browser.submit("/sign-out")
            #expect(leaving.location == "/sign-out")
            #expect(leaving.headers[try #require(HTTPField.Name("Clear-Site-Data"))] == "\"cache\", \"storage\"")
            #expect(!browser.isSignedIn)
            let page = try await browser.get("/sign-out")
            #expect(page.heading == "You are signed out")
            #expect(page.has(link: "Sign in again"))
            #expect(!page.text.contains("work account"))
            #expect(PageRules.broken(by: page) == [])
        }
    }

    @Test(arguments: [SignInSite.Way.provider, .providerWithoutEnd]) func whoHasAWorkAccountIsRemindedOfIt(way: SignInSite.Way) async throws
    {
        try await Engine.sqlite.withSignIn([way]) { site in
            let browser = try await site.site.browser(as: site.world.people.teamLead)
            let page = try await browser.post("/sign-out")
            #expect(page.text.contains("You may still be signed in to your work account"))
            #expect(page.links.contains { $0["href"] == "https://sso.example/out" } == (way == .provider))
            #expect(PageRules.broken(by: page) == [])
            let back = try await browser.get("/signed-out")
            #expect(back.heading == "You are signed out" && back.has(link: "Sign in again"))
        }
    }

    @Test func onlyTheButtonSignsOut() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            for address in ["/sign-out", "/signed-out"] {
                let page = try await browser.get(address)
                #expect(page.heading == "Sign out of Assessment Actions")
                #expect(PageRules.broken(by: page) == [])
            }
            #expect(try await browser.send(form: "/sign-out", []).code == 403)
            #expect(try await browser.send(.get, "/").code == 200)
        }
    }

    @Test func inTheDemonstrationTheNextPersonIsChosen() async throws {
        try await Engine.sqlite.withSite(isDemo: true) { site in
            let page = try await site.browser(as: site.world.people.teamLead).post("/sign-out")
            #expect(page.address == "/sign-in?done=signedOut" && page.done == "You are signed out")
        }
    }

    @Test(arguments: [nil, "https://actions.example.gov.uk"]) func thePageOfCookiesNamesTheOnesThatAreSet(base: String?) async throws {
        try await Engine.sqlite.withSignIn(baseURL: base.flatMap(URL.init)) { site in
            let browser = try await site.site.browser(as: nil)
            let back = try await site.setOut(browser)
            var names = Set(browser.cookies.keys)
            _ = try await browser.send(.get, back)
            names.formUnion(browser.cookies.keys)
            #expect(names.count == 2)
            let rows = try await browser.get("/cookies").tree?.first("tbody")?.all("tr").compactMap { $0.elements.first?.text }
            #expect(Set(rows ?? []) == names)
        }
    }
}
