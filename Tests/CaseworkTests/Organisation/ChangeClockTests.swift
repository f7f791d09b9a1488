import Casework
import Domain
import Storage
import TestSupport
import Testing

@Suite struct ChangeClockTests {
    @Test(arguments: Engine.allCases) func itCountsForReportsThatAreIssuedFromThenOn(engine: Engine) async throws {
        try await engine.withWorld { world in
            let before = try #require(world.amber.due?.day)
            try await world.casework.changeClock(to: Clock(months: 6, start: .issueDate), by: world.people.administrator)
            try await world.casework.issue(world.draft.id, by: world.people.assessmentsTeam, expecting: nil)
            let later = try await world.casework.reader.report(world.draft.id, for: world.people.assessmentsTeam).actions
            #expect(later.compactMap(\.due?.words) == ["6 months from the issue of the report on 4 March 2026"])
            #expect(try await world.action(world.amber.id).due?.day == before)
        }
    }

    @Test(arguments: Engine.allCases) func whoSawAnotherClockChangesNothing(engine: Engine) async throws {
        try await engine.withWorld { world in
            let administrator = world.people.administrator
            try await world.casework.changeClock(to: Clock(months: 6), by: administrator, expecting: Clock())
            await #expect(throws: Failure.changedMeanwhile) {
                try await world.casework.changeClock(to: Clock(months: 9), by: administrator, expecting: Clock())
            }
            let now = try await world.casework.organisations().first { $0.id == administrator.organisation }
            #expect(now?.clock == Clock(months: 6))
        }
    }

    @Test func onlyAdministratorsChangeIt() async throws {
        try await Engine.sqlite.withWorld { world in
            for (name, person) in world.people.all where name != "administrator" {
                await #expect(throws: Failure.notPermitted("Only administrators can do this."), "\(name)") {
                    try await world.casework.changeClock(to: Clock(months: 1), by: person)
                }
            }
        }
    }
}
