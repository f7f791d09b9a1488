import Casework
import Domain
import Foundation
import Integrations
import Testing

/// What is asked of the provider beside the token, and when.
struct UserInformationTests {
    private let key: TestKey
    private let provider: PlayedProvider

    init() async throws {
        key = try await TestKey.rsa("one")
        provider = PlayedProvider(keys: [key])
    }

    @Test func aTokenThatSaysEverythingIsEnough() async throws {
        _ = try await identity([:])
        _ = try await identity(["groups": #"["desk"]"#], groups: "groups")
        #expect(provider.times("/user") == 0)
    }

    @Test func whatTheTokenLeavesOutIsAskedFor() async throws {
        userInformation(#""name":"Moira L","email":"other@example.gov.uk","email_verified":true,"groups":["desk"]"#)
        let named = try await identity(["name": nil])
        #expect(named.name == "Moira L")
        #expect(named.email?.description == "moira.lindqvist@example.gov.uk")
        let addressed = try await identity(["email": nil, "email_verified": nil])
        #expect(addressed.email?.description == "other@example.gov.uk")
        #expect(addressed.name == "Moira Lindqvist")
        #expect(try await identity([:], groups: "groups").groups == ["desk"])
        let request = try #require(provider.asked.last { $0.url.text.hasSuffix("/user") })
        #expect(request.headers.contains(OutgoingHeader("Authorization", "Bearer for-user-information")))
    }

    @Test func anAddressAndWhetherItIsVerifiedMustStandTogether() async throws {
        userInformation(#""email_verified":true"#)
        #expect(try await identity(["email_verified": nil]).email == nil)
        userInformation(#""email":"other@example.gov.uk""#)
        #expect(try await identity(["email": nil]).email == nil)
    }

    @Test func nothingIsTakenOfSomebodyElse() async throws {
        for subject in [#""sub":"1","#, "", #""sub":248289761001,"#] {
            provider.answer("/user", "{\(subject)\"name\":\"Moira L\"}")
            #expect(try await troubleMet { try await identity(["name": nil]) }?.isNotBelieved == true)
        }
    }

    @Test func whereItCannotBeHadTheSignInIsToBeTriedAgain() async throws {
        #expect(try await troubleMet { try await identity(["name": nil]) }?.isUnreachable == true)
        for (status, body) in [(200, "{"), (200, "eyJhbGciOiJSUzI1NiJ9.e30.AA"), (401, "{}"), (302, "")] {
            provider.answer("/user", status: status, body)
            #expect(try await troubleMet { try await identity(["name": nil]) }?.isUnreachable == true)
        }
    }

    @Test func whereThereIsNoneTheTokenMustDo() async throws {
        provider.answer("/.well-known/openid-configuration", provider.discovery(["userinfo_endpoint": nil]))
        #expect(try await identity(["name": nil]).name == nil)
    }

    private func userInformation(_ fields: String) { provider.answer("/user", #"{"sub":"248289761001",\#(fields)}"#) }

    private func identity(_ changes: [String: String?], groups: String? = nil) async throws -> ProvenIdentity {
        provider.give(try key.token(provider.claims(changes)))
        return try await provider.door(groups: groups).identity("a-code", .sample)
    }
}
