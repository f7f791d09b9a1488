import Domain
import TestSupport
import Testing

@testable import Storage

@Suite struct CheckDatabaseTests {
    @Test(arguments: Engine.allCases) func aDatabaseThatNobodySpoiltIsSound(engine: Engine) async throws {
        try await engine.withWorld { world in
            let check = try await world.database.check()
            #expect(check.isSound)
            #expect(check.rows > 50 && check.history.entries > 10)
        }
    }

    @Test(arguments: Engine.allCases) func whatWasAlteredIsFound(engine: Engine) async throws {
        try await engine.withWorld { world in
            try await world.database.write { try $0.run("UPDATE history SET kind = 'action.started' WHERE sequence = 3") }
            let check = try await world.database.check()
            #expect(!check.isSound && check.problems.isEmpty && !check.history.findings.isEmpty)
        }
    }

    /// As a restore by other means would leave it.
    @Test func aRowThatNamesNobodyIsFound() async throws {
        try await Engine.postgres.withWorld { world in
            try await world.database.write { transaction in
                try transaction.run("SET LOCAL session_replication_role = replica")
                try transaction.run("UPDATE actions SET owner_id = 'nobody' WHERE position = 1")
            }
            let check = try await world.database.check()
            #expect(check.problems.contains { $0.hasPrefix("actions.owner_id: ") && $0.hasSuffix(" what is not in people") })
        }
    }

    @Test(arguments: Engine.allCases) func everyTableAndReferenceIsKnown(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let (tables, references) = try await database.read { (try $0.tables().map(\.name), try $0.references()) }
            #expect(tables.contains("schema_migrations") && tables.count > 20)
            #expect(references.contains(.init(table: "actions", column: "owner_id", otherTable: "people", otherColumn: "id")))
            for reference in references where reference.table != reference.otherTable {
                let (one, other) = (tables.firstIndex(of: reference.table), tables.firstIndex(of: reference.otherTable))
                #expect(try #require(one) > (try #require(other)), "\(reference)")
            }
        }
    }
}
