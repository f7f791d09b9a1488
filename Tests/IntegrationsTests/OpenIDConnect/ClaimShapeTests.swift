import Casework
import Domain
import Foundation
import Testing

/// Claims in the shapes that Entra ID, Google and Keycloak give them, after what these document; the people are invented.
struct ClaimShapeTests {
    private static let tenant = "https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0"

    private let entra = """
        "tid":"72f988bf-86f1-41af-91ab-2d7cd011db47","oid":"690222be-ff1a-4d56-abd1-7e4f7d38e474","name":"Tomasz Ainsworth",\
        "preferred_username":"Tomasz.Ainsworth@example.gov.uk","ver":"2.0","uti":"fqiBqXLPj0eQa82S-IYFAA","rh":"0.AAAA"
        """

    @Test func entraVouchesForTheNameThatSomebodySignsInWith() async throws {
        let identity = try await identity(Self.tenant, entra)
        #expect(identity.email?.description == "tomasz.ainsworth@example.gov.uk")
        #expect(identity.name == "Tomasz Ainsworth")
        #expect(identity.groups == nil)
    }

    @Test func entraVouchesForAnAddressOnlyWhereTheDomainIsTheTenants() async throws {
        let email = #","email":"t.ainsworth@department.example""#
        #expect(try await identity(Self.tenant, entra + email).email?.description == "tomasz.ainsworth@example.gov.uk")
        #expect(
            try await identity(Self.tenant, entra + email + #","email_verified":true"#).email?.description
                == "tomasz.ainsworth@example.gov.uk")
        for truth in ["true", "1", "\"1\"", "\"true\""] {
            #expect(
                try await identity(Self.tenant, entra + email + ",\"xms_edov\":\(truth)").email?.description
                    == "t.ainsworth@department.example")
        }
        for falsehood in ["false", "0", "\"0\"", "null", "[true]"] {
            let identity = try await identity(Self.tenant, entra + email + ",\"xms_edov\":\(falsehood)")
            #expect(identity.email?.description == "tomasz.ainsworth@example.gov.uk", "\(falsehood)")
        }
    }

    @Test func entraMayKnowSomebodyByNoAddress() async throws {
        let identity = try await identity(Self.tenant, #""name":"Tomasz Ainsworth","preferred_username":"+447700900123""#)
        #expect(identity.email == nil)
    }

    @Test func entraNamesGroupsByTheirIdentifiers() async throws {
        let groups = #","groups":["0f1e2d3c-0000-4000-8000-000000000001","0f1e2d3c-0000-4000-8000-000000000002"]"#
        let identity = try await identity(Self.tenant, entra + groups)
        #expect(identity.groups == ["0f1e2d3c-0000-4000-8000-000000000001", "0f1e2d3c-0000-4000-8000-000000000002"])
        #expect(try await self.identity(Self.tenant, entra + #","roles":["Desk"]"#, groups: "roles").groups == ["Desk"])
    }

    @Test(arguments: [
        #""_claim_names":{"groups":"src1"},"_claim_sources":{"src1":{"endpoint":"https://graph.microsoft.com/v1.0/users/x/getMemberObjects"}}"#,
        #""hasgroups":true"#,
    ])
    func entraLeavesOutMoreGroupsThanATokenHolds(overage: String) async throws {
        let provider = try await self.provider(Self.tenant, "\(entra),\(overage)")
        #expect(try await provider.door(groups: "groups").identity("a-code", .sample).groups == nil)
        let note = try #require(provider.notes.first)
        #expect(note.contains("more groups than an ID token holds"))
        for word in ["omasz", "690222be", "248289761001"] { #expect(!note.contains(word)) }
    }

    private let google = """
        "azp":"assessment-actions","name":"Olena Marsh","given_name":"Olena","family_name":"Marsh","picture":"https://lh3.example/a/x",\
        "at_hash":"HK6E_P6Dh8Y93mRNtsDB1Q"
        """

    @Test func googleVouchesForAddressesOfAWorkspaceAndItsOwn() async throws {
        let issuer = "https://accounts.google.com"
        let email = #","email":"olena.marsh@example.gov.uk","email_verified":true"#
        let identity = try await identity(issuer, google + email + #","hd":"example.gov.uk""#)
        #expect(identity.email?.description == "olena.marsh@example.gov.uk")
        #expect(identity.name == "Olena Marsh")
        #expect(identity.groups == nil)
        #expect(try await self.identity(issuer, google + email).email == nil)
        #expect(
            try await self.identity(issuer, google + #","email":"olena@gmail.com","email_verified":true"#).email?.description
                == "olena@gmail.com")
        let unread = #","email":"olena.marsh@example.gov.uk","email_verified":false,"hd":"example.gov.uk""#
        #expect(try await self.identity(issuer, google + unread).email == nil)
    }

    private let keycloak = """
        "jti":"b8f7c7a1","typ":"ID","azp":"assessment-actions","sid":"c3a5","acr":"1","email_verified":true,"name":"Idris Ode",\
        "groups":["/Assessments/Desk","/Digital"],"preferred_username":"idris","given_name":"Idris","family_name":"Ode",\
        "email":"Idris.Ode@example.gov.uk","realm_access":{"roles":["assessments-team","offline_access"]},\
        "resource_access":{"assessment-actions":{"roles":["administrator"]},"account":{"roles":["view-profile"]}}
        """

    @Test func keycloakSaysEverything() async throws {
        let identity = try await identity(PlayedProvider.issuer, keycloak)
        #expect(identity.email?.description == "idris.ode@example.gov.uk")
        #expect(identity.name == "Idris Ode")
        #expect(identity.groups == ["/Assessments/Desk", "/Digital"])
    }

    @Test(arguments: [
        ("realm_access.roles", ["assessments-team", "offline_access"]), ("resource_access.assessment-actions.roles", ["administrator"]),
        ("preferred_username", ["idris"]),
    ])
    func groupsAreWhereTheSettingsSay(path: String, groups: [String]) async throws {
        #expect(try await identity(PlayedProvider.issuer, keycloak, groups: path).groups == Set(groups))
    }

    @Test(arguments: ["realm_access", "realm_access.none", "realm_access.roles.deeper", "sid.x", "none", "email_verified"])
    func whatIsNoListOfGroupsIsNone(path: String) async throws {
        #expect(try await identity(PlayedProvider.issuer, keycloak, groups: path).groups == nil)
    }

    @Test func ofOthersAnAddressCountsOnlyWhereTheySayThatItIsVerified() async throws {
        for (verified, counts) in [
            (#","email_verified":true"#, true), (#","email_verified":"true""#, true), ("", false), (#","email_verified":false"#, false),
            (#","email_verified":"false""#, false), (#","email_verified":1"#, false), (#","email_verified":"yes""#, false),
            (#","xms_edov":true"#, false), (#","hd":"example.gov.uk""#, false),
        ] {
            let claims = #""name":"A B","preferred_username":"a@example.gov.uk","email":"a@example.gov.uk""# + verified
            #expect((try await identity(PlayedProvider.issuer, claims).email != nil) == counts, "\(verified)")
        }
    }

    @Test(arguments: [
        (#""name":"Ana","given_name":"B""#, "Ana"), (#""given_name":"Ana","family_name":"Bo""#, "Ana Bo"), (#""family_name":"Bo""#, "Bo"),
        (#""name":"  ","given_name":"Ana""#, "Ana"), (#""preferred_username":"ana""#, "ana"), (#""name":7"#, nil), (#""x":1"#, nil),
        (#""name":" Ana\r\n\tBo\u0000\u0007 ""#, "Ana Bo"),
    ])
    func aNameIsMadeOfWhatThereIs(claims: String, name: String?) async throws {
        #expect(try await identity(PlayedProvider.issuer, claims).name == name)
    }

    @Test func aNameIsNeverLongerThanOneThatIsTyped() async throws {
        let long = String(repeating: "é", count: 5000)
        #expect(try await identity(PlayedProvider.issuer, #""name":"\#(long)""#).name == String(repeating: "é", count: 200))
    }

    private func identity(_ issuer: String, _ claims: String, groups: String? = nil) async throws -> ProvenIdentity {
        try await provider(issuer, claims).door(groups: groups).identity("a-code", .sample)
    }

    /// It has no user information: the token is all there is.
    private func provider(_ issuer: String, _ claims: String) async throws -> PlayedProvider {
        let key = try await TestKey.rsa("one")
        let provider = PlayedProvider(issuer: issuer, keys: [key])
        provider.answer("/.well-known/openid-configuration", provider.discovery(["userinfo_endpoint": nil]))
        let bare = provider.claims(["name": nil, "email": nil, "email_verified": nil])
        provider.give(try key.token("\(bare.dropLast()),\(claims)}"))
        return provider
    }
}
