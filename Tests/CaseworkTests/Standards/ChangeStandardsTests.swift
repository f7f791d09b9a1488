import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite struct ChangeStandardsTests {
    private let own = Standard(
        id: "waterways-2", title: "Waterways standard", version: "2026",
        points: [StandardPoint(number: 1, title: "Know the water"), StandardPoint(number: 2, title: "Know the boats")])

    @Test(arguments: Engine.allCases) func anOwnStandardIsOfferedToItsOrganisationAlone(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.casework.add(own, by: world.people.administrator)
            let ours = try await world.casework.reader.listedStandards(for: world.people.assessmentsTeam)
            #expect(ours.last == ListedStandard(standard: own, isRetired: false, isOwn: true))
            let theirs = try await world.casework.reader.listedStandards(for: world.people.stranger)
            #expect(theirs.map(\.standard) == Standard.catalogue)
            await #expect(throws: Failure.self) { try await world.casework.add(own, by: world.people.administrator) }
            await #expect(throws: Failure.self) { try await world.casework.add(.govuk14, by: world.people.administrator) }
        }
    }

    @Test(arguments: Engine.allCases) func aReportIsWrittenAgainstAnOwnStandard(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.casework.add(own, by: world.people.administrator)
            let beginning = Beginning(
                kind: .assessment, phase: .alpha, date: world.today, standard: own.id, leadAssessor: world.people.leadAssessor.id)
            let report = try await world.casework.beginReport(
                beginning, of: world.otherService.id, by: world.people.assessmentsTeam)
            #expect(report.content.points.map(\.title) == own.points.map(\.title))
            let read = try await world.casework.reader.report(report.id, for: world.people.assessmentsTeam)
            #expect(read.standard == own)
        }
    }

    @Test(arguments: Engine.allCases) func aRetiredStandardStaysWithTheReportsAgainstIt(engine: Engine) async throws {
        try await engine.withWorld { world in
            let administrator = world.people.administrator
            let standard = world.report.content.standard
            try await world.casework.retire(standard, by: administrator)
            let listed = try await world.casework.reader.listedStandards(for: administrator)
            #expect(listed.first { $0.standard.id == standard }?.isRetired == true)
            let read = try await world.casework.reader.report(world.report.id, for: world.people.teamLead)
            #expect(read.standard?.id == standard)
            try await world.casework.bringBack(standard, by: administrator)
            let again = try await world.casework.reader.listedStandards(for: administrator)
            #expect(again.allSatisfy { !$0.isRetired })
        }
    }

    @Test func theLastStandardIsNotRetired() async throws {
        try await Engine.sqlite.withWorld { world in
            let administrator = world.people.administrator
            for standard in Standard.catalogue.dropLast() { try await world.casework.retire(standard.id, by: administrator) }
            let last = try #require(Standard.catalogue.last)
            await #expect(throws: Failure.self) { try await world.casework.retire(last.id, by: administrator) }
            await #expect(throws: Failure.notFound) { try await world.casework.retire("no such", by: administrator) }
        }
    }
}
