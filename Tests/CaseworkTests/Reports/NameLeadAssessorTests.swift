import Casework
import Domain
import TestSupport
import Testing

/// Who decides on evidence can be named after the import, and changed.
struct NameLeadAssessorTests {
    @Test(arguments: Engine.allCases) func whoIsNamedDecidesAndWhoWasNamedBeforeDoesNot(engine: Engine) async throws {
        try await engine.withWorld { world in
            let people = world.people
            try await world.casework.nameLeadAssessor(people.assessor.id, of: world.report.id, by: people.assessmentsTeam)
            let named = try await world.casework.reader.report(world.report.id, for: people.assessor)
            #expect(named.actor.roles.contains(.leadAssessor))
            #expect(named.panel.filter { $0.role == .leadAssessor }.map(\.person) == [people.assessor.id])
            #expect(named.history.first?.entry.what == .report(.leadAssessorNamed(people.assessor.id)))
            let before = try? await world.casework.reader.report(world.report.id, for: people.leadAssessor)
            #expect(before?.actor.roles.contains(.leadAssessor) != true, "off this panel, whether or not they read the service for another")
        }
    }

    @Test(arguments: Engine.allCases) func theSeatCanBeLeftEmpty(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.casework.nameLeadAssessor(nil, of: world.report.id, by: world.people.assessmentsTeam)
            let record = try await world.casework.reader.report(world.report.id, for: world.people.assessmentsTeam)
            #expect(!record.panel.contains { $0.role == .leadAssessor })
        }
    }

    @Test func onlyTheAssessmentsTeamNamesAndOnlySomebodyOfTheOrganisation() async throws {
        try await Engine.sqlite.withWorld { world in
            let people = world.people
            await #expect(throws: Failure.notPermitted("Only the assessments team can name the lead assessor.")) {
                try await world.casework.nameLeadAssessor(people.teamLead.id, of: world.report.id, by: people.teamLead)
            }
            await #expect(throws: Failure.notFound) {
                try await world.casework.nameLeadAssessor(people.stranger.id, of: world.report.id, by: people.assessmentsTeam)
            }
            await #expect(throws: Failure.notFound) {
                try await world.casework.nameLeadAssessor(nil, of: world.report.id, by: people.stranger)
            }
        }
    }
}
