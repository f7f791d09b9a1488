import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Web

@Suite struct OwnHostOnlyTests {
    @Test(arguments: [
        ("https://actions.example.gov.uk", "actions.example.gov.uk", 200),
        ("https://actions.example.gov.uk", "ACTIONS.example.gov.uk:443", 200),
        ("https://actions.example.gov.uk", "localhost", 400), ("https://actions.example.gov.uk", "127.0.0.1:8080", 400),
        ("https://actions.example.gov.uk", "actions.example.gov.uk.evil.example", 400),
        ("https://actions.example.gov.uk", "evil.example", 400), ("http://[::1]:8080", "[::1]:8080", 200),
        (nil, "127.0.0.1:8080", 200), (nil, "localhost", 200), (nil, "[::1]", 200), (nil, "evil.example", 400), (nil, "", 400),
        (nil, "localhost, evil.example", 400), (nil, "somebody@localhost", 400), (nil, "local host", 400), (nil, "localhost:x", 400),
        (nil, "localhost/", 400), (nil, "localhost.", 400), (nil, "[::1", 400), (nil, "[]", 400),
    ])
    func onlyTheSitesOwnNameIsAnswered(base: String?, name: String, code: Int) async throws {
        try await Engine.sqlite.withWorld { world in
            try await TestSite.with(world, baseURL: base.flatMap { URL(string: $0) }, named: name) { site in
                let nobody = try await site.browser(as: nil)
                let page = try await nobody.send(.get, "/cookies")
                #expect(page.code == code)
                #expect(page.code == 200 || page.heading == "This site has another address")
                #expect(!page.body.contains("evil.example"))
                // What looks after the machine asks by an address, whatever people call the site.
                #expect(try await nobody.send(.get, "/healthz").code == (OwnHostOnly.name(in: name) == nil ? 400 : 200))
            }
        }
    }

    @Test func aSecondHostIsRefused() async throws {
        try await Engine.sqlite.withSite { site in
            let nobody = try await site.browser(as: nil)
            let name = try #require(HTTPField.Name("Host"))
            #expect(try await nobody.send(.get, "/cookies", [name: "localhost"]).code == 400)
        }
    }

    @Test(arguments: [
        ("http://localhost:8080/cookies", 200), ("http://evil.example/cookies", 400), ("http://EVIL.example:80/cookies", 400),
    ])
    func aWholeAddressInTheRequestNamesTheSiteToo(address: String, code: Int) async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.browser(as: nil).send(.get, address)
            #expect(page.code == code)
        }
    }

    @Test func whatAProxySaysOfTheHostIsNotBelieved() async throws {
        try await Engine.sqlite.withSite(from: "127.0.0.1", set: { $0.trustedProxies = TrustedProxies("127.0.0.1") ?? .none }) { site in
            let nobody = try await site.browser(as: nil)
            let host = try #require(HTTPField.Name("X-Forwarded-Host")), scheme = try #require(HTTPField.Name("X-Forwarded-Proto"))
            let page = try await nobody.send(.get, "/actions", [host: "evil.example", scheme: "https"])
            #expect(page.location?.hasPrefix("/sign-in") == true)
            #expect(page.headers[.strictTransportSecurity] == nil)
        }
    }

    @Test(arguments: [HTTPRequest.Method.trace, .connect, .options, .put, .patch, .delete])
    func noMethodIsAnsweredThatNoPageHas(method: HTTPRequest.Method) async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.browser(as: site.world.people.teamLead).send(method, "/services")
            #expect(page.code == 405)
            #expect(page.headers[.allow] == "GET, HEAD, POST")
        }
    }
}
