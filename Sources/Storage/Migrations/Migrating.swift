public import Foundation

extension Database {
    /// Runs the migrations that this database has not been through, each in a transaction of its own, and returns their names.
    /// Several programs may start at once: each step is taken by one of them. A database from a newer version is refused.
    @discardableResult
    public func migrate(_ migrations: [Migration] = Migration.all, at instant: Date = Date()) async throws -> [String] {
        // A new database has no record yet, and one of a newer version is refused below.
        if (try? await standing(among: migrations)) == .upToDate { return [] }
        try await makeRecord()
        try await refuseNewer(than: migrations)
        var applied: [String] = []
        for (number, migration) in zip(1..., migrations) {
            if try await apply(migration, number, at: instant) { applied.append(migration.name) }
        }
        return applied
    }

    /// Today's schema as text from the engine's own catalogue, the same for the same migrations.
    public func schema() async throws -> String {
        try await read { snapshot in
            try snapshot.rows(snapshot.dialect.schema).map { try $0.text("line") }.joined(separator: "\n\n") + "\n"
        }
    }

    private func makeRecord() async throws {
        try await driver.write(.alone) { transaction in
            try transaction.script(
                """
                CREATE TABLE IF NOT EXISTS schema_migrations (
                    number BIGINT NOT NULL PRIMARY KEY,
                    name TEXT NOT NULL,
                    applied_at BIGINT NOT NULL
                )
                """)
        }
    }

    private func apply(_ migration: Migration, _ number: Int, at instant: Date) async throws -> Bool {
        try await driver.write(.alone) { transaction in
            guard try transaction.first("SELECT number FROM schema_migrations WHERE number = \(number)") == nil else { return false }
            try transaction.script(migration.statements(transaction.dialect))
            try transaction.run("INSERT INTO schema_migrations VALUES (\(number), \(migration.name), \(instant))")
            return true
        }
    }

    private func refuseNewer(than migrations: [Migration]) async throws {
        let newest = try await read { snapshot in
            try snapshot.first("SELECT name FROM schema_migrations WHERE number > \(migrations.count) ORDER BY number DESC LIMIT 1")
        }
        if let newest { throw StorageError.madeByNewerVersion(migration: try newest.text("name")) }
    }
}

/// How the schema of a database stands to what this version of the program wants.
public enum SchemaStanding: Hashable, Sendable {
    case upToDate
    /// So many migrations are missing.
    case behind(Int)
    /// A newer version has changed it.
    case ahead
}

extension Database {
    /// Asks the database which migrations it has been through.
    public func standing(among migrations: [Migration] = Migration.all) async throws -> SchemaStanding {
        let newest = try await read { try $0.first("SELECT COALESCE(MAX(number), 0) AS newest FROM schema_migrations")?.int("newest") ?? 0 }
        if newest > migrations.count { return .ahead }
        return newest == migrations.count ? .upToDate : .behind(migrations.count - newest)
    }
}
