import Casework
import Domain
import Foundation
import Integrations
import Testing

/// What an operator may set.
struct OpenIDSettingsTests {
    @Test(arguments: [
        "https://sso.example.gov.uk", "https://sso.example.gov.uk/", "https://sso.example.gov.uk:8443/realms/staff",
        "https://accounts.google.com", "https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0",
        "http://127.0.0.1:5000", "http://localhost", "http://[::1]:5000",
    ])
    func anIssuerIsAnAddress(text: String) {
        #expect(OpenIDIssuer(text)?.description == text)
    }

    @Test(arguments: [
        "", "sso.example.gov.uk", "http://sso.example.gov.uk", "http://127.0.0.1.example", "ftp://127.0.0.1", "https://", "https:///x",
        "https:/x",
        "https:x", "https:////login.microsoftonline.com/common/v2.0",
        "https://sso.example.gov.uk/?realm=staff", "https://sso.example.gov.uk/#x", "https://me:secret@sso.example.gov.uk/",
        "https://sso.example.gov.uk/a b", "https://sso.example.gov.uk/\r\nX: y", "https://bücher.example/",
        "https://login.microsoftonline.com/common/v2.0", "https://login.microsoftonline.com/organizations/v2.0",
        "https://login.microsoftonline.com/consumers/v2.0", "https://LOGIN.microsoftonline.com/common/v2.0",
        "https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47", "https://login.microsoftonline.com",
        "https://login.microsoftonline.com/department.example/v2.0", "https://login.microsoftonline.us/common/v2.0",
        "https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/",
    ])
    func whatLetsInEverybodyOrNobodyIsNone(text: String) {
        #expect(OpenIDIssuer(text) == nil)
    }

    @Test(arguments: ["", ".", "groups.", ".groups", "a..b", "my groups", "groups\n", String(repeating: "a", count: 201)])
    func aPathHasNoHoles(text: String) {
        #expect(ClaimPath(text) == nil)
    }

    @Test func aDotMayBelongToAName() async throws {
        let key = try await TestKey.rsa("one")
        let provider = PlayedProvider(keys: [key])
        provider.give(
            try key.token(
                provider.claims([
                    "https://example.gov.uk/groups": #"["a"]"#, "resource_access": #"{"actions.gov.uk":{"roles":["b"]},"actions":{}}"#,
                ])))
        provider.answer("/user", #"{"sub":"248289761001"}"#)
        #expect(try await provider.door(groups: "https://example.gov.uk/groups").identity("a-code", .sample).groups == ["a"])
        #expect(try await provider.door(groups: "resource_access.actions.gov.uk.roles").identity("a-code", .sample).groups == ["b"])
    }

    @Test func openidIsAlwaysAskedFor() async throws {
        let issuer = try #require(OpenIDIssuer(PlayedProvider.issuer))
        for (scopes, asked) in [("", "openid"), ("email  profile", "openid%20email%20profile"), ("profile openid", "profile%20openid")] {
            let settings = OpenIDSettings(issuer: issuer, clientID: "a", clientSecret: nil, scopes: scopes)
            let provider = PlayedProvider()
            let door = SignInProvider.openIDConnect(settings, fetch: { _ in provider.documentAnswer })
            #expect(try await door.authorisation(.sample).contains("&scope=\(asked)&"))
        }
    }

    @Test func aSecretIsNeverPrinted() throws {
        let secret = Secret("a secret")
        let issuer = try #require(OpenIDIssuer(PlayedProvider.issuer))
        let settings = OpenIDSettings(issuer: issuer, clientID: "a", clientSecret: secret)
        var dumped = ""
        dump(settings, to: &dumped)
        for text in ["\(secret)", secret.debugDescription, "\(settings)", String(reflecting: settings), dumped] {
            #expect(!text.contains("a secret"))
            #expect(text.contains("(set)"))
        }
    }
}
