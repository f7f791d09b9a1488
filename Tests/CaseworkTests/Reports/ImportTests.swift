import Casework
import Domain
import Formats
import Foundation
import Storage
import TestSupport
import Testing

/// From a file to actions: read, correct, confirm, issue.
@Suite struct ImportTests {
    @Test(arguments: Engine.allCases) func aReportGoesFromAFileToTheTeam(engine: Engine) async throws {
        try await engine.withWorld { world in
            let clerk = world.people.assessmentsTeam
            let reading = try await world.read(Self.metNotMet)
            let corrected = try await world.casework.correct(reading.id, by: clerk, expecting: reading.version) { draft in
                var point = try #require(draft.points.first { $0.number == 5 })
                point.trackedAs = .amber
                try draft.correct(point)
            }
            let report = try await world.casework.confirm(
                reading.id, by: clerk, expecting: corrected.version,
                for: .new(name: try World.words("Book a lock passage"), provider: nil, phase: .alpha),
                leadAssessor: world.people.leadAssessor.id)
            #expect(report.status == .draft)
            try await world.casework.issue(report.id, by: clerk, expecting: report.version)
            let record = try await world.casework.reader.report(report.id, for: clerk)
            #expect(record.service.name == "Book a lock passage")
            #expect(record.actions.map(\.rating) == [.red, .amber])
            #expect(record.actions.map(\.point) == [2, 5])
            #expect(record.panel.map(\.person) == [world.people.leadAssessor.id])
            #expect(record.history.map(\.entry.what.kind) == ["report.issued", "report.leadAssessorNamed", "report.imported"])
        }
    }

    @Test(arguments: Engine.allCases) func theSameReportIsRecognisedInAnotherFormat(engine: Engine) async throws {
        try await engine.withWorld { world in
            let first = try await world.read(WorldReports.beta)
            let record = try await world.casework.reader.waitingImport(first.id, for: world.people.assessmentsTeam)
            #expect(record.twins.map(\.id) == [world.report.id])
            let other = try await world.read(Self.metNotMet)
            let without = try await world.casework.reader.waitingImport(other.id, for: world.people.assessmentsTeam)
            #expect(without.twins == [])
        }
    }

    @Test(arguments: Engine.allCases) func onlyTheAssessmentsTeamImports(engine: Engine) async throws {
        try await engine.withWorld { world in
            let waiting = try await world.read(Self.metNotMet)
            let file = Data(Self.metNotMet.utf8)
            let casework = world.casework
            for (name, person) in world.people.all where name != "assessments team" {
                await #expect(throws: Import.Refusal.notPermitted) {
                    try await casework.readImport(file, fileName: nil, format: nil, by: person)
                }
                await #expect(throws: Import.Refusal.notPermitted) {
                    try await casework.correct(waiting.id, by: person, expecting: nil) { try $0.remove(point: 1) }
                }
                await #expect(throws: Import.Refusal.notPermitted) {
                    try await casework.confirm(
                        waiting.id, by: person, expecting: nil, for: .existing(world.service.id), leadAssessor: nil)
                }
                await #expect(throws: Import.Refusal.notPermitted) { try await casework.discard(waiting.id, by: person) }
            }
        }
    }

    @Test(arguments: Engine.allCases) func anImportBecomesOneReportOnly(engine: Engine) async throws {
        try await engine.withWorld { world in
            let clerk = world.people.assessmentsTeam
            let reading = try await world.read(Self.metNotMet)
            let report = try await world.casework.confirm(
                reading.id, by: clerk, expecting: reading.version, for: .existing(world.service.id), leadAssessor: nil)
            await #expect(throws: Import.Refusal.alreadyConfirmed(report.id)) {
                try await world.casework.confirm(
                    reading.id, by: clerk, expecting: nil, for: .existing(world.service.id), leadAssessor: nil)
            }
            await #expect(throws: Failure.changedMeanwhile) {
                try await world.casework.confirm(
                    reading.id, by: clerk, expecting: reading.version, for: .existing(world.service.id), leadAssessor: nil)
            }
            let reports = try await world.casework.reader.reports(for: clerk)
            #expect(reports.count == 3)
        }
    }

    @Test(arguments: Engine.allCases) func aRefusedConfirmationMakesNoServiceAndNoReport(engine: Engine) async throws {
        try await engine.withWorld { world in
            let clerk = world.people.assessmentsTeam
            let reading = try await world.read(Self.metNotMet)
            let undated = try await world.read(Self.metNotMet.replacing("\"2026-02-11\"", with: "null"))
            let last = try await world.last()
            await #expect(throws: Import.Refusal.incomplete([.date])) {
                try await world.casework.confirm(
                    undated.id, by: clerk, expecting: nil,
                    for: .new(name: try World.words("Book a lock passage"), provider: nil, phase: nil), leadAssessor: nil)
            }
            await #expect(throws: Failure.notFound) {
                try await world.casework.confirm(
                    reading.id, by: clerk, expecting: nil, for: .existing(world.service.id), leadAssessor: world.people.stranger.id)
            }
            let (services, lastAfter) = (try await world.casework.reader.services(for: clerk), try await world.last())
            #expect(services.count == 2)
            #expect(lastAfter == last)
        }
    }

    @Test(arguments: Engine.allCases) func aServiceIsNotMadeTwice(engine: Engine) async throws {
        try await engine.withWorld { world in
            await #expect(throws: Failure.self) {
                try await world.casework.createService(
                    name: try World.words(world.service.name), provider: nil, phase: nil, by: world.people.assessmentsTeam)
            }
            await #expect(throws: Failure.notPermitted("Only the assessments team can add a service.")) {
                try await world.casework.createService(
                    name: try World.words("Another"), provider: nil, phase: nil, by: world.people.teamLead)
            }
        }
    }

    /// No database holds a NUL: were it read, the report could be confirmed and never issued.
    @Test(arguments: Engine.allCases) func controlCharactersInAFileAreReadAsSpaces(engine: Engine) async throws {
        try await engine.withWorld { world in
            let clerk = world.people.assessmentsTeam
            let reading = try await world.read(
                Self.metNotMet.replacing("say what happens at night", with: " say\\u0000what\\u001b happens "))
            let report = try await world.casework.confirm(
                reading.id, by: clerk, expecting: nil, for: .existing(world.service.id), leadAssessor: nil)
            try await world.casework.issue(report.id, by: clerk, expecting: nil)
            let actions = try await world.casework.reader.report(report.id, for: clerk).actions
            #expect(actions.first?.text == "say what happens")
        }
    }

    static let metNotMet = """
        {"service": "Book a lock passage", "organisation": null, "phase": "alpha", "assessment_type": "assessment", "date": "2026-02-11",
         "standard": "govuk-14", "overall": "not met", "points": [
          {"number": 1, "title": "Understand users and their needs", "rating": "met", "actions": [], "advice": []},
          {"number": 2, "title": "Solve a whole problem for users", "rating": "not met", "actions": ["say what happens at night"], "advice": []},
          {"number": 5, "title": "Make sure everyone can use the service", "rating": "not met", "actions": ["test with a screen reader"], "advice": []}],
         "unassigned_actions": [], "lead_assessor": null, "previous_reports": [], "problems": []}
        """
}

extension World {
    func read(_ json: String) async throws -> Import {
        try await casework.readImport(Data(json.utf8), fileName: "report.json", format: nil, by: people.assessmentsTeam)
    }
}
