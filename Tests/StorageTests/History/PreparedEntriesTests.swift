import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// Entries that are written many at a time.
@Suite struct PreparedEntriesTests {
    @Test(arguments: Engine.allCases) func theyAreChainedLikeThoseThatAreWrittenOneByOne(engine: Engine) async throws {
        try await engine.withWorld { world in
            let entries = try (0..<250).map { number in
                NewEntry(
                    organisation: world.organisation.id, at: World.start.addingTimeInterval(Double(number)), by: nil,
                    what: .action(.updated(text: try #require(Words("Update \(number)")), on: world.today)), service: world.service.id,
                    report: world.report.id,
                    action: world.amber.id)
            }
            try await world.database.write { transaction in
                try transaction.record(entries[..<100].map { try PreparedEntry($0, after: world.amber) })
                for entry in entries[100..<102] { try transaction.record(entry, after: world.amber) }
                try transaction.record(entries[102...].map { try PreparedEntry($0, after: world.amber) })
            }
            let verification = try await world.database.read { try $0.verifyHistory() }
            #expect(verification.findings.isEmpty)
            let history = try await world.database.read { try $0.history(of: world.amber.id) }
            #expect(history.prefix(250).map(\.entry.what) == entries.reversed().map(\.what))
        }
    }

    @Test(arguments: Engine.allCases) func thoseOfSeveralOrganisationsAreRefused(engine: Engine) async throws {
        try await engine.withWorld { world in
            let entries = try [world.organisation.id, world.people.stranger.organisation].map { organisation in
                try PreparedEntry(
                    NewEntry(organisation: organisation, at: World.start, by: nil, what: .person(.added(world.people.reader.id))),
                    after: String?.none)
            }
            await #expect(throws: StorageError.self) { try await world.database.write { try $0.record(entries) } }
        }
    }
}
