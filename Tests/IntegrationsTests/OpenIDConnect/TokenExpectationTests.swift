import Casework
import Foundation
import Testing

/// What a token that the provider did sign must say.
struct TokenExpectationTests {
    private let key: TestKey
    private let provider: PlayedProvider
    private let now: Int

    init() async throws {
        key = try await TestKey.rsa("one")
        provider = PlayedProvider(keys: [key])
        now = Int(provider.now.timeIntervalSince1970)
    }

    @Test(arguments: [
        nil, "\"https://sso.example.gov.uk/realms/staff/\"", "\"https://SSO.example.gov.uk/realms/staff\"", "\"https://evil.example\"",
        "[\"https://sso.example.gov.uk/realms/staff\"]", "null",
    ]) func anotherIssuerIsNotBelieved(issuer: String?) async throws {
        #expect(try await trouble(["iss": issuer]) == .notBelieved("the ID token is of another issuer (iss)"))
    }

    @Test(arguments: [nil, "\"another\"", "[]", "[\"another\"]", "[\"assessment-actions\",7]", "\"assessment-actions \"", "{}", "null"])
    func anotherAudienceIsNotBelieved(audience: String?) async throws {
        #expect(try await trouble(["aud": audience]) == .notBelieved("the ID token is for somebody else (aud)"))
    }

    @Test func ofSeveralAudiencesWeMustBeTheOneItWasGivenTo() async throws {
        let both = #"["assessment-actions","another"]"#
        #expect(try await trouble(["aud": both])?.isNotBelieved == true)
        #expect(try await trouble(["aud": both, "azp": "\"another\""])?.isNotBelieved == true)
        #expect(try await trouble(["azp": "\"another\""])?.isNotBelieved == true)
        #expect(try await trouble(["aud": both, "azp": "\"assessment-actions\""]) == nil)
        #expect(try await trouble(["aud": #"["assessment-actions"]"#]) == nil)
    }

    @Test func anExpiredTokenIsNotBelieved() async throws {
        #expect(try await trouble(["exp": "\(now - 59)"]) == nil)
        for wrong in ["\(now - 60)", "0", "-1e300", "\"\(now + 300)\"", "null", "true"] + [String?.none] {
            #expect(try await trouble(["exp": wrong]) == .notBelieved("the ID token has expired (exp)"), "\(wrong ?? "-")")
        }
        #expect(try await trouble(["exp": "1e300"]) == nil)
    }

    @Test func aTokenOfTheFutureIsNotBelieved() async throws {
        for claim in ["iat", "nbf"] {
            #expect(try await trouble([claim: "\(now + 60)"]) == nil)
            #expect(try await trouble([claim: "\(now + 59).9"]) == nil)
            for wrong in ["\(now + 61)", "1e300", "\"\(now)\"", "null"] {
                #expect(try await trouble([claim: wrong])?.isNotBelieved == true, "\(claim) \(wrong)")
            }
        }
        #expect(try await trouble(["iat": nil])?.isNotBelieved == true)
    }

    @Test(arguments: [nil, "\"another-nonce\"", "\"\"", "[\"the-nonce\"]", "null"]) func anotherNonceIsNotBelieved(nonce: String?)
        async throws
    {
        #expect(try await trouble(["nonce": nonce]) == .notBelieved("the ID token answers another sign-in (nonce)"))
    }

    @Test func itMustNameSomebody() async throws {
        for wrong in [nil, "\"\"", "7", "null", "\"\(String(repeating: "s", count: 256))\"", "\"a\\u0000b\"", "\"a\\nb\""] {
            #expect(try await trouble(["sub": wrong]) == .notBelieved("the ID token names nobody (sub)"), "\(wrong ?? "-")")
        }
        #expect(try await trouble(["sub": "\"\(String(repeating: "s", count: 255))\""]) == nil)
    }

    @Test(arguments: ["1799999995", "1799999995.482", "\"soon\"", "null"]) func whenSomebodyTypedTheirPasswordIsNotAsked(time: String)
        async throws
    {
        #expect(try await trouble(["auth_time": time]) == nil)
    }

    @Test func noTroubleTellsWhoItWas() async throws {
        for changes in [["iss": "\"x\""], ["aud": "\"x\""], ["exp": "1"], ["iat": "1e300"], ["nonce": "\"x\""], ["sub": "\"\""]] {
            let words = try #require(try await trouble(changes)).words
            for secret in ["moira", "Lindqvist", "248289761001", "the-nonce", "a-code", "a secret"] { #expect(!words.contains(secret)) }
        }
    }

    private func trouble(_ changes: [String: String?]) async throws -> SignInProvider.Trouble? {
        provider.give(try key.token(provider.claims(changes)))
        return try await troubleMet { try await provider.door().identity("a-code", .sample) }
    }
}
