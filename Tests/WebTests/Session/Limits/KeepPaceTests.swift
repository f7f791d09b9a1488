import HTTPTypes
import TestSupport
import Testing

@testable import Web

@Suite struct KeepPaceTests {
    private let time = TestTime()

    private func slow(_ requestsPerMinute: Int) -> (inout SiteSettings) -> Void {
        { [time] in
            $0.requestsPerMinute = requestsPerMinute
            $0.clock = { time.now }
            $0.trustedProxies = TrustedProxies("192.0.2.1") ?? .none
        }
    }

    @Test func whoComesTooOftenIsToldWhenToComeBack() async throws {
        try await Engine.sqlite.withSite(set: slow(6)) { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            for _ in 0..<6 { #expect(try await browser.send(.get, "/services").code == 200) }
            let page = try await browser.send(.get, "/services")
            #expect(page.code == 429)
            #expect(page.heading == "You have tried too often")
            #expect(page.text.contains("Wait 10 seconds and try again."))
            #expect(page.headers[.retryAfter] == "10")
            time.advance(by: .seconds(10))
            #expect(try await browser.send(.get, "/services").code == 200)
        }
    }

    @Test func aPersonIsOneWhereverTheyComeFromAndOthersAreOthers() async throws {
        try await Engine.sqlite.withSite(from: "192.0.2.1", set: slow(2)) { site in
            let there = try #require(HTTPField.Name("X-Forwarded-For"))
            let (home, office) = (
                try await site.browser(as: site.world.people.teamLead), try await site.browser(as: site.world.people.teamLead)
            )
            #expect(try await home.send(.get, "/services", [there: "203.0.113.1"]).code == 200)
            #expect(try await office.send(.get, "/services", [there: "203.0.113.2"]).code == 200)
            #expect(try await office.send(.get, "/services", [there: "203.0.113.3"]).code == 429)
            #expect(try await site.browser(as: site.world.people.reader).send(.get, "/services", [there: "203.0.113.3"]).code == 200)
        }
    }

    @Test func whoHasNotSignedInIsOneByAddress() async throws {
        try await Engine.sqlite.withSite(from: "192.0.2.1", set: slow(1)) { site in
            let there = try #require(HTTPField.Name("X-Forwarded-For"))
            let nobody = try await site.browser(as: nil)
            #expect(try await nobody.send(.get, "/cookies", [there: "203.0.113.1"]).code == 200)
            #expect(try await nobody.send(.get, "/cookies", [there: "203.0.113.1"]).code == 429)
            #expect(try await nobody.send(.get, "/cookies", [there: "198.51.100.7, 203.0.113.1"]).code == 429, "made up by the client")
            #expect(try await nobody.send(.get, "/cookies", [there: "203.0.113.2"]).code == 200)
        }
    }

    @Test func stylesAndHealthChecksAreNotCounted() async throws {
        try await Engine.sqlite.withSite(set: slow(1)) { site in
            let nobody = try await site.browser(as: nil)
            for address in ["/assets/images/favicon.ico", "/healthz", "/readyz", "/healthz", "/readyz", "/assets/images/favicon.ico"] {
                #expect(try await nobody.send(.get, address).code == 200, "\(address)")
            }
            #expect(try await nobody.send(.get, "/cookies").code == 200)
            #expect(try await nobody.send(.get, "/no-such-page").code == 429)
        }
    }

    /// The limits of routes are a tenth and less of that for everything, by which nothing is refused here.
    @Test func attemptsToSignInAreCountedByAddressWhoeverTries() async throws {
        try await Engine.sqlite.withSite(isDemo: true, set: slow(60)) { site in
            for number in 0..<8 {
                let browser = try await site.browser(as: number.isMultiple(of: 2) ? nil : site.world.people.reader)
                let page = try await browser.send(form: "/sign-in/link/\(number)", [])
                #expect(page.code == (number < 6 ? 410 : 429))
            }
        }
    }

    @Test func whatWasTypedIsKeptOnThePageThatSaysToWait() async throws {
        try await Engine.sqlite.withSite(set: slow(10)) { site in
            let browser = try await site.browser(as: site.world.people.assessmentsTeam)
            let token = try #require(try await browser.token())
            let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
            let fields = [("form-token", token), ("text", "A long \"text\" <b>of mine</b>")]
            var page = try await browser.send(form: "/imports/new", fields, [site: "same-origin"])
            #expect(page.code == 422)
            page = try await browser.send(form: "/imports/new", fields, [site: "same-origin"])
            #expect(page.code == 429)
            let form = try #require(page.form(to: "/imports/new"))
            #expect(form["text"] == "A long \"text\" <b>of mine</b>")
            #expect(form["form-token"] == token)
            // Another site's words are not put before anybody to be sent by a press on a button.
            page = try await browser.send(form: "/imports/new", fields)
            #expect(page.code == 429)
            #expect(page.form(to: "/imports/new") == nil)
        }
    }
}
