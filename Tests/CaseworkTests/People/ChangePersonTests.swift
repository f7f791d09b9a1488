import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct ChangePersonTests {
    @Test(arguments: Engine.allCases) func everyWayInClosesForWhoeverIsKeptOut(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, lead) = (world.casework, world.people.leadAssessor)
            let session = try await world.session(of: lead)
            let link = try await casework.makeSignInLink(email: lead.email)
            let calendar = try await casework.makeCalendarAddress(of: nil, by: lead)
            let token = try await casework.makeToken(named: World.words("Dashboard"), scope: .read, days: 30, for: lead.email)
            try await world.bring(world.amber, to: .withLeadAssessor)
            let review = try await casework.makeReviewLink(for: world.amber.id, by: world.people.assessmentsTeam)
            let watched = casework.live.changes(of: world.report.id, for: lead.id)
            _ = try await casework.reader.review(byLink: review)
            _ = try await casework.reader.calendar(byToken: calendar)
            let before = try await casework.holder(ofToken: token)?.person.id
            #expect(before == lead.id)

            try await casework.change(lead.id, by: world.people.administrator, expecting: lead.version) {
                try $0.disable(administrators: $1, by: $2)
            }
            var heard = 0
            for await _ in watched { heard += 1 }
            #expect(heard == 0, "the stream has ended")
            let (holder, byToken) = (try await casework.holder(ofSession: session), try await casework.holder(ofToken: token))
            #expect(holder == nil && byToken == nil)
            await #expect(throws: SignInRefusal.disabled) { try await casework.signIn(link: link, browser: nil, agent: nil) }
            await #expect(throws: Failure.notFound) { try await casework.reader.review(byLink: review) }
            await #expect(throws: Failure.notFound) {
                try await casework.decide(byLink: review, expecting: nil) { try $0.acceptEvidence(notes: nil, by: $1) }
            }
            await #expect(throws: Failure.notFound) { try await casework.reader.calendar(byToken: calendar) }
            let report = try await casework.reader.report(world.report.id, for: world.people.assessmentsTeam)
            #expect(report.panel.map(\.name).contains(lead.name), "what they did and were keeps their name")
        }
    }

    @Test(arguments: Engine.allCases) func accessThatIsGivenBackIsWhatItWas(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, administrator, reader) = (world.casework, world.people.administrator, world.people.reader)
            let out = try await casework.change(reader.id, by: administrator, expecting: nil) { try $0.disable(administrators: $1, by: $2) }
            await #expect(throws: Person.Refusal.nothingChanged) {
                try await casework.change(reader.id, by: administrator, expecting: out.version) {
                    try $0.disable(administrators: $1, by: $2)
                }
            }
            let back = try await casework.change(reader.id, by: administrator, expecting: out.version) { try $0.enable(by: $2) }
            #expect(back.roles == [.reader] && !back.isDisabled)
            #expect(try await casework.reader.services(for: back).count == 2)
        }
    }

    @Test(arguments: Engine.allCases) func whoLosesARoleIsAskedAgainInWhatTheyWatch(engine: Engine) async throws {
        try await engine.withWorld { world in
            let reader = world.people.reader
            let session = try await world.session(of: reader)
            let watched = world.casework.live.changes(of: world.report.id, for: reader.id)
            try await world.casework.change(reader.id, by: world.people.administrator, expecting: nil) {
                try $0.hold([], administrators: $1, by: $2)
            }
            for await _ in watched { Issue.record("nothing was told") }
            let holder = try #require(try await world.casework.holder(ofSession: session))
            #expect(holder.person.roles == [])
            await #expect(throws: Failure.notFound) {
                try await world.casework.reader.report(world.report.id, for: holder.person)
            }
        }
    }

    @Test(arguments: Engine.allCases) func whoLeavesAPanelIsSentAwayFromWhatTheyWatch(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, clerk, lead) = (world.casework, world.people.assessmentsTeam, world.people.leadAssessor)
            let watched = casework.live.changes(of: world.report.id, for: lead.id)
            try await casework.nameLeadAssessor(world.people.professionLead.id, of: world.draft.id, by: clerk)
            for await _ in watched { Issue.record("nothing is told of another report") }
        }
    }

    @Test func onlyAdministratorsOfTheSameOrganisationChangePeople() async throws {
        try await Engine.sqlite.withWorld { world in
            let member = world.people.teamMember
            for (name, person) in world.people.all where name != "administrator" {
                await #expect(throws: Person.Refusal.notPermitted, "\(name)") {
                    try await world.casework.change(member.id, by: person, expecting: nil) {
                        try $0.hold([.reader], administrators: $1, by: $2)
                    }
                }
            }
            await #expect(throws: Failure.notFound) {
                try await world.casework.change(member.id, by: world.people.stranger, expecting: nil) {
                    try $0.hold([.reader], administrators: $1, by: $2)
                }
            }
        }
    }

    @Test(arguments: Engine.allCases) func somebodyCanAlwaysLetOthersIn(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, administrator) = (world.casework, world.people.administrator)
            await #expect(throws: Person.Refusal.lastAdministrator) {
                try await casework.change(administrator.id, by: administrator, expecting: nil) {
                    try $0.hold([], administrators: $1, by: $2)
                }
            }
            await #expect(throws: Person.Refusal.oneself) {
                try await casework.change(administrator.id, by: administrator, expecting: nil) {
                    try $0.disable(administrators: $1, by: $2)
                }
            }
            let second = try await casework.change(world.people.reader.id, by: administrator, expecting: nil) {
                try $0.hold([.administrator], administrators: $1, by: $2)
            }
            try await casework.change(administrator.id, by: administrator, expecting: nil) { try $0.hold([], administrators: $1, by: $2) }
            await #expect(throws: Person.Refusal.lastAdministrator) {
                try await casework.change(second.id, by: second, expecting: nil) { try $0.hold([.reader], administrators: $1, by: $2) }
            }
        }
    }
}
