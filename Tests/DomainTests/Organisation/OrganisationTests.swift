import Domain
import Foundation
import Testing

struct OrganisationTests {
    @Test func aDomainIsWhatStandsBehindTheAt() throws {
        #expect(try #require(EmailDomain("@Defence.Example.GOV.UK")).description == "defence.example.gov.uk")
        #expect(EmailDomain("waterways.example") == EmailAddress("jo@waterways.example")?.domain)
        for wrong in ["", "@", "uk", "a b.example", "jo@waterways.example", ".example", "example."] {
            #expect(EmailDomain(wrong) == nil, "\(wrong)")
        }
    }

    @Test func aSubdomainIsAnotherDomain() {
        #expect(EmailDomain("canals.waterways.example") != EmailDomain("waterways.example"))
    }

    @Test func groupsGiveTheRolesTheyAreNamedFor() throws {
        let mapped = try [("sap", Role.assessmentsTeam), ("sap", .reader), ("it", .administrator)].map {
            try #require(GroupRole(group: $0.0, role: $0.1))
        }
        let organisation = Organisation(id: identifier(30), name: "Waterways", groupRoles: mapped)
        #expect(organisation.roles(ofGroups: ["sap", "unknown"]) == [.assessmentsTeam, .reader])
        #expect(organisation.roles(ofGroups: []).isEmpty)
        #expect(organisation.roles(ofGroups: ["SAP"]).isEmpty)
    }

    @Test func noGroupGivesARoleOfATeamOrAPanel() {
        for role in [Role.teamLead, .teamMember, .assessor, .leadAssessor] { #expect(GroupRole(group: "all", role: role) == nil) }
        #expect(GroupRole(group: "  ", role: .reader) == nil)
        #expect(GroupRole(group: "sap\r\nadmins", role: .reader) == nil)
        #expect(GroupRole(group: String(repeating: "g", count: 201), role: .reader) == nil)
    }

    @Test func fileRulesNarrowAndNeverWiden() throws {
        let rules = FileRules(kinds: [.pdf], megabytes: 100)
        #expect(rules.limit(within: 50_000_000) == 50_000_000)
        #expect(FileRules(megabytes: 10).limit(within: 50_000_000) == 10_000_000)
        #expect(FileRules().limit(within: 50_000_000) == 50_000_000)
        #expect(FileRules(kinds: [], megabytes: 0) == FileRules(megabytes: 1))
        #expect(throws: Evidence.Refusal.kindNotAllowed(rules)) {
            try Evidence.File(name: "a.csv", mediaType: "text/csv", size: 1, digest: "", limit: 10, rules: rules)
        }
        #expect(throws: Evidence.Refusal.fileTooLarge(limit: 1_000_000)) {
            try Evidence.File(
                name: "a.csv", mediaType: "text/csv", size: 1_000_001, digest: "", limit: 10_000_000, rules: FileRules(megabytes: 1))
        }
    }

    @Test func fileRulesOfAnotherDayAreRead() throws {
        let read = try JSONDecoder().decode(FileRules.self, from: Data(#"{"kinds": ["pdf", "tape"]}"#.utf8))
        #expect(read == FileRules(kinds: [.pdf]))
        let written = try JSONDecoder().decode(FileRules.self, from: JSONEncoder().encode(FileRules(kinds: [.csv, .pdf], megabytes: 5)))
        #expect(written == FileRules(kinds: [.pdf, .csv], megabytes: 5))
    }
}
