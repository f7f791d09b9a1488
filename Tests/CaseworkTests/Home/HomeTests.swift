import Casework
import Domain
import Storage
import TestSupport
import Testing

/// What waits for whom.
@Suite struct HomeTests {
    @Test(arguments: Engine.allCases) func eachRoleHasItsOwnLists(engine: Engine) async throws {
        try await engine.withWorld { world in
            for (name, person) in world.people.all {
                let home = try await world.casework.reader.home(for: person)
                let isTeam = ["team lead", "team member", "other team"].contains(name)
                #expect((home.owned != nil) == isTeam, "\(name)")
                #expect((home.toReview != nil) == isTeam, "\(name)")
                #expect((home.returned != nil) == isTeam, "\(name)")
                #expect((home.toIssue != nil) == (name == "assessments team"), "\(name)")
                #expect((home.imports != nil) == (name == "assessments team"), "\(name)")
                #expect((home.toCheck != nil) == (name == "assessments team"), "\(name)")
                #expect((home.toDecide != nil) == (name == "lead assessor"), "\(name)")
            }
        }
    }

    @Test(arguments: Engine.allCases) func whatWaitsStandsWithWhomItWaitsFor(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.bring(world.actions[0], to: .evidenceReturned)
            try await world.bring(world.actions[1], to: .evidenceSubmitted)
            try await world.bring(world.actions[4], to: .mitigationProposed)
            let reader = world.casework.reader
            let (member, other) = (try await reader.home(for: world.people.teamMember), try await reader.home(for: world.people.otherTeam))
            #expect(member.returned?.items.map(\.id) == [world.actions[0].id])
            #expect(member.toReview?.items.map(\.id) == [world.actions[2].id, world.actions[3].id])
            #expect(member.owned?.total == 3)
            #expect(other.toReview?.total == 0)
            let (clerk, lead) = (
                try await reader.home(for: world.people.assessmentsTeam), try await reader.home(for: world.people.leadAssessor)
            )
            #expect(clerk.toCheck?.items.map(\.id) == [world.actions[1].id])
            #expect(clerk.toIssue?.map(\.id) == [world.draft.id])
            #expect(lead.toDecide?.items.map(\.id) == [world.actions[4].id])
        }
    }

    /// Somebody may read a service without it being their work.
    @Test(arguments: Engine.allCases) func whatOneMayOnlyReadIsNotTheirsToReviewOrDecide(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (assessor, lead) = (world.people.assessor, world.people.leadAssessor)
            try await world.casework.join(
                world.otherService.id, email: assessor.email, as: .teamMember,
                by: world.people.otherTeam)
            let other = try await world.casework.keep(
                ImportTests.metNotMet, for: world.otherService, lead: nil, by: world.people.assessmentsTeam)
            try await world.casework.issue(other.id, by: world.people.assessmentsTeam, expecting: nil)
            try await world.casework.nameLeadAssessor(assessor.id, of: world.draft.id, by: world.people.assessmentsTeam)
            try await world.bring(world.amber, to: .mitigationProposed)
            let reader = world.casework.reader
            let (mine, theirs) = (try await reader.home(for: assessor), try await reader.home(for: lead))
            #expect(mine.toReview?.items.map(\.action.service) == [world.otherService.id, world.otherService.id])
            #expect(mine.toDecide?.total == 0)
            #expect(theirs.toDecide?.items.map(\.id) == [world.amber.id])
        }
    }

    @Test(arguments: Engine.allCases) func whatIsLateIsOverdueFromTheNextDayOn(engine: Engine) async throws {
        try await engine.withWorld { world in
            let due = try #require(world.amber.due?.day)
            world.clock.advance(days: due.days(since: world.today))
            let onTheDay = try await world.casework.reader.home(for: world.people.teamMember)
            world.clock.advance(days: 1)
            let after = try await world.casework.reader.home(for: world.people.teamMember)
            #expect(onTheDay.overdue.total == 0)
            #expect(after.overdue.total == 3)
            #expect(after.services.items.map(\.overdueActions) == [3])
        }
    }

    @Test(arguments: Engine.allCases) func whatIsBeingWrittenStandsWithEverybodyWhoWritesIt(engine: Engine) async throws {
        try await engine.withWorld { world in
            let begun = try await world.begin(.assessment, with: [world.people.assessor])
            for person in [world.people.leadAssessor, world.people.assessor] {
                let home = try await world.casework.reader.home(for: person)
                #expect(home.toRecord?.map(\.id) == [begun.id])
            }
            let (clerk, member) = (
                try await world.casework.reader.home(for: world.people.assessmentsTeam),
                try await world.casework.reader.home(for: world.people.teamMember)
            )
            #expect(clerk.toIssue?.map(\.id) == [world.draft.id] && member.toRecord == nil)
            try await world.submit(world.rate(begun, [:]))
            let after = try await world.casework.reader.home(for: world.people.assessor)
            #expect(after.toRecord == [])
            let waiting = try await world.casework.reader.home(for: world.people.assessmentsTeam).toIssue
            #expect(Set(waiting?.map(\.id) ?? []) == [world.draft.id, begun.id])
        }
    }

    @Test(arguments: Engine.allCases) func aBookedAssessmentWaitsForItsLeadAssessorFromItsDayOnUntilTheReportIsBegun(
        engine: Engine
    ) async throws {
        try await engine.withWorld { world in
            let booking = try await world.scheduleReassessment()
            let (lead, assessor) = (world.people.leadAssessor, world.people.assessor)
            #expect(try await world.casework.reader.home(for: lead).toBegin == [])
            world.clock.set(to: try #require(booking.slot).startInstant)
            #expect(try await world.casework.reader.home(for: lead).toBegin?.map(\.id) == [booking.id])
            #expect(try await world.casework.reader.home(for: assessor).toBegin == nil)
            try await world.begin(booking)
            #expect(try await world.casework.reader.home(for: lead).toBegin == [])
        }
    }
}
