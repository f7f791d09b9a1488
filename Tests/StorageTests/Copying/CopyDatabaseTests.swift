import Casework
import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite struct CopyDatabaseTests {
    /// No test may hold two databases of the PostgreSQL that all share.
    static let ways: [(Engine, Engine)] = [(.sqlite, .postgres), (.postgres, .sqlite), (.sqlite, .sqlite)]

    @Test(arguments: ways) func everythingComesOver(from: Engine, to: Engine) async throws {
        try await from.withWorld { world in
            let action = try await world.bring(world.amber, to: .inProgress)
            try await world.add(try await world.file(Array("Month,Renewals\n".utf8), name: "costs.csv"), to: action.id)
            try await to.withDatabase { target in
                let outcome = try await world.database.copy(into: target)
                #expect(outcome.history.findings.isEmpty && outcome.history.entries > 10)
                let (before, after) = (try await Self.sums(world.database), try await Self.sums(target))
                #expect(before == after)
                #expect(outcome.rows == before.values.map(\.rows).reduce(0, +))
                let person = world.people.teamMember
                let copied = try await Casework(database: target).reader.actions(matching: ActionFilter(), for: person, size: 200)
                let there = try await world.casework.reader.actions(matching: ActionFilter(), for: person, size: 200)
                #expect(copied.items == there.items && !copied.items.isEmpty)
            }
        }
    }

    @Test(arguments: Engine.allCases) func aDatabaseThatIsNotEmptyIsRefused(engine: Engine) async throws {
        try await Engine.sqlite.withWorld { world in
            try await engine.withDatabase { target in
                try await target.write { try $0.run("INSERT INTO organisations (id, name, clock) VALUES ('x', 'Somebody', '{}')") }
                await #expect(throws: StorageError.notEmpty(table: "organisations")) { try await world.database.copy(into: target) }
                #expect(try await target.read { try $0.rows("SELECT id FROM organisations").count } == 1)
            }
        }
    }

    @Test(arguments: Engine.allCases) func aDatabaseThatIsNotUpToDateIsRefused(engine: Engine) async throws {
        try await Engine.sqlite.withWorld { world in
            try await engine.withEmptyDatabase { target in
                try await target.migrate(Array(Migration.all.prefix(3)))
                let last = Migration.all[2].name
                await #expect(throws: StorageError.madeByOlderVersion(migration: last)) { try await world.database.copy(into: target) }
                await #expect(throws: StorageError.madeByOlderVersion(migration: last)) { try await target.copy(into: world.database) }
            }
        }
    }

    /// SQLite takes any kind of value in any column; PostgreSQL could not hold this one.
    @Test(arguments: Engine.allCases) func afterAnErrorNothingOfItIsLeft(engine: Engine) async throws {
        try await Engine.sqlite.withWorld { world in
            try await world.database.write { try $0.run("UPDATE history SET after = \(Data([1, 2, 3]))") }
            try await engine.withDatabase { target in
                await #expect(throws: StorageError.wrongType(column: "history.after", wanted: "text")) {
                    try await world.database.copy(into: target)
                }
                try await target.read { try $0.requireNoRows() }
            }
        }
    }

    @Test(arguments: Engine.allCases) func whatWasAlteredBeforeIsTold(engine: Engine) async throws {
        try await Engine.sqlite.withWorld { world in
            try await world.database.write { try $0.run("UPDATE history SET at = at + 1 WHERE sequence = 2") }
            try await engine.withDatabase { target in
                let outcome = try await world.database.copy(into: target)
                let before = try await world.casework.verifyHistory()
                #expect(!before.findings.isEmpty && outcome.history.findings == before.findings)
            }
        }
    }

    @Test func progressReachesItsEnd() async throws {
        try await Engine.sqlite.withWorld { world in
            try await Engine.sqlite.withDatabase { target in
                let told = Told()
                let outcome = try await world.database.copy(into: target) { told.add($0) }
                let copied = told.all.filter { !$0.isComparing }
                #expect(copied.last?.rows == outcome.rows && copied.allSatisfy { $0.total == outcome.rows })
                #expect(told.all.last?.isComparing == true)
            }
        }
    }

    static func sums(_ database: Database) async throws -> [String: TableSum] {
        try await database.read { snapshot in
            try snapshot.tables().filter { $0.name != Table.record }.reduce(into: [:]) { $0[$1.name] = try snapshot.sum($1) }
        }
    }
}
