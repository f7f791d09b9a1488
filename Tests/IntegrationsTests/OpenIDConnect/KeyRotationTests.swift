import Casework
import Foundation
import Integrations
import JWTKit
import Testing

/// Keys that come and go while we run.
struct KeyRotationTests {
    private let old: TestKey
    private let new: TestKey
    private let provider: PlayedProvider
    private let door: SignInProvider

    init() async throws {
        old = try await .rsa("old")
        new = try await .rsa("new", .other)
        provider = PlayedProvider(keys: [old])
        door = try provider.door()
    }

    @Test func keysAreFetchedOnceForMany() async throws {
        for _ in 0..<3 { #expect(try await signIn(with: old) == nil) }
        #expect(provider.times("/keys") == 1)
        #expect(provider.times("/.well-known/openid-configuration") == 1)
    }

    @Test func aNewKeyIsFetchedWhenATokenNamesIt() async throws {
        #expect(try await signIn(with: old) == nil)
        provider.publish([old, new])
        #expect(try await signIn(with: new) == nil)
        #expect(try await signIn(with: old) == nil)
        #expect(provider.times("/keys") == 2)
    }

    @Test func aKeyThatIsNotThereIsLookedForOnceInHalfAMinute() async throws {
        let words = "the ID token is signed with a key that the provider does not publish"
        for _ in 0..<5 { #expect(try await signIn(with: new) == .notBelieved(words)) }
        #expect(provider.times("/keys") == 2)
        provider.pass(29)
        #expect(try await signIn(with: new)?.isNotBelieved == true)
        #expect(provider.times("/keys") == 2)
        provider.pass(1)
        provider.publish([new])
        #expect(try await signIn(with: new) == nil)
        #expect(provider.times("/keys") == 3)
    }

    @Test func manyWithTheNewKeyAtOnceAreAllBelieved() async throws {
        #expect(try await signIn(with: old) == nil)
        provider.publish([new])
        provider.give(try new.token(provider.claims()))
        try await withThrowingTaskGroup(of: SignInProvider.Trouble?.self) { group in
            for _ in 0..<20 { group.addTask { [door] in try await troubleMet { try await door.identity("a-code", .sample) } } }
            for try await trouble in group { #expect(trouble == nil) }
        }
        #expect(provider.times("/keys") == 2)
    }

    @Test func aKeyThatIsTakenBackIsBelievedForAnHourAtMost() async throws {
        #expect(try await signIn(with: old) == nil)
        provider.publish([new])
        provider.pass(3599)
        #expect(try await signIn(with: old) == nil)
        provider.pass(1)
        #expect(try await signIn(with: old)?.isNotBelieved == true)
    }

    @Test func aClockThatIsSetBackKeepsNothing() async throws {
        #expect(try await signIn(with: old) == nil)
        provider.publish([new])
        provider.pass(-100_000)
        #expect(try await signIn(with: old)?.isNotBelieved == true)
    }

    @Test func whereKeysCannotBeFetchedNobodyIsCalledAForger() async throws {
        #expect(try await signIn(with: old) == nil)
        for answer in ["", "{", "[]", #"{"keys":7}"#, #"{"keys":{}}"#] {
            provider.answer("/keys", answer)
            provider.pass(31)
            #expect(try await signIn(with: new) == .unreachable("what is at the provider's jwks_uri is no set of keys"))
        }
        provider.doNotAnswer("/keys")
        provider.pass(31)
        #expect(try await signIn(with: new)?.isUnreachable == true)
        #expect(try await signIn(with: old) == nil)
    }

    @Test func aTokenWithoutANameOfItsKeyIsBelievedWhereThereIsButOne() async throws {
        let nameless = try await TestKey.rsa(nil)
        for keys in [[nameless], [old], [old, try await TestKey.elliptic("e", ES256PrivateKey(), .es256, .p256)]] {
            provider.publish(keys)
            provider.pass(3600)
            #expect(try await signIn(with: nameless) == nil)
        }
        provider.publish([old, new])
        provider.pass(3600)
        let words = "the ID token does not say which of the provider's keys signed it"
        #expect(try await signIn(with: nameless) == .notBelieved(words))
    }

    @Test func twoKeysOfOneNameAreNotToldApart() async throws {
        provider.publish([old, try await TestKey.rsa("old", .other)])
        #expect(try await signIn(with: old)?.isNotBelieved == true)
    }

    /// What providers publish beside the keys that sign: of Keycloak, Entra, canaille and of the standard's examples.
    @Test func keysForOtherEndsKeepNobodyOut() async throws {
        let others = [
            #"{"kty":"oct","kid":"s","k":"c2VjcmV0"}"#,
            #"{"kty":"OKP","crv":"Ed25519","kid":"d","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#,
            #"{"kty":"OKP","crv":"X25519","kid":"x","x":"11qY"}"#, #"{"kty":"EC","crv":"secp256k1","kid":"k","x":"AA","y":"AA"}"#,
            #"{"kty":"RSA","kid":"old","use":"enc","alg":"RSA-OAEP-256","n":"AQAB","e":"AQAB"}"#, #"{"kty":"AKP","alg":"ML-DSA-44"}"#,
            #"{"kty":"RSA","kid":"old","use":"enc","n":"\#(RSANumbers.other.modulus)","e":"AQAB"}"#, #"{"kty":"RSA","kid":"bare"}"#,
            #"{"kty":"RSA","kid":"short","n":"AQAB","e":"AQAB"}"#, "null", "7", "{}", "[]", #""text""#,
        ]
        provider.answer("/keys", #"{"keys":[\#((others + [old.published]).joined(separator: ","))]}"#)
        #expect(try await signIn(with: old) == nil)
        for name in ["bare", "short", "s", "d"] {
            let header = #"{"alg":"RS256","kid":"\#(name)"}"#
            provider.give(try old.token(provider.claims(), header: header))
            #expect(try await troubleMet { try await door.identity("a-code", .sample) }?.isNotBelieved == true)
        }
    }

    private func signIn(with key: TestKey) async throws -> SignInProvider.Trouble? {
        provider.give(try key.token(provider.claims()))
        return try await troubleMet { try await door.identity("a-code", .sample) }
    }
}
