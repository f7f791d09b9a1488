import Casework
import Foundation
import Integrations
import Testing

/// What a provider says of itself, and where a browser is sent by it.
struct DiscoveryTests {
    private let provider = PlayedProvider()

    @Test func aBrowserIsSentWithEverythingThatProvesItsReturn() async throws {
        let address = try await provider.door().authorisation(.sample)
        let parts = try #require(URLComponents(string: address))
        #expect(address.hasPrefix("https://sso.example.gov.uk/realms/staff/authorise?response_type=code&"))
        #expect(
            Dictionary(uniqueKeysWithValues: (parts.queryItems ?? []).map { ($0.name, $0.value) }) == [
                "response_type": "code", "client_id": "assessment-actions", "scope": "openid profile email", "state": "the-state",
                "nonce": "the-nonce", "redirect_uri": "https://actions.example.gov.uk/sign-in/return?a=1&b=2",
                "code_challenge": "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", "code_challenge_method": "S256",
            ])
    }

    @Test func itIsAskedAgainAfterAnHour() async throws {
        let door = try provider.door()
        for seconds in [0.0, 1800, 1799, 1] {
            provider.pass(seconds)
            _ = try await door.authorisation(.sample)
        }
        #expect(provider.times("/.well-known/openid-configuration") == 2)
    }

    @Test func aProviderThatComesBackIsAskedAtOnce() async throws {
        let door = try provider.door()
        provider.doNotAnswer("/.well-known/openid-configuration")
        #expect(try await troubleMet { try await door.authorisation(.sample) }?.isUnreachable == true)
        #expect(await door.endOfSession("https://actions.example.gov.uk/") == nil)
        provider.answer("/.well-known/openid-configuration", provider.discovery())
        #expect(try await troubleMet { try await door.authorisation(.sample) } == nil)
    }

    @Test func whatStandsInTheQueryStays() async throws {
        provider.answer(
            "/.well-known/openid-configuration",
            provider.discovery(["authorization_endpoint": #""https://sso.example.gov.uk/authorise?realm=staff""#]))
        #expect(
            try await provider.door().authorisation(.sample).hasPrefix(
                "https://sso.example.gov.uk/authorise?realm=staff&response_type=code&"))
    }

    @Test(arguments: ["https://evil.example", "https://sso.example.gov.uk/realms/staff/", "https://sso.example.gov.uk/realms/Staff", ""])
    func theDocumentOfAnotherIssuerIsNotBelieved(issuer: String) async throws {
        let trouble = try await trouble(discovery: provider.discovery(["issuer": "\"\(issuer)\""]))
        #expect(trouble?.isUnreachable == true)
        #expect(trouble?.words.contains("another issuer than OIDC_ISSUER, which is https://sso.example.gov.uk/realms/staff") == true)
    }

    @Test(arguments: ["authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint", "end_session_endpoint"])
    func addressesMustBeEncrypted(name: String) async throws {
        for address in [
            "http://sso.example.gov.uk/x", "http://127.0.0.1/x", "javascript:alert(1)", "//sso.example.gov.uk/x", "/x", "", "https://",
            "https://sso.example.gov.uk/x y", "https://me@sso.example.gov.uk/", "https://sso.example.gov.uk/#x",
            "https://sso.example.gov.uk/\\r\\nSet-Cookie: x=y", "https://sso.example.gov.uk/" + String(repeating: "x", count: 2000),
        ] {
            #expect(try await trouble(discovery: provider.discovery([name: "\"\(address)\""]))?.isUnreachable == true, "\(address)")
        }
    }

    @Test(arguments: ["", "{", "[]", "null", "<html>", "{}", #"{"issuer":7}"#]) func whatIsNoDocumentIsNotUsed(body: String) async throws {
        #expect(try await trouble(discovery: body)?.isUnreachable == true)
    }

    @Test func anAnswerTooLongToBeOneIsNotRead() async throws {
        let long = provider.discovery(["x": "\"\(String(repeating: "x", count: 500_000))\""])
        #expect(try await trouble(discovery: long)?.words.contains("larger than 500000 bytes") == true)
    }

    @Test(arguments: [204, 301, 302, 403, 404, 500, 503]) func onlyAnAnswerOf200IsOne(status: Int) async throws {
        #expect(try await trouble(status: status, discovery: provider.discovery())?.words.hasSuffix(" answered \(status)") == true)
    }

    @Test func whoeverSignsOutIsSentThereAndBack() async throws {
        #expect(
            try await provider.door().endOfSession("https://actions.example.gov.uk/signed-out")
                == "https://sso.example.gov.uk/realms/staff/end?client_id=assessment-actions"
                + "&post_logout_redirect_uri=https%3A%2F%2Factions.example.gov.uk%2Fsigned-out")
        provider.answer("/.well-known/openid-configuration", provider.discovery(["end_session_endpoint": nil]))
        #expect(try await provider.door().endOfSession("https://actions.example.gov.uk/signed-out") == nil)
    }

    @Test func onThisMachineItMayBePlain() async throws {
        for issuer in ["http://127.0.0.1:5000", "http://localhost:5000/", "http://[::1]:5000"] {
            let name = issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer
            let local = PlayedProvider(issuer: name)
            #expect(try await local.door().authorisation(.sample).hasPrefix("\(name)/authorise?"))
            local.answer(
                "/.well-known/openid-configuration", local.discovery(["token_endpoint": #""http://sso.example.gov.uk/token""#]))
            #expect(try await troubleMet { try await local.door().authorisation(.sample) }?.isUnreachable == true)
        }
    }

    private func trouble(status: Int = 200, discovery: String) async throws -> SignInProvider.Trouble? {
        provider.answer("/.well-known/openid-configuration", status: status, discovery)
        return try await troubleMet { try await provider.door().authorisation(.sample) }
    }
}
