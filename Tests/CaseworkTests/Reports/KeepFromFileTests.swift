import Casework
import Domain
import Formats
import Foundation
import Storage
import TestSupport
import Testing

/// What becomes of a report that an operator reads on the command line.
@Suite struct KeepFromFileTests {
    @Test(arguments: Engine.allCases) func theSameReportIsNotKeptTwice(engine: Engine) async throws {
        try await engine.withWorld { world in
            let first = try await world.keep(ImportTests.metNotMet)
            guard case .draft(let id) = first else { throw Surprise(outcome: first) }
            let second = try await world.keep(ImportTests.metNotMet)
            #expect(second == .there(id))
            let report = try await world.casework.reader.report(id, for: world.people.assessmentsTeam)
            #expect(report.service.name == "Book a lock passage")
        }
    }

    @Test(arguments: Engine.allCases) func whatIsIncompleteWaitsOnce(engine: Engine) async throws {
        try await engine.withWorld { world in
            let undated = ImportTests.metNotMet.replacing("\"2026-02-11\"", with: "null")
            let first = try await world.keep(undated)
            guard case .waiting(let id, let gaps) = first else { throw Surprise(outcome: first) }
            #expect(gaps == [.date])
            let second = try await world.keep(undated)
            #expect(second == .waitingAlready(id))
            let waiting = try await world.casework.reader.waitingImports(for: world.people.assessmentsTeam)
            #expect(waiting.map(\.id) == [id])
        }
    }

    @Test(arguments: Engine.allCases) func theServiceThatTheOperatorNamesWins(engine: Engine) async throws {
        try await engine.withWorld { world in
            let kept = try await world.keep(ImportTests.metNotMet, service: world.service.name)
            guard case .draft(let id) = kept else { throw Surprise(outcome: kept) }
            let report = try await world.casework.reader.report(id, for: world.people.assessmentsTeam)
            #expect(report.service == world.service)
        }
    }

    private struct Surprise: Error { let outcome: KeptReport }
}

extension World {
    fileprivate func keep(_ json: String, service: String? = nil) async throws -> KeptReport {
        try await casework.keepFromFile(readReport(Data(json.utf8)), fileName: "report.json", in: organisation, service: service)
    }
}
