import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct ChangeOrganisationTests {
    @Test(arguments: Engine.allCases) func everySettingIsKeptAndRecorded(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, administrator) = (world.casework, world.people.administrator)
            let domains = ["waterways.example", "canals.example"].compactMap { EmailDomain($0) }
            let letter = try LetterText(subject: "Join", body: "((link))", for: .invitation)
            let group = try #require(GroupRole(group: "sap", role: .assessmentsTeam))
            let before = try await casework.reader.latestChange(for: administrator)
            try await casework.changeDetails(to: .init(name: "Department of Canals", domains: domains), by: administrator)
            try await casework.changeHolidays(to: Holidays(base: .scotland), by: administrator)
            try await casework.changeFileRules(to: FileRules(kinds: [.pdf], megabytes: 5), by: administrator)
            try await casework.changeLetters(to: Letters([.invitation: letter]), by: administrator)
            try await casework.changeGroupRoles(to: [group], by: administrator)
            let found = try await casework.organisations().first { $0.id == administrator.organisation }
            let now = try #require(found)
            #expect(now.name == "Department of Canals")
            #expect(now.domains == domains.sorted())
            #expect(now.holidays == Holidays(base: .scotland))
            #expect(now.fileRules == FileRules(kinds: [.pdf], megabytes: 5))
            #expect(now.letters[.invitation] == letter)
            #expect(now.groupRoles == [group])
            #expect(now.clock == world.organisation.clock)
            let after = try await casework.reader.latestChange(for: administrator)
            #expect(after == before + 6)
            // The same again changes nothing, and says nothing.
            try await casework.changeHolidays(to: Holidays(base: .scotland), by: administrator)
            let same = try await casework.reader.latestChange(for: administrator)
            #expect(same == after)
        }
    }

    @Test(arguments: Engine.allCases) func aDomainBelongsToOneOrganisation(engine: Engine) async throws {
        try await engine.withWorld { world in
            let domain = try #require(EmailDomain("locks.example"))
            func take(_ domain: EmailDomain, name: String = "Another name", by person: Person) async throws {
                try await world.casework.changeDetails(to: .init(name: name, domains: [domain]), by: person)
            }
            try await take(domain, by: world.people.administrator)
            // Nobody takes the domain either that people of another organisation have their addresses at.
            let theirs = try #require(EmailDomain("waterways.example"))
            await #expect(throws: Failure.invalid([.init("domains", "People of another organisation have addresses at \(theirs)")])) {
                try await take(theirs, by: world.people.stranger)
            }
            await #expect(throws: Failure.invalid([.init("domains", "One of these domains belongs to another organisation")])) {
                try await take(domain, name: "A third name", by: world.people.stranger)
            }
        }
    }

    @Test(arguments: Engine.allCases) func aNameIsNotKeptWhoseDomainsAreRefused(engine: Engine) async throws {
        try await engine.withWorld { world in
            let administrator = world.people.administrator
            let before = try await world.casework.reader.latestChange(for: administrator)
            let taken = try #require(EmailDomain("elsewhere.example"))
            try await world.casework.changeDetails(to: .init(name: "Elsewhere", domains: [taken]), by: world.people.stranger)
            await #expect(throws: Failure.invalid([.init("domains", "One of these domains belongs to another organisation")])) {
                try await world.casework.changeDetails(to: .init(name: "Renamed", domains: [taken]), by: administrator)
            }
            await #expect(throws: Failure.invalid([.init("name", "There is already an organisation called “Elsewhere”")])) {
                try await world.casework.changeDetails(to: .init(name: "Elsewhere", domains: []), by: administrator)
            }
            #expect(try await world.casework.reader.latestChange(for: administrator) == before)
            #expect(try await world.casework.organisations().contains { $0.name == world.organisation.name })
        }
    }

    @Test func onlyAdministratorsChangeAnything() async throws {
        try await Engine.sqlite.withWorld { world in
            let refusal = Failure.notPermitted("Only administrators can do this.")
            let casework = world.casework
            for (name, person) in world.people.all where name != "administrator" {
                await #expect(throws: refusal, "\(name)") {
                    try await casework.changeDetails(to: .init(name: "Ours", domains: []), by: person)
                }
                await #expect(throws: refusal, "\(name)") { try await casework.changeHolidays(to: .usual, by: person) }
                await #expect(throws: refusal, "\(name)") { try await casework.changeFileRules(to: FileRules(), by: person) }
                await #expect(throws: refusal, "\(name)") { try await casework.changeLetters(to: Letters(), by: person) }
                await #expect(throws: refusal, "\(name)") { try await casework.changeGroupRoles(to: [], by: person) }
                await #expect(throws: refusal, "\(name)") { try await casework.retire("gds-26", by: person) }
                await #expect(throws: refusal, "\(name)") {
                    try await casework.makeToken(named: World.words("x"), scope: .read, days: 7, by: person)
                }
            }
        }
    }
}
