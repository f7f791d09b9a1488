import Casework
import Domain
import Foundation
import Integrations
import JWTKit
import Testing

/// What is believed of a token, and everything that is not.
struct IDTokenTests {
    @Test func whatTheProviderSignedIsBelieved() async throws {
        let key = try await TestKey.rsa("one")
        let provider = PlayedProvider(keys: [key])
        provider.give(try key.token(provider.claims()))
        let identity = try await provider.door().identity("a-code", .sample)
        #expect(
            identity
                == ProvenIdentity(
                    issuer: PlayedProvider.issuer, subject: "248289761001", email: .init("moira.lindqvist@example.gov.uk"),
                    name: "Moira Lindqvist", groups: nil))
    }

    @Test func everyAlgorithmThatIsPromisedIsUnderstood() async throws {
        let keys = [
            try await TestKey.rsa("r"), try await TestKey.rsa("p", algorithm: .ps256),
            try await TestKey.elliptic("e256", ES256PrivateKey(), .es256, .p256),
            try await TestKey.elliptic("e384", ES384PrivateKey(), .es384, .p384),
            try await TestKey.elliptic("e512", ES512PrivateKey(), .es512, .p521),
        ]
        for key in keys {
            #expect(try await trouble(of: { try key.token($0) }, keys: keys) == nil, "\(key.algorithm)")
        }
        let silent = try await TestKey.rsa("silent", algorithm: .ps256, says: false)
        #expect(try await trouble(of: { try silent.token($0) }, keys: [silent]) == nil)
    }

    @Test(arguments: [JWK.Algorithm.rs384, .rs512, .ps384, .ps512]) func otherAlgorithmsAreNotBelieved(algorithm: JWK.Algorithm)
        async throws
    {
        let key = try await TestKey.rsa("one", algorithm: algorithm)
        #expect(try await trouble(of: { try key.token($0) }, keys: [key])?.isNotBelieved == true)
    }

    @Test func anotherKeyIsNotBelieved() async throws {
        let (key, other) = (try await TestKey.rsa("one"), try await TestKey.rsa("one", .other))
        let trouble = try await trouble(of: { try other.token($0) }, keys: [key])
        #expect(trouble == .notBelieved("the ID token does not bear the signature of the provider's key, or says nothing"))
    }

    @Test func aKeyOfAnotherAlgorithmIsNotUsed() async throws {
        let (rs, ps) = (try await TestKey.rsa("one"), try await TestKey.rsa("one", algorithm: .ps256))
        #expect(try await trouble(of: { try ps.token($0) }, keys: [rs])?.isNotBelieved == true)
        #expect(try await trouble(of: { try ps.token($0, header: #"{"alg":"RS256","kid":"one"}"#) }, keys: [rs])?.isNotBelieved == true)
        #expect(try await trouble(of: { try rs.token($0, header: #"{"alg":"ES256","kid":"one"}"#) }, keys: [rs])?.isNotBelieved == true)
    }

    @Test func aKeyThatTheTokenBringsIsNotUsed() async throws {
        let (key, other) = (try await TestKey.rsa("one"), try await TestKey.rsa("one", .other))
        for kid in [#""kid":"one","#, #""kid":"two","#, ""] {
            let header =
                #"{"alg":"RS256",\#(kid)"jwk":\#(other.published),"jku":"https://evil.example/keys","x5u":"https://evil.example/c"}"#
            let provider = PlayedProvider(keys: [key])
            provider.give(try other.token(provider.claims(), header: header))
            #expect(try await troubleMet { try await provider.door().identity("a-code", .sample) }?.isNotBelieved == true)
            #expect(provider.asked.allSatisfy { $0.url.text.hasPrefix(PlayedProvider.issuer) })
        }
    }

    @Test(arguments: ["none", "None", "NONE", "nOnE", ""]) func noSignatureIsNotBelieved(name: String) async throws {
        let key = try await TestKey.rsa("one")
        for end in [".", ".AA", ""] {
            let trouble = try await trouble(
                of: { claims in
                    [#"{"alg":"\#(name)","kid":"one"}"#, claims].map { Data($0.utf8).inBase64URL }.joined(separator: ".") + end
                }, keys: [key])
            #expect(trouble?.isNotBelieved == true)
        }
    }

    @Test func thePublicKeyIsNoSharedSecret() async throws {
        let key = try await TestKey.rsa("one")
        for secret in [key.published, RSANumbers.one.modulus, PlayedProvider.secret] {
            let forged = try await TestKey.shared("one", secret)
            #expect(try await trouble(of: { try forged.token($0) }, keys: [key])?.isNotBelieved == true)
            #expect(
                try await trouble(of: { try forged.token($0, header: #"{"alg":"RS256","kid":"one"}"#) }, keys: [key])?.isNotBelieved == true
            )
        }
    }

    @Test func aChangedTokenIsNotBelieved() async throws {
        let key = try await TestKey.rsa("one")
        let provider = PlayedProvider(keys: [key])
        let parts = try key.token(provider.claims()).split(separator: ".").map(String.init)
        let other = Data(provider.claims(["sub": "\"1\""]).utf8).inBase64URL
        for text in [
            "\(parts[0]).\(other).\(parts[2])", "\(parts[0]).\(parts[1]).", "\(parts[0]).\(parts[1]).\(parts[2].dropLast(8))",
            "\(parts[0]).\(parts[1]).!!!!",
        ] {
            provider.give(text)
            #expect(try await troubleMet { try await provider.door().identity("a-code", .sample) }?.isNotBelieved == true)
        }
    }

    @Test(arguments: [
        "", ".", "..", "...", "a.b.c", "e30.e30.e30", "bm90IGpzb24.e30.AA", "e30.e30.AA.BB.CC", "ëëë", "W10.W10.W10", "\\u0000",
    ])
    func whatIsNoTokenIsNotBelieved(text: String) async throws {
        let key = try await TestKey.rsa("one")
        #expect(try await trouble(of: { _ in text }, keys: [key])?.isNotBelieved == true)
    }

    /// A number that no integer holds, a word where a list belongs, a list without end.
    @Test(arguments: [
        #"{"alg":"RS256","kid":"one","x":1e300}"#, #"{"alg":"RS256","kid":"one","crit":["b64"],"b64":false}"#,
        #"{"alg":"RS256","kid":7}"#, #"{"alg":["RS256"],"kid":"one"}"#, #"{"kid":"one"}"#, "[]", "7",
        #"{"alg":"RS256","kid":"one","crit":\#(String(repeating: "[", count: 5000))}"#,
    ])
    func aHeaderOfAnyShapeEndsNothing(header: String) async throws {
        let key = try await TestKey.rsa("one")
        let trouble = try await trouble(of: { try key.token($0, header: header) }, keys: [key])
        #expect(header.contains("1e300") ? trouble == nil : trouble?.isNotBelieved == true)
    }

    @Test(arguments: [
        "", "null", "[]", "7", "\"text\"", "{", #"{"iss":"#, String(repeating: "[", count: 5000),
        #"{"a":\#(String(repeating: "[", count: 400))\#(String(repeating: "]", count: 400))}"#,
    ])
    func claimsOfAnyShapeEndNothing(claims: String) async throws {
        let key = try await TestKey.rsa("one")
        #expect(try await trouble(of: { _ in try key.token(claims) }, keys: [key])?.isNotBelieved == true)
    }

    /// What became of a sign-in whose token was made of the usual claims.
    private func trouble(of token: (_ claims: String) throws -> String, keys: [TestKey]) async throws -> SignInProvider.Trouble? {
        let provider = PlayedProvider(keys: keys)
        provider.give(try token(provider.claims()))
        return try await troubleMet { try await provider.door().identity("a-code", .sample) }
    }
}
