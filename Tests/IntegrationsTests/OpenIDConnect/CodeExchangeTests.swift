import Casework
import Foundation
import Integrations
import Testing

/// How a code is given back to the provider, and what comes of it.
struct CodeExchangeTests {
    private let key: TestKey
    private let provider: PlayedProvider

    init() async throws {
        key = try await TestKey.rsa("one")
        provider = PlayedProvider(keys: [key])
        provider.give(try key.token(provider.claims()))
    }

    @Test func theSecretGoesIntoTheHeaderWhereNothingElseIsSaid() async throws {
        _ = try await provider.door().identity("a code/1", .sample)
        let request = try #require(provider.exchange)
        // Name and secret are encoded as in a form first (RFC 6749 §2.3.1).
        let pair = Data("assessment-actions:\(PlayedProvider.encodedSecret)".utf8).base64EncodedString()
        #expect(request.headers["Authorization"] == "Basic \(pair)")
        #expect(request.headers["Content-Type"] == "application/x-www-form-urlencoded")
        #expect(
            request.form == "grant_type=authorization_code&code=a%20code%2F1"
                + "&redirect_uri=https%3A%2F%2Factions.example.gov.uk%2Fsign-in%2Freturn%3Fa%3D1%26b%3D2"
                + "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
    }

    @Test func theSecretGoesIntoTheFormWhereTheProviderWantsIt() async throws {
        methods(#"["private_key_jwt","client_secret_post"]"#)
        _ = try await provider.door().identity("a-code", .sample)
        let request = try #require(provider.exchange)
        #expect(request.headers["Authorization"] == nil)
        #expect(request.form.hasSuffix("&client_id=assessment-actions&client_secret=\(PlayedProvider.encodedSecret)"))
    }

    @Test func aPublicClientHasOnlyItsName() async throws {
        methods(#"["none"]"#)
        _ = try await provider.door(secret: nil).identity("a-code", .sample)
        let request = try #require(provider.exchange)
        #expect(request.headers["Authorization"] == nil)
        #expect(request.form.hasSuffix("&client_id=assessment-actions"))
    }

    @Test func whereNoWayIsKnownNothingIsSent() async throws {
        methods(#"["private_key_jwt"]"#)
        #expect(try await troubleMet { try await provider.door().identity("a-code", .sample) }?.isUnreachable == true)
        #expect(provider.times("/token") == 0)
    }

    @Test func aUsedCodeIsRefused() async throws {
        provider.answer("/token", status: 400, #"{"error":"invalid_grant","error_description":"code a-code of moira was used"}"#)
        let trouble = try await troubleMet { try await provider.door().identity("a-code", .sample) }
        #expect(trouble == .codeRefused("the token endpoint answered 400, invalid_grant"))
    }

    @Test(arguments: [
        (401, #"{"error":"invalid_client"}"#, "the token endpoint answered 401, invalid_client"),
        (400, #"{"error":"moira.lindqvist"}"#, "the token endpoint answered 400"), (400, "nonsense", "the token endpoint answered 400"),
        (429, "{}", "the token endpoint answered 429"), (500, "", "the token endpoint answered 500"),
        (302, "", "the token endpoint answered 302"), (200, "{", "the token endpoint gave no ID token"),
        (200, #"{"access_token":"x"}"#, "the token endpoint gave no ID token"),
        (200, #"{"id_token":7}"#, "the token endpoint gave no ID token"),
    ])
    func whatNobodyCanUseIsTheProvidersTrouble(status: Int, body: String, words: String) async throws {
        provider.answer("/token", status: status, body)
        #expect(try await troubleMet { try await provider.door().identity("a-code", .sample) } == .unreachable(words))
    }

    @Test func aTokenEndpointThatIsAwayIsSaidSo() async throws {
        provider.doNotAnswer("/token")
        let trouble = try #require(try await troubleMet { try await provider.door().identity("a-code", .sample) })
        #expect(trouble.isUnreachable)
        for secret in ["a-code", "a secret", "a%20secret", AskedSignIn.sample.verifier] { #expect(!trouble.words.contains(secret)) }
        provider.answer("/token", String(repeating: " ", count: 600_000))
        #expect(try await troubleMet { try await provider.door().identity("a-code", .sample) }?.isUnreachable == true)
    }

    private func methods(_ list: String) {
        provider.answer("/.well-known/openid-configuration", provider.discovery(["token_endpoint_auth_methods_supported": list]))
    }
}
