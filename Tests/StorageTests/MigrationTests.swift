import Foundation
import Storage
import TestSupport
import Testing

@Suite struct MigrationTests {
    private static let namesExist = Migration(
        "Names exist", "CREATE TABLE names (name TEXT NOT NULL PRIMARY KEY); CREATE INDEX names_by_name ON names (name)")
    private static let namesAreKnown = Migration("Two names are known", "INSERT INTO names VALUES ('a'); INSERT INTO names VALUES ('b;c')")

    @Test(arguments: Engine.allCases) func eachMigrationIsRunOnceAndInOrder(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            #expect(try await database.migrate([Self.namesExist]) == ["Names exist"])
            #expect(try await database.migrate([Self.namesExist, Self.namesAreKnown]) == ["Two names are known"])
            #expect(try await database.migrate([Self.namesExist, Self.namesAreKnown]) == [])
            let names = try await database.read { try $0.rows("SELECT name FROM names ORDER BY name").map { try $0.text("name") } }
            #expect(names == ["a", "b;c"])
        }
    }

    @Test(arguments: Engine.allCases) func whatWasRunIsRecordedWithItsInstant(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            let instant = Date(timeIntervalSince1970: 1_772_000_000)
            try await database.migrate([Self.namesExist], at: instant)
            let record = try #require(try await database.read { try $0.first("SELECT * FROM schema_migrations") })
            #expect(try record.int("number") == 1 && record.text("name") == "Names exist" && record.instant("applied_at") == instant)
        }
    }

    @Test(arguments: Engine.allCases) func programsThatStartAtOnceShareTheMigrations(engine: Engine) async throws {
        try await engine.withEmptyAddress { address in
            let applied = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        let database = try await Database.open(address, connections: Connections(count: 1))
                        let applied = try await database.migrate([Self.namesExist, Self.namesAreKnown])
                        await database.close()
                        return applied
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied.sorted() == ["Names exist", "Two names are known"])
        }
    }

    @Test(arguments: Engine.allCases) func aMigrationThatFailsLeavesNothing(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            let faulty = Migration("Half of it works", "CREATE TABLE halves (name TEXT); INSERT INTO wholes VALUES (1)")
            await #expect(throws: StorageError.self) { try await database.migrate([Self.namesExist, faulty]) }
            let schema = try await database.schema()
            #expect(schema.contains("names") && !schema.contains("halves"))
            #expect(try await database.migrate([Self.namesExist, Self.namesAreKnown]) == ["Two names are known"])
        }
    }

    @Test(arguments: Engine.allCases) func aDatabaseOfANewerVersionIsRefused(engine: Engine) async throws {
        try await engine.withEmptyDatabase { database in
            try await database.migrate([Self.namesExist, Self.namesAreKnown])
            await #expect(throws: StorageError.madeByNewerVersion(migration: "Two names are known")) {
                try await database.migrate([Self.namesExist])
            }
        }
    }

    @Test(arguments: Engine.allCases) func theSchemaIsTheSameTextForTheSameMigrations(engine: Engine) async throws {
        var texts: Set<String> = []
        for _ in 0..<2 {
            try await engine.withThings { texts.insert(try await $0.schema()) }
        }
        #expect(texts.count == 1)
        #expect(texts.allSatisfy { $0.contains("things") && $0.contains("parts") })
    }

    @Test(arguments: Engine.allCases) func theProductsOwnMigrationsRunOnBothEngines(engine: Engine) async throws {
        try await engine.withDatabase { database in
            let count = try await database.read { try $0.rows("SELECT number FROM schema_migrations").count }
            #expect(count == Migration.all.count)
            #expect(try await database.migrate() == [])
        }
    }
}
