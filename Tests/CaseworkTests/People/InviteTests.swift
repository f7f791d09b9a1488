import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct InviteTests {
    private static let link = "https://actions.example.gov.uk/sign-in"

    @Test(arguments: Engine.allCases) func whoIsUnknownIsInvitedAndJoinsTheTeamByAccepting(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, lead) = (world.casework, world.people.teamLead)
            let email = try World.address("new.face@elsewhere.example")
            let added = try await casework.add(email, to: world.service.id, as: .teamLead, by: lead, link: Self.link)
            guard case .invited(let invitation) = added else { throw Failure.notFound }
            let known = try await casework.people(of: world.organisation.id).map(\.email)
            #expect(!known.contains(email), "nobody is made of an address that nobody has proved")
            let newcomer = try await world.arrive(email)
            #expect(newcomer.organisation == world.organisation.id && newcomer.roles.isEmpty)
            let home = try await casework.reader.home(for: newcomer)
            #expect(home.isNewcomer && home.services.items.isEmpty)
            #expect(home.invitations.map(\.words) == ["to join the team of Renew a canal mooring licence as a team lead"])
            #expect(home.invitations.map(\.inviterName) == [lead.name])
            try await casework.accept(invitation.id, by: newcomer)
            let team = try await casework.reader.service(world.service.id, for: newcomer).team
            #expect(team.contains { $0.person.id == newcomer.id && $0.role == .teamLead })
            #expect(try await casework.reader.home(for: newcomer).invitations == [])
        }
    }

    @Test(arguments: Engine.allCases) func aColleagueJoinsAtOnce(engine: Engine) async throws {
        try await engine.withWorld { world in
            let colleague = world.people.otherTeam
            let added = try await world.casework.add(
                colleague.email, to: world.service.id, as: .teamMember, by: world.people.teamLead, link: Self.link)
            guard case .joined = added else { throw Failure.notFound }
            #expect(try await world.casework.reader.services(for: colleague).count == 2)
        }
    }

    @Test func theLetterSaysWhoInvitesToWhatAndWhereToSignIn() async throws {
        try await Engine.sqlite.withWorld { world in
            let letterbox = Letterbox()
            let email = try World.address("new.face@elsewhere.example")
            try await world.casework(mailing: letterbox).invite(
                email, to: .panel(world.draft.id, as: .assessor, for: .userResearch), by: world.people.assessmentsTeam, link: Self.link)
            let letter = try await letterbox.next()
            #expect(letter.to == email && letter.subject == "You are invited to Assessment Actions")
            #expect(
                letter.text.hasPrefix(
                    """
                    Amara Okafor of Department for Inland Waterways invites you to join the panel of Renew a canal mooring licence as an \
                    assessor for user research.
                    """))
            #expect(letter.text.contains(Self.link) && letter.text.contains("ends in 30 days"))
        }
    }

    @Test(arguments: Engine.allCases) func eachPlaceIsTakenByAcceptingAndByNobodyElse(engine: Engine) async throws {
        try await engine.withWorld { world in
            let people = world.people
            let places: [(Invitation.Place, Person)] = [
                (.team(world.service.id, as: .teamMember), people.teamLead),
                (.panel(world.draft.id, as: .assessor, for: .delivery), people.assessmentsTeam),
                (.organisation(roles: [.reader]), people.administrator), (.organisation(roles: []), people.assessmentsTeam),
            ]
            for (number, (place, inviter)) in places.enumerated() {
                let email = try World.address("new\(number)@elsewhere.example")
                let invitation = try await world.casework.invite(email, to: place, by: inviter, link: Self.link)
                let newcomer = try await world.arrive(email)
                for other in [people.reader, people.stranger, inviter] {
                    await #expect(throws: Failure.notFound) { try await world.casework.accept(invitation.id, by: other) }
                }
                try await world.casework.accept(invitation.id, by: newcomer)
                await #expect(throws: Invitation.Refusal.answered) { try await world.casework.accept(invitation.id, by: newcomer) }
                let again = try await world.arrive(email)
                #expect(again.roles == (place == .organisation(roles: [.reader]) ? [.reader] : []))
            }
            #expect(try await world.casework.verifyHistory().findings == [])
        }
    }

    @Test func onlyWhoMayInviteThereDoes() async throws {
        try await Engine.sqlite.withWorld { world in
            let places: [(Invitation.Place, Set<String>)] = [
                (.team(world.service.id, as: .teamMember), ["assessments team", "team lead"]),
                (.panel(world.draft.id, as: .assessor, for: nil), ["assessments team"]),
                (.organisation(roles: [.administrator]), ["administrator"]),
                (.organisation(roles: []), ["administrator", "assessments team"]),
            ]
            for (number, (place, inviters)) in places.enumerated() {
                for (name, person) in world.people.all {
                    let email = try World.address("\(name.replacing(" ", with: "-")).\(number)@elsewhere.example")
                    let isInvited: Bool
                    do {
                        try await world.casework.invite(email, to: place, by: person, link: Self.link)
                        isInvited = true
                    } catch is Invitation.Refusal { isInvited = false } catch Failure.notFound { isInvited = false }
                    #expect(isInvited == inviters.contains(name), "\(name), \(place)")
                }
            }
        }
    }

    @Test(arguments: Engine.allCases) func whatHasEndedOrWasWithdrawnGivesNothing(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, lead) = (world.casework, world.people.teamLead)
            let place = Invitation.Place.team(world.service.id, as: .teamMember)
            let colleague = world.people.reader
            let withdrawn = try await casework.invite(colleague.email, to: place, by: lead, link: Self.link)
            await #expect(throws: Invitation.Refusal.invitedAlready) {
                try await casework.invite(colleague.email, to: place, by: lead, link: Self.link)
            }
            try await casework.withdraw(withdrawn.id, by: lead)
            await #expect(throws: Invitation.Refusal.answered) { try await casework.accept(withdrawn.id, by: colleague) }
            let ended = try await casework.invite(colleague.email, to: place, by: lead, link: Self.link)
            world.clock.advance(days: Invitation.days)
            await #expect(throws: Invitation.Refusal.ended) { try await casework.accept(ended.id, by: colleague) }
            #expect(try await casework.reader.home(for: colleague).invitations == [])
            #expect(try await casework.reader.invitations(toTeamOf: world.service.id, for: lead) == [])
        }
    }

    /// What was possible when they were invited may have become impossible.
    @Test func whatStoodInTheWayMeanwhileIsSaidWhenTheyAccept() async throws {
        try await Engine.sqlite.withWorld { world in
            let (casework, clerk) = (world.casework, world.people.assessmentsTeam)
            let member = try await casework.invite(
                world.people.professionLead.email, to: .panel(world.draft.id, as: .leadAssessor, for: nil), by: clerk, link: Self.link,
                freeing: world.draft.id)
            try await casework.nameLeadAssessor(world.people.leadAssessor.id, of: world.draft.id, by: clerk)
            await #expect(throws: Invitation.Refusal.ledAlready) {
                try await casework.accept(member.id, by: world.people.professionLead)
            }
            try await casework.join(world.service.id, email: world.people.reader.email, as: .teamMember, by: world.people.teamLead)
            await #expect(throws: Invitation.Refusal.ownService) {
                try await casework.invite(
                    world.people.reader.email, to: .panel(world.draft.id, as: .assessor, for: nil), by: clerk, link: Self.link)
            }
        }
    }
}

extension Casework {
    /// Invites where nobody leads the panel any more.
    fileprivate func invite(
        _ email: EmailAddress, to place: Invitation.Place, by clerk: Person, link: String, freeing report: Report.ID
    ) async throws -> Invitation {
        try await nameLeadAssessor(nil, of: report, by: clerk)
        return try await invite(email, to: place, by: clerk, link: link)
    }
}
