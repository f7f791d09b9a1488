import Domain
import Foundation
import Testing

/// What administrators may do with people, and nobody else.
struct PersonVerbsTests {
    private let admin = actor(.administrator)
    private let administrators: Set<Person.ID> = [Role.administrator.person, identifier(20)]

    private func person(_ roles: Set<Role> = [.reader], groupRoles: Set<Role> = [], isDisabled: Bool = false) throws -> Person {
        Person(
            id: identifier(20), organisation: identifier(30), name: "Priya Shah",
            email: try #require(EmailAddress("priya@waterways.example")),
            roles: roles, groupRoles: groupRoles, isDisabled: isDisabled)
    }

    @Test func onlyAdministratorsChangePeople() throws {
        for role in Role.allCases where role != .administrator {
            var person = try person()
            let other = actor(role)
            #expect(throws: Person.Refusal.notPermitted) { try person.hold([], administrators: administrators, by: other) }
            #expect(throws: Person.Refusal.notPermitted) { try person.lead([.delivery], by: other) }
            #expect(throws: Person.Refusal.notPermitted) { try person.rename(to: words("Priya"), by: other) }
            #expect(throws: Person.Refusal.notPermitted) { try person.disable(administrators: administrators, by: other) }
            #expect(throws: Person.Refusal.notPermitted) { try person.enable(by: other) }
            #expect(person.version == .first)
        }
    }

    @Test func rolesAreGivenAndTaken() throws {
        var person = try person()
        let event = try person.hold([.assessmentsTeam, .reader], administrators: administrators, by: admin)
        #expect(event == .rolesChanged(person.id, from: [.reader], to: [.assessmentsTeam, .reader]))
        #expect(person.roles == [.assessmentsTeam, .reader])
        #expect(person.version == Version(2))
    }

    @Test func rolesOfATeamOrAPanelAreNotGivenInTheWholeOrganisation() throws {
        var person = try person()
        _ = try person.hold([.teamLead, .leadAssessor, .administrator], administrators: administrators, by: admin)
        #expect(person.roles == [.administrator])
    }

    @Test func rolesByGroupStandBesideThoseThatPeopleGave() throws {
        var person = try person([.reader])
        #expect(person.belong(toGroupsGiving: [.assessmentsTeam]) == .groupRolesChanged(person.id, from: [], to: [.assessmentsTeam]))
        #expect(person.roles == [.reader, .assessmentsTeam])
        _ = try person.hold([], administrators: administrators, by: admin)
        #expect(person.roles == [.assessmentsTeam])
        #expect(person.belong(toGroupsGiving: [.assessmentsTeam]) == nil)
        #expect(person.belong(toGroupsGiving: []) != nil)
        #expect(person.roles.isEmpty)
    }

    @Test func theLastAdministratorStays() throws {
        var person = try person([.administrator])
        let alone: Set<Person.ID> = [person.id]
        #expect(throws: Person.Refusal.lastAdministrator) { try person.hold([], administrators: alone, by: admin) }
        #expect(throws: Person.Refusal.lastAdministrator) { try person.disable(administrators: alone, by: admin) }
        #expect(person.roles == [.administrator])
        _ = try person.hold([], administrators: administrators, by: admin)
        #expect(person.roles.isEmpty)
    }

    @Test func nobodyRemovesTheirOwnAccess() throws {
        var person = try person([.administrator])
        let oneself = Actor(person: person.id, roles: [.administrator], instant: noon)
        #expect(throws: Person.Refusal.oneself) { try person.disable(administrators: administrators, by: oneself) }
    }

    @Test func whoIsDisabledCanBeLetInAgain() throws {
        var person = try person()
        let out = try person.disable(administrators: administrators, by: admin)
        #expect(out == .disabled(person.id))
        #expect(person.isDisabled)
        #expect(throws: Person.Refusal.nothingChanged) { try person.disable(administrators: administrators, by: admin) }
        let back = try person.enable(by: admin)
        #expect(back == .enabled(person.id))
        #expect(!person.isDisabled)
        #expect(throws: Person.Refusal.nothingChanged) { try person.enable(by: admin) }
    }

    @Test func peopleSayWhatTheyAreCalled() throws {
        var person = try person()
        let oneself = Actor(person: person.id, roles: [], instant: noon)
        let event = try person.rename(to: words("Priya Shah-Jones"), by: oneself)
        #expect(event == .renamed(person.id))
        #expect(person.name == "Priya Shah-Jones")
        let long = words(String(repeating: "n", count: Person.longestName + 1))
        #expect(throws: Person.Refusal.nameTooLong) { try person.rename(to: long, by: oneself) }
        #expect(throws: Person.Refusal.nameTooLong) { try person.rename(to: words("two\nlines"), by: oneself) }
    }

    @Test func aNewAddressOfTheSameAccountIsTakenOver() throws {
        var person = try person()
        let email = try #require(EmailAddress("priya.shah@waterways.example"))
        #expect(person.move(to: email) == .addressChanged(person.id))
        #expect(person.email == email)
        #expect(person.move(to: email) == nil)
    }

    @Test func aSessionEndsTwoHoursAfterItsLastUseAndTwelveHoursAfterItBegan() {
        let session = Session(id: identifier(1), person: identifier(20), startedAt: noon, seenAt: noon, agent: nil, how: .link)
        #expect(session.endsAt == noon.addingTimeInterval(7200))
        #expect(session.seen(at: noon.addingTimeInterval(3600)).endsAt == noon.addingTimeInterval(3600 + 7200))
        #expect(session.seen(at: noon.addingTimeInterval(42_000)).endsAt == noon.addingTimeInterval(43_200))
        #expect(session.seen(at: noon.addingTimeInterval(-10)) == session)
    }

    @Test func aTokenWorksUntilItEndsOrIsRevoked() {
        func token(revokedAt: Date?) -> APIToken {
            APIToken(
                id: identifier(1), person: identifier(20), organisation: identifier(30), name: "reports", scope: .read, madeBy: nil,
                madeAt: noon, ends: noon.addingTimeInterval(10), revokedAt: revokedAt)
        }
        #expect(token(revokedAt: nil).works(at: noon.addingTimeInterval(9)))
        #expect(!token(revokedAt: nil).works(at: noon.addingTimeInterval(10)))
        #expect(!token(revokedAt: noon).works(at: noon))
        #expect(APIToken.Scope.read < .write && APIToken.Scope.write < .admin)
    }
}
