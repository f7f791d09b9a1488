import Casework
import Domain
import TestSupport
import Testing

/// Who writes a report and decides on evidence can be named after it was begun, and changed.
struct NamePanelTests {
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
            await #expect(throws: Failure.notPermitted("Only the assessments team can name the panel.")) {
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

    @Test(arguments: Engine.allCases) func assessorsAreSeatedForAProfessionAndUnseated(engine: Engine) async throws {
        try await engine.withWorld { world in
            let (casework, clerk, seated) = (world.casework, world.people.assessmentsTeam, world.people.professionLead)
            for profession in [Profession.userResearch, .delivery] {
                try await casework.seatAssessor(seated.id, for: profession, on: world.report.id, by: clerk)
            }
            let panel = try await casework.reader.report(world.report.id, for: seated).panel
            #expect(panel.map(\.person) == [world.people.leadAssessor.id, world.people.assessor.id, seated.id])
            #expect(panel.last?.profession == .delivery)
            await #expect(throws: Failure.self) {
                try await casework.seatAssessor(world.people.leadAssessor.id, for: .delivery, on: world.report.id, by: clerk)
            }
            await #expect(throws: Failure.notFound) {
                try await casework.unseatAssessor(world.people.leadAssessor.id, from: world.report.id, by: clerk)
            }
            try await casework.unseatAssessor(seated.id, from: world.report.id, by: clerk)
            let record = try await casework.reader.report(world.report.id, for: clerk)
            #expect(record.panel.count == 2)
            #expect(record.history.first?.entry.what == .report(.assessorUnseated(seated.id)))
        }
    }

    @Test func nobodyAssessesTheirOwnService() async throws {
        try await Engine.sqlite.withWorld { world in
            let (casework, clerk, member) = (world.casework, world.people.assessmentsTeam, world.people.teamMember.id)
            await #expect(throws: Failure.self) { try await casework.nameLeadAssessor(member, of: world.report.id, by: clerk) }
            await #expect(throws: Failure.self) { try await casework.seatAssessor(member, for: nil, on: world.report.id, by: clerk) }
            await #expect(throws: Failure.notPermitted("Only the assessments team can name the panel.")) {
                try await casework.seatAssessor(world.people.professionLead.id, for: nil, on: world.report.id, by: world.people.teamLead)
            }
        }
    }
}
