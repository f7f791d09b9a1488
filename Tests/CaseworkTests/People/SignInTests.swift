import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct SignInTests {
    @Test(arguments: Engine.allCases) func aLinkSignsInOnce(engine: Engine) async throws {
        try await engine.withWorld { world in
            let link = try await world.casework.makeSignInLink(email: world.people.teamMember.email)
            let session = try #require(try await world.casework.session(byLink: link))
            let again = try await world.casework.session(byLink: link)
            let holder = try await world.casework.holder(ofSession: session)
            #expect(holder?.person == world.people.teamMember)
            #expect(holder?.organisation == world.organisation)
            #expect(again == nil)
        }
    }

    @Test(arguments: Engine.allCases) func aLinkIsGoodForFifteenMinutes(engine: Engine) async throws {
        try await engine.withWorld { world in
            let links = [
                try await world.casework.makeSignInLink(email: world.people.teamMember.email),
                try await world.casework.makeSignInLink(email: world.people.teamMember.email),
            ]
            world.clock.advance(by: 15 * 60 - 1)
            let inTime = try await world.casework.session(byLink: links[0])
            world.clock.advance(by: 1)
            let late = try await world.casework.session(byLink: links[1])
            #expect(inTime != nil)
            #expect(late == nil)
        }
    }

    @Test(arguments: Engine.allCases) func aMadeUpTokenOpensNothing(engine: Engine) async throws {
        try await engine.withWorld { world in
            let link = try await world.casework.makeSignInLink(email: world.people.teamMember.email)
            for token in ["", "x", link + "A", String(link.dropLast()), Fingerprint.of(link)] {
                let session = try await world.casework.session(byLink: token)
                let holder = try await world.casework.holder(ofSession: token)
                #expect(session == nil)
                #expect(holder == nil)
            }
        }
    }

    @Test func aFullDiskEndsNoSession() async throws {
        try await Engine.sqlite.withWorld { world in
            let session = try await world.session(of: world.people.teamMember)
            try await world.database.write { transaction in
                try transaction.run("CREATE TABLE ballast (bytes BYTEA)")
                try transaction.run(
                    "CREATE TRIGGER fills AFTER UPDATE ON sessions BEGIN INSERT INTO ballast VALUES (zeroblob(1000000)); END")
                // No smaller than the database is: full.
                _ = try transaction.rows("PRAGMA max_page_count = 1")
            }
            world.clock.advance(by: Session.idleLimit / 2)
            let holder = try await world.casework.holder(ofSession: session)
            #expect(holder?.person == world.people.teamMember)
        }
    }

    @Test(arguments: Engine.allCases) func aSessionEndsTwoHoursAfterItWasLastUsed(engine: Engine) async throws {
        try await engine.withWorld { world in
            let session = try await world.session(of: world.people.teamMember)
            for _ in 1...2 {
                world.clock.advance(by: Session.idleLimit - 1)
                let holder = try await world.casework.holder(ofSession: session)
                #expect(holder != nil)
            }
            world.clock.advance(by: Session.idleLimit)
            let holder = try await world.casework.holder(ofSession: session)
            #expect(holder == nil)
        }
    }

    @Test(arguments: Engine.allCases) func aSessionEndsAfterTwelveHoursHoweverOftenItIsUsed(engine: Engine) async throws {
        try await engine.withWorld { world in
            let session = try await world.session(of: world.people.teamMember)
            for _ in 1...11 {
                world.clock.advance(by: 3600)
                let holder = try await world.casework.holder(ofSession: session)
                #expect(holder != nil)
            }
            world.clock.advance(by: 3600)
            let holder = try await world.casework.holder(ofSession: session)
            #expect(holder == nil)
        }
    }

    @Test(arguments: Engine.allCases) func signingOutEndsThatSessionAlone(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (one, other) = (try await world.session(of: world.people.reader), try await world.session(of: world.people.reader))
            try await world.casework.signOut(session: one)
            let (ended, kept) = (try await world.casework.holder(ofSession: one), try await world.casework.holder(ofSession: other))
            #expect(ended == nil)
            #expect(kept != nil)
        }
    }

    @Test(arguments: Engine.allCases) func whoIsDisabledIsOutAtOnceAndStaysOut(engine: Engine) async throws {
        try await engine.withWorld { world in
            let person = world.people.teamMember
            let session = try await world.session(of: person)
            let link = try await world.casework.makeSignInLink(email: person.email)
            _ = try await world.casework.disablePerson(email: person.email)
            let (holder, fresh) = (try await world.casework.holder(ofSession: session), try await world.casework.session(byLink: link))
            #expect(holder == nil)
            #expect(fresh == nil)
            await #expect(throws: Failure.notFound) { try await world.casework.makeSignInLink(email: person.email) }
            await #expect(throws: SignInRefusal.disabled) { try await world.casework.signInForDemo(as: person.id) }
        }
    }

    @Test(arguments: Engine.allCases) func theDatabaseHoldsNoTokenThatOpensAnything(engine: Engine) async throws {
        try await engine.withWorld { world in
            let link = try await world.casework.makeSignInLink(email: world.people.reader.email)
            let session = try await world.session(of: world.people.reader)
            let kept = try await world.database.read { snapshot in
                try snapshot.rows("SELECT token_digest FROM sessions UNION SELECT token_digest FROM sign_in_links").map {
                    try $0.text("token_digest")
                }
            }
            #expect(Set(kept) == [Fingerprint.of(link), Fingerprint.of(session)])
        }
    }

    @Test(arguments: Engine.allCases) func twoPeopleNeverShareAnAddress(engine: Engine) async throws {
        try await engine.withWorld { world in
            let address = try #require(EmailAddress(world.people.reader.email.description.uppercased()))
            await #expect(throws: Failure.self) {
                _ = try await world.casework.addPerson(
                    name: try World.words("Somebody"), email: address, roles: [], to: world.organisation.id)
            }
            await #expect(throws: Failure.self) {
                _ = try await world.casework.addOrganisation(name: try World.words(world.organisation.name))
            }
        }
    }
}
