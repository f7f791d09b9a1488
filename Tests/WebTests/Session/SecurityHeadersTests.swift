import Casework
import Domain
import Foundation
import HTTPTypes
import NIOCore
import TestSupport
import Testing

@testable import Web

@Suite struct SecurityHeadersTests {
    @Test(arguments: [false, true]) func everyAnswerTellsTheBrowserWhatIsAllowed(isSecure: Bool) async throws {
        let address = isSecure ? URL(string: "https://actions.example.gov.uk") : nil
        try await Engine.sqlite.withSite(baseURL: address) { site in
            let nobody = try await site.browser(as: nil)
            let somebody = try await site.browser(as: site.world.people.teamLead)
            var answers = [
                try await nobody.send(.get, "/cookies"), try await nobody.send(.get, "/"), try await nobody.send(.get, "/no-such-page"),
                try await nobody.send(.get, "/assets/images/favicon.ico"), try await nobody.send(.get, "/healthz"),
                try await somebody.send(.get, "/services/new"), try await somebody.send(form: "/sign-out", []),
                try await nobody.send(.put, "/cookies"), try await nobody.send(.head, "/cookies"),
            ]
            await site.world.casework.close()
            answers.append(try await nobody.send(.get, "/readyz"))
            #expect(answers.map(\.code) == [200, 303, 404, 200, 200, 403, 403, 405, 200, 503])
            for answer in answers {
                let policy = try #require(answer.headers[.contentSecurityPolicy])
                #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"))
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
                for (name, value) in [
                    ("X-Frame-Options", "DENY"), ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
                    ("Cross-Origin-Embedder-Policy", "require-corp"), ("Cross-Origin-Resource-Policy", "same-origin"),
                ] {
                    #expect(answer.headers[name] == value, "\(answer.address)")
                }
                #expect(answer.headers["Permissions-Policy"]?.contains("camera=()") == true)
                #expect((answer.headers[.strictTransportSecurity] != nil) == isSecure)
                let isAsset = answer.address.hasPrefix("/assets/")
                #expect(isAsset || answer.headers[.cacheControl] == "no-store", "\(answer.address)")
            }
        }
    }

    @Test(arguments: [
        (nil, "session", false), ("http://127.0.0.1:8080", "session", false), ("https://actions.example.gov.uk", "__Host-session", true),
    ])
    func aSessionsCookieIsForThisHostAndNoScript(base: String?, name: String, isSecure: Bool) async throws {
        try await Engine.sqlite.withSite(isDemo: true, baseURL: base.flatMap(URL.init)) { site in
            let browser = try await site.browser(as: nil)
            let page = try await browser.send(form: "/sign-in", [("person", "\(site.world.people.reader.id)")])
            let cookie = try #require(page.cookies.first)
            #expect(cookie.name == name)
            #expect(cookie.attributes["httponly"] != nil)
            #expect(cookie.attributes["samesite"] == "Lax")
            #expect(cookie.attributes["path"] == "/")
            #expect(cookie.attributes["domain"] == nil)
            #expect((cookie.attributes["secure"] != nil) == isSecure)
            #expect(try await browser.send(.get, "/").code == 200)
        }
    }

    @Test func signingOutEmptiesWhatTheBrowserKeptOfOurs() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            let answer = try await browser.submit("/sign-out")
            #expect(answer.headers["Clear-Site-Data"] == "\"cache\", \"storage\"")
        }
    }

    @Test(arguments: Unreadable.allCases) func anAnswerBeforeAnyRouteTellsTheBrowserTheSame(unreadable: Unreadable) async throws {
        let base = URL(string: "https://actions.example.gov.uk")
        let settings = SiteSettings(baseURL: base, frontendFolder: TestSite.frontendFolder)
        let answer = try await Engine.sqlite.withWorld { try Site(casework: $0.casework, settings: settings).answer(to: unreadable) }
        for name in [
            "Content-Security-Policy", "Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
        ] {
            #expect(answer.head.headerFields[name] != nil)
        }
        #expect(answer.head.headerFields[.cacheControl] == "no-store")
        let page = try Page(
            address: "", status: answer.head.status, headers: answer.head.headerFields, body: String(buffer: answer.body))
        #expect(!page.heading.isEmpty)
    }
}
