import Domain
import Foundation
import Testing

struct InvitationTests {
    private let service: Service.ID = identifier(41)
    private let report: Report.ID = identifier(42)

    private func email() throws -> EmailAddress { try #require(EmailAddress("new@waterways.example")) }

    private func invitation(_ place: Invitation.Place? = nil, by role: Role = .teamLead) throws -> Invitation {
        try Invitation(
            id: identifier(43), organisation: identifier(30), email: email(), place: place ?? .team(service, as: .teamMember),
            by: actor(role))
    }

    private func invited(_ address: String = "new@waterways.example", organisation: UInt8 = 30, isDisabled: Bool = false) throws -> Person {
        Person(
            id: identifier(50), organisation: identifier(organisation), name: "New", email: try #require(EmailAddress(address)),
            isDisabled: isDisabled)
    }

    private func oneself(_ person: Person, at instant: Date = noon) -> Actor { Actor(person: person.id, roles: [], instant: instant) }

    /// Who may invite to what: the table of DOMAIN.md, written out before the code was run.
    @Test func eachPlaceHasItsInviters() throws {
        let places: [(Invitation.Place, Set<Role>)] = [
            (.team(service, as: .teamMember), [.teamLead, .assessmentsTeam]),
            (.team(service, as: .teamLead), [.teamLead, .assessmentsTeam]),
            (.panel(report, as: .leadAssessor, for: nil), [.assessmentsTeam]),
            (.panel(report, as: .assessor, for: .delivery), [.assessmentsTeam]),
            (.organisation(roles: []), [.administrator, .assessmentsTeam]), (.organisation(roles: [.reader]), [.administrator]),
            (.organisation(roles: [.administrator]), [.administrator]),
        ]
        for (place, inviters) in places {
            for role in Role.allCases {
                if inviters.contains(role) {
                    #expect(try invitation(place, by: role).status == .open)
                } else {
                    #expect(throws: Invitation.Refusal.notPermitted(inviters)) { try invitation(place, by: role) }
                }
            }
        }
    }

    @Test func nobodyIsInvitedToWhatIsNoPlace() {
        let nowhere: [(Invitation.Place, Role)] = [
            (.team(service, as: .administrator), .teamLead), (.organisation(roles: [.teamLead]), .administrator),
            (.organisation(roles: [.reader, .reader]), .administrator),
        ]
        for (place, role) in nowhere {
            #expect(throws: Invitation.Refusal.noSuchPlace) { try invitation(place, by: role) }
        }
    }

    @Test func whoeverHasTheAddressAccepts() throws {
        var invitation = try invitation()
        let person = try invited()
        let event = try invitation.accept(by: person, actor: oneself(person))
        #expect(event == .accepted)
        #expect(invitation.state == .accepted(by: person.id, at: noon))
        #expect(invitation.version == Version(2))
    }

    @Test func nobodyElseAnswersIt() throws {
        var invitation = try invitation()
        let strangers = [try invited("other@waterways.example"), try invited(organisation: 31), try invited(isDisabled: true)]
        for person in strangers {
            #expect(throws: Invitation.Refusal.notTheirs) { try invitation.accept(by: person, actor: oneself(person)) }
            #expect(throws: Invitation.Refusal.notTheirs) { try invitation.decline(by: person, actor: oneself(person)) }
        }
        let person = try invited()
        #expect(throws: Invitation.Refusal.notTheirs) {
            try invitation.accept(by: person, actor: Actor(person: identifier(51), roles: [], instant: noon))
        }
        #expect(invitation.status == .open)
    }

    @Test func anAnswerIsFinal() throws {
        let person = try invited()
        var answered: [Invitation] = []
        for index in 0..<3 {
            var invitation = try invitation()
            switch index {
            case 0: _ = try invitation.accept(by: person, actor: oneself(person))
            case 1: _ = try invitation.decline(by: person, actor: oneself(person))
            default: _ = try invitation.withdraw(by: actor(.teamLead))
            }
            answered.append(invitation)
        }
        #expect(answered.map(\.status) == [.accepted, .declined, .withdrawn])
        for var invitation in answered {
            #expect(throws: Invitation.Refusal.answered) { try invitation.accept(by: person, actor: oneself(person)) }
            #expect(throws: Invitation.Refusal.answered) { try invitation.decline(by: person, actor: oneself(person)) }
            #expect(throws: Invitation.Refusal.answered) { try invitation.withdraw(by: actor(.teamLead)) }
        }
    }

    @Test func itEndsAfterThirtyDays() throws {
        var invitation = try invitation()
        let person = try invited()
        let last = noon.addingTimeInterval(30 * 86_400)
        #expect(invitation.isOpen(at: last.addingTimeInterval(-1)))
        #expect(!invitation.isOpen(at: last))
        #expect(throws: Invitation.Refusal.ended) { try invitation.accept(by: person, actor: oneself(person, at: last)) }
    }

    @Test func onlyWhoeverMayInviteThereTakesItBack() throws {
        for role in Role.allCases where ![.teamLead, .assessmentsTeam].contains(role) {
            var invitation = try invitation()
            #expect(throws: Invitation.Refusal.notPermitted([.teamLead, .assessmentsTeam])) {
                try invitation.withdraw(by: actor(role))
            }
        }
    }

    @Test func anInvitationIsReadBackAsItWasWritten() throws {
        for place in [
            Invitation.Place.team(service, as: .teamLead), .panel(report, as: .assessor, for: .delivery), .organisation(roles: []),
        ] {
            let role: Role = .assessmentsTeam
            let invitation = try invitation(place, by: role)
            let written = try JSONEncoder().encode(invitation)
            #expect(try JSONDecoder().decode(Invitation.self, from: written) == invitation)
        }
    }
}
