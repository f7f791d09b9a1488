import Casework
import Domain
import TestSupport
import Testing

@testable import Storage

/// A database of every earlier version, with what it could hold of a world of people and reports, becomes one of today.
@Suite struct EarlierSchemasTests {
    @Test(arguments: Engine.allCases, 1..<Migration.all.count)
    func everyEarlierDatabaseBecomesOneOfToday(engine: Engine, version: Int) async throws {
        try await Engine.sqlite.withWorld { world in
            try await engine.withEmptyDatabase { database in
                try await database.migrate(Array(Migration.all.prefix(version)))
                let before = try await Self.fill(database, from: world.database)
                #expect(try await database.migrate() == Migration.all.dropFirst(version).map(\.name))
                let after = try await CopyDatabaseTests.sums(database)
                for (table, rows) in before { #expect(after[table]?.rows == rows, "\(table)") }
                let check = try await database.check()
                #expect(check.problems.isEmpty)
                let people = try await Casework(database: database).people(of: world.organisation.id)
                #expect(people.map(\.email) == (try await world.casework.people(of: world.organisation.id)).map(\.email))
            }
        }
    }

    /// The rows of the world in the columns that there are at that time; how many of each table.
    private static func fill(_ old: Database, from world: Database) async throws -> [String: Int] {
        let today = try await world.read { try $0.tables() }
        let then = try await old.read { try $0.tables() }.filter { $0.name != Table.record }
        var counts: [String: Int] = [:]
        for table in then {
            guard let now = today.first(where: { $0.name == table.name }) else { continue }
            let shared = Table(name: table.name, columns: table.columns.filter(now.columns.contains))
            let rows = try await world.read { try $0.rows(shared.everything).map(\.cells) }
            counts[table.name] = rows.count
            try await old.write { transaction in
                for start in stride(from: 0, to: rows.count, by: shared.batch) {
                    try transaction.insert(Array(rows[start...].prefix(shared.batch)), into: shared)
                }
            }
        }
        return counts
    }
}
