import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// What follows from what a provider says of somebody. That it is to be believed is the provider's own tests' matter.
@Suite struct SignInByProviderTests {
    @Test(arguments: Engine.allCases) func whoeverIsNewComesWithoutAnyRight(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.openDomain()
            let person = try await world.signIn(.new)
            #expect(person.organisation == world.organisation.id)
            #expect(person.name == "Delyth Pryce")
            #expect(person.roles.isEmpty)
            #expect(try await world.casework.reader.services(for: person).isEmpty)
            #expect(try await world.casework.reader.actions(matching: ActionFilter(), for: person).total == 0)
            // The account is known from then on.
            #expect(try await world.signIn(.new).id == person.id)
        }
    }

    @Test(arguments: Engine.allCases) func whoeverIsKnownByAddressSignsInAsThemself(engine: Engine) async throws {
        try await engine.withWorld { world in
            let member = world.people.teamMember
            let identity = ProvenIdentity.of(member.email, subject: "member")
            #expect(try await world.signIn(identity).id == member.id)
            // From then on the account counts, not the address.
            let moved = ProvenIdentity.of(try #require(EmailAddress("moved@elsewhere.example")), subject: "member")
            let person = try await world.signIn(moved)
            #expect(person.id == member.id)
            #expect(person.email == moved.email)
        }
    }

    @Test(arguments: Engine.allCases) func anAddressThatWasHandedOnOpensNothing(engine: Engine) async throws {
        try await engine.withWorld { world in
            let email = world.people.teamMember.email
            _ = try await world.signIn(.of(email, subject: "first"))
            await #expect(throws: SignInRefusal.otherAccount) { try await world.signIn(.of(email, subject: "second")) }
        }
    }

    @Test func whoeverNobodyKnowsIsNotLetIn() async throws {
        try await Engine.sqlite.withWorld { world in
            await #expect(throws: SignInRefusal.noOrganisation) { try await world.signIn(.new) }
            let unvouched = ProvenIdentity(issuer: "https://id.example", subject: "x", email: nil, name: "X", groups: nil)
            await #expect(throws: SignInRefusal.addressNotVouched) { try await world.signIn(unvouched) }
            _ = try await world.casework.disablePerson(email: world.people.reader.email)
            await #expect(throws: SignInRefusal.disabled) { try await world.signIn(.of(world.people.reader.email, subject: "r")) }
        }
    }

    @Test func aDisabledAccountStaysOut() async throws {
        try await Engine.sqlite.withWorld { world in
            let identity = ProvenIdentity.of(world.people.reader.email, subject: "r")
            _ = try await world.signIn(identity)
            _ = try await world.casework.disablePerson(email: world.people.reader.email)
            await #expect(throws: SignInRefusal.disabled) { try await world.signIn(identity) }
        }
    }

    @Test(arguments: Engine.allCases) func groupsGiveAndTakeRoles(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.openDomain()
            let sap = try #require(GroupRole(group: "sap", role: .assessmentsTeam))
            try await world.casework.changeGroupRoles(to: [sap], by: world.people.administrator)
            #expect(try await world.signIn(.new).roles.isEmpty)
            #expect(try await world.signIn(.new.inGroups(["sap", "all"])).roles == [.assessmentsTeam])
            #expect(try await world.signIn(.new.inGroups([])).roles.isEmpty)
            _ = try await world.signIn(.new.inGroups(["sap"]))
            // A provider that does not say gives nothing.
            #expect(try await world.signIn(.new.inGroups(nil)).roles.isEmpty)
        }
    }

    @Test func anInvitationDecidesWhereSomebodyBelongs() async throws {
        try await Engine.sqlite.withWorld { world in
            let email = try #require(ProvenIdentity.new.email)
            _ = try await world.casework.invite(
                email, to: .team(world.service.id, as: .teamMember), by: world.people.teamLead, link: "https://here")
            let person = try await world.signIn(.new)
            #expect(person.organisation == world.organisation.id)
            #expect(try await world.casework.reader.services(for: person).isEmpty)
        }
    }

    @Test func whatWasBegunEndsOnceAndInItsOwnBrowser() async throws {
        try await Engine.sqlite.withWorld { world in
            try await world.openDomain()
            let casework = world.casework(believing: .new)
            func begin() async throws -> String {
                try await casework.beginSignIn(browser: "mine", target: "/reports", returningTo: "https://here.example/back")
            }
            func finish(_ state: String, browser: String) async throws -> BegunSession {
                try await casework.finishSignIn(
                    ProviderReply(state: state, code: "code", issuer: nil), browser: browser, returningTo: "https://here.example/back",
                    agent: "test")
            }
            let state = try await begin()
            let begun = try await finish(state, browser: "mine")
            #expect(begun.target == "/reports")
            await #expect(throws: SignInRefusal.tooLate) { try await finish(state, browser: "mine") }
            let stolen = try await begin()
            await #expect(throws: SignInRefusal.tooLate) { try await finish(stolen, browser: "theirs") }
            await #expect(throws: SignInRefusal.tooLate) { try await finish(stolen, browser: "mine") }
            let slow = try await begin()
            world.clock.advance(by: Casework.providerLimit)
            await #expect(throws: SignInRefusal.tooLate) { try await finish(slow, browser: "mine") }
            await #expect(throws: SignInRefusal.tooLate) { try await finish("made up", browser: "mine") }
        }
    }

    @Test func theDatabaseHoldsNoStateThatCouldBeSentBack() async throws {
        try await Engine.sqlite.withWorld { world in
            let state = try await world.casework(believing: .new).beginSignIn(browser: "mine", target: "/", returningTo: "https://here")
            let rows = try await world.database.read { try $0.rows("SELECT state_digest, browser_digest FROM asked_sign_ins") }
            for row in rows {
                #expect(try row.text("state_digest") != state)
                #expect(try row.text("browser_digest") != "mine")
            }
            #expect(rows.count == 1)
        }
    }
}

extension World {
    /// People of `waterways.example` belong to the department from now on.
    fileprivate func openDomain() async throws {
        let domain = try #require(ProvenIdentity.new.email?.domain)
        try await casework.changeDetails(to: .init(name: organisation.name, domains: [domain]), by: people.administrator)
    }

    /// A door whose provider says the same of everybody, and sends the state back as the address.
    fileprivate func casework(believing identity: ProvenIdentity) -> Casework {
        let provider = SignInProvider(
            authorisation: { $0.state }, identity: { _, _ in identity }, endOfSession: { _ in nil })
        return Casework(database: database, environment: Environment(now: { clock.now }, signInProvider: provider))
    }

    fileprivate func signIn(_ identity: ProvenIdentity) async throws -> Person {
        let casework = casework(believing: identity)
        let state = try await casework.beginSignIn(browser: "b", target: "/", returningTo: "https://here")
        let begun = try await casework.finishSignIn(
            ProviderReply(state: state, code: "c", issuer: nil), browser: "b", returningTo: "https://here", agent: nil)
        let holder = try #require(try await casework.holder(ofSession: begun.token))
        #expect(holder.session?.how == .provider)
        return holder.person
    }
}

extension ProvenIdentity {
    fileprivate static let new = ProvenIdentity(
        issuer: "https://id.example", subject: "delyth", email: EmailAddress("delyth.pryce@waterways.example"), name: "Delyth Pryce",
        groups: nil)

    fileprivate static func of(_ email: EmailAddress, subject: String) -> ProvenIdentity {
        ProvenIdentity(issuer: "https://id.example", subject: subject, email: email, name: nil, groups: nil)
    }

    fileprivate func inGroups(_ groups: Set<String>?) -> ProvenIdentity {
        ProvenIdentity(issuer: issuer, subject: subject, email: email, name: name, groups: groups)
    }
}
