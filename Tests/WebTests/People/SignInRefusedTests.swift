import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite struct SignInRefusedTests {
    @Test func eachReasonHasAPageThatSaysWhatToDo() async throws {
        try await Engine.sqlite.withSignIn { site in
            let lead = site.world.people.teamLead
            let known = site.world.identity(of: lead)
            let first = try await site.site.browser(as: nil)
            #expect(try await site.comeBack(first).code == 303, "the account is known from now on")
            let unvouched = ProvenIdentity(issuer: Outside.issuer, subject: "x", email: nil, name: "X", groups: nil)
            let cases: [(ProvenIdentity, String)] = [
                (World.newcomer, "Your organisation is not here yet"),
                (unvouched, "Your work account does not confirm your email address"),
                (site.world.identity(of: lead, subject: "another"), "Your email address belongs to another account"),
                (known, "You cannot sign in any more"),
            ]
            for (identity, heading) in cases {
                if identity == known { _ = try await site.world.casework.disablePerson(email: lead.email) }
                site.outside.say(.success(identity))
                let browser = try await site.site.browser(as: nil)
                let page = try await site.comeBack(browser)
                #expect(page.code == 403 && page.heading == heading)
                #expect(page.has(link: "Sign in another way"))
                #expect(PageRules.broken(by: page) == [])
                #expect(!browser.isSignedIn)
            }
        }
    }

    @Test func aProviderThatIsDownIsSaidAndCanBeTriedAgain() async throws {
        try await Engine.sqlite.withSignIn { site in
            let browser = try await site.site.browser(as: nil)
            site.outside.set(isDown: true)
            let down = try await browser.send(.get, "/sign-in/provider?then=%2Freports%3Fstatus%3Ddraft")
            #expect(down.code == 503 && down.heading == "Your work account cannot be reached")
            #expect(down.headers[.retryAfter] == "60")
            #expect(PageRules.broken(by: down) == [])
            #expect(!down.body.contains("unreachable("), "words for the log")
            let again = try #require(down.links.first { $0.text == "Try again" }?["href"])
            #expect(try await browser.send(.get, again).code == 503)
            site.outside.set(isDown: false)
            let leaving = try await browser.send(.get, again)
            let state = try #require(leaving.location?.split(separator: "state=").last)
            #expect(try await browser.send(.get, "/sign-in/callback?state=\(state)&code=x").location == "/reports?status=draft")
        }
    }

    @Test(arguments: [
        (SignInProvider.Trouble.unreachable("the token endpoint answered 500"), 503, "Your work account cannot be reached"),
        (.notBelieved("forged"), 403, "We could not confirm who you are"),
        (.codeRefused("invalid_grant"), 410, "You need to start signing in again"),
    ])
    func whatTheProviderDoesNotProveSignsNobodyIn(trouble: SignInProvider.Trouble, code: Int, heading: String) async throws {
        try await Engine.sqlite.withSignIn { site in
            site.outside.say(.failure(trouble))
            let browser = try await site.site.browser(as: nil)
            let page = try await site.comeBack(browser, wanting: "/actions")
            #expect(page.code == code && page.heading == heading)
            #expect(PageRules.broken(by: page) == [])
            #expect(!browser.isSignedIn)
            for word in ["token endpoint", "forged", "invalid_grant"] { #expect(!page.body.contains(word), "words for the log") }
            #expect(code == 410 || page.links.contains { $0["href"] == "/sign-in/provider?then=%2Factions" })
        }
    }

    @Test(arguments: [
        ("https%3A%2F%2Fsso.example", true), ("https%3A%2F%2Fsso.example%2F", false), ("https%3A%2F%2Fevil.example", false), ("", false),
    ])
    func anotherIssuersAnswerIsNotBelieved(issuer: String, isBelieved: Bool) async throws {
        try await Engine.sqlite.withSignIn { site in
            let browser = try await site.site.browser(as: nil)
            let state = try #require(try await site.setOut(browser).firstMatch(of: /state=([^&]+)/)?.1)
            let page = try await browser.send(.get, "/sign-in/callback?state=\(state)&code=x&iss=\(issuer)")
            #expect(page.code == (isBelieved ? 303 : 403))
            #expect(browser.isSignedIn == isBelieved)
            #expect(site.outside.codes.isEmpty == !isBelieved)
        }
    }

    @Test(arguments: [
        ("access_denied", 403), ("consent_required", 403), ("server_error", 503), ("temporarily_unavailable", 503), ("<b>evil", 503),
        ("", 503),
    ])
    func whoIsSentBackWithoutASignInIsToldSo(error: String, code: Int) async throws {
        try await Engine.sqlite.withSignIn { site in
            let browser = try await site.site.browser(as: nil)
            let state = try #require(try await site.setOut(browser, wanting: "/actions").firstMatch(of: /state=([^&]+)/)?.1)
            let query = try #require(error.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            let address = "/sign-in/callback?state=\(state)&error=\(query)&error_description=evil%20words"
            let other = try await site.site.browser(as: nil)
            _ = try await site.setOut(other)
            let page = try await browser.send(.get, address)
            #expect(page.code == code)
            #expect(page.heading == (code == 403 ? "You have not signed in" : "Your work account cannot be reached"))
            #expect(page.links.contains { $0.text == "Try again" && $0["href"] == "/sign-in/provider?then=%2Factions" })
            #expect(PageRules.broken(by: page) == [])
            #expect(!page.body.contains("evil"))
            #expect(try await browser.send(.get, address).code == 410, "it is over")
            #expect(try await other.send(.get, address).code == 410)
        }
    }
}
