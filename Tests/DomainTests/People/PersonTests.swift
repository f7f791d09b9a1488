import Domain
import Foundation
import Testing

@Suite struct PersonTests {
    @Test(arguments: [
        "ada@example.gov.uk", "a.b+c@sub.example.org", "o'neil@example.com", "x@y.z", "ünïcode@example.com",
    ])
    func anAddressIsKept(_ text: String) {
        #expect(EmailAddress(text)?.description == text)
    }

    @Test func addressesAreComparedWithoutRegardToCase() {
        #expect(EmailAddress("Ada.Lovelace@Example.GOV.UK") == EmailAddress("ada.lovelace@example.gov.uk"))
        #expect(EmailAddress("ADA@EXAMPLE.COM")?.description == "ada@example.com")
    }

    @Test(arguments: [
        "", "@", "a@", "@example.com", "a@b", "a@@example.com", "a@b@example.com", "a@.com", "a@example.", "a@ex..com", "a b@example.com",
        "a@exam ple.com", "a@example.com\r\nBcc: all@example.com", "a\u{0}@example.com", "<a@example.com>", "a@example.com,b@example.com",
        "a;b@example.com", "\"a\"@example.com", "a@[127.0.0.1]", "a@example.com\t",
    ])
    func whatIsNoAddressIsRefused(_ text: String) {
        #expect(EmailAddress(text) == nil)
    }

    @Test func anAddressIsAtMost254BytesLong() {
        let domain = "@example.gov.uk"
        #expect(EmailAddress(String(repeating: "a", count: 254 - domain.count) + domain) != nil)
        #expect(EmailAddress(String(repeating: "a", count: 255 - domain.count) + domain) == nil)
    }

    @Test func anAddressIsStoredAsTextAndCheckedWhenRead() throws {
        let address = try #require(EmailAddress("ada@example.gov.uk"))
        #expect(try JSONDecoder().decode([EmailAddress].self, from: JSONEncoder().encode([address])) == [address])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([EmailAddress].self, from: Data(#"["ada"]"#.utf8)) }
    }

    /// A role in a team or on a panel is held towards one service or assessment, so nobody holds it everywhere.
    @Test func aPersonHoldsOnlyRolesOfTheOrganisationEverywhere() throws {
        let address = try #require(EmailAddress("ada@example.gov.uk"))
        let person = Person(id: identifier(1), organisation: identifier(21), name: "Ada", email: address, roles: Set(Role.allCases))
        #expect(person.roles == [.professionLead, .assessmentsTeam, .reader, .administrator])
        #expect(person.roles.allSatisfy { $0.scope == .organisation })
    }

    @Test func anActorMayWhatAnyOfTheirRolesMay() {
        let both = Actor(person: identifier(1), roles: [.reader, .assessmentsTeam], instant: noon)
        #expect(both.holds(anyOf: [.assessmentsTeam, .leadAssessor]))
        #expect(!both.holds(anyOf: [.leadAssessor]))
        #expect(!both.holds(anyOf: []))
        #expect(both.today == today)
    }
}
