import Foundation
import Storage
import TestSupport
import Testing

@Suite struct ConnectionTests {
    @Test(arguments: Engine.allCases) func waitingTooLongForAConnectionIsTold(engine: Engine) async throws {
        try await engine.withThings(connections: Connections(count: 1, wait: .milliseconds(30))) { database in
            try await holding(database) {
                await #expect(throws: StorageError.exhausted(seconds: 0.03)) { try await database.names() }
            }
            #expect(try await database.names() == [])
        }
    }

    @Test(arguments: Engine.allCases) func whoIsCancelledWhileWaitingLeavesTheLine(engine: Engine) async throws {
        try await engine.withThings(connections: Connections(count: 1)) { database in
            try await holding(database) {
                let waiting = Task { try await database.names() }
                waiting.cancel()
                await #expect(throws: CancellationError.self) { try await waiting.value }
            }
        }
    }

    @Test(arguments: Engine.allCases) func aClosedDatabaseRefuses(engine: Engine) async throws {
        try await engine.withThings { database in
            await database.close()
            await #expect(throws: StorageError.unavailable("the database is closed")) { try await database.names() }
            await #expect(throws: StorageError.unavailable("the database is closed")) { try await database.write { _ in } }
        }
    }

    @Test func aDatabaseThatIsNotThereIsUnavailable() async throws {
        try await TestFolder.with { folder in
            let file = folder.appending(path: "letter.txt")
            try Data(repeating: 65, count: 5000).write(to: file)
            let addresses: [DatabaseURL] = [
                .postgres("postgres:///actions?host=\(folder.path)"), .sqlite(path: folder.appending(path: "missing/actions.sqlite").path),
                .sqlite(path: file.path),
            ]
            for address in addresses {
                let error = await #expect(throws: StorageError.self) { try await Database.open(address) }
                guard case .unavailable = error else { throw try #require(error) }
            }
        }
    }

    @Test func aConnectionThatTheServerEndedIsReplaced() async throws {
        try await Engine.postgres.withEmptyAddress { address in
            let database = try await Database.open(address, connections: Connections(count: 1))
            let other = try await Database.open(address, connections: Connections(count: 1))
            try await database.migrate([Engine.thingsExist])
            try await other.endOtherConnections()
            #expect(try await database.names() == [])
            try await other.endOtherConnections()
            try await database.write { try $0.run("INSERT INTO things (name) VALUES ('written')") }
            try await database.write { try $0.run("DELETE FROM things") }
            // Whoever ends every connection that is made for it is refused in the end, and nothing of it is kept.
            await #expect(throws: StorageError.self) {
                try await database.write { transaction in
                    try transaction.run("INSERT INTO things (name) VALUES ('lost')")
                    _ = try transaction.rows("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            try await database.write { try $0.run("INSERT INTO things (name) VALUES ('kept')") }
            #expect(try await database.names() == ["kept"])
            await database.close()
            await other.close()
        }
    }

    @Test(arguments: Engine.allCases) func aTableChangedByAnotherProgramIsReadAnew(engine: Engine) async throws {
        try await engine.withEmptyAddress { address in
            let (one, other) = (try await Database.open(address, connections: Connections(count: 1)), try await Database.open(address))
            try await one.migrate([Engine.thingsExist])
            try await one.write { try $0.run("INSERT INTO things (name) VALUES ('a')") }
            let all: SQL = "SELECT * FROM things"
            #expect(try await one.read { try $0.first(all)?.text("name") } == "a")
            try await other.migrate([Engine.thingsExist, Migration("Things have colours", "ALTER TABLE things ADD COLUMN colour TEXT")])
            try await other.write { try $0.run("UPDATE things SET colour = 'red'") }
            #expect(try await one.read { try $0.first(all)?.text("name") } == "a")
            #expect(try await one.read { try $0.first("SELECT colour FROM things")?.text("colour") } == "red")
            await one.close()
            await other.close()
        }
    }

    @Test(arguments: Engine.allCases) func anyNumberOfStatementsMayBePrepared(engine: Engine) async throws {
        try await engine.withEmptyDatabase(connections: Connections(count: 1)) { database in
            let sum = try await database.read { snapshot in
                try (Array(0..<600) + Array(0..<600)).reduce(0) { sum, number in
                    sum + (try snapshot.first("SELECT \(1) AS one, '\(raw: String(number))' AS number")?.int("one") ?? 0)
                }
            }
            #expect(sum == 1200)
        }
    }

    @Test func aCommitWaitsForTheDisk() async throws {
        try await Engine.sqlite.withEmptyDatabase { database in
            let settings = try await database.write { transaction in
                [
                    try transaction.first("PRAGMA synchronous")?.int("synchronous"),
                    try transaction.first("PRAGMA foreign_keys")?.int("foreign_keys"),
                ]
            }
            #expect(settings == [2, 1])
            #expect(try await database.read { try $0.first("PRAGMA journal_mode")?.text("journal_mode") } == "wal")
        }
        try await Engine.postgres.withEmptyDatabase { database in
            let isolation = try await database.write { try $0.first("SHOW transaction_isolation")?.text("transaction_isolation") }
            #expect(isolation == "serializable")
            #expect(try await database.read { try $0.first("SHOW fsync")?.text("fsync") } == "on")
            #expect(try await database.read { try $0.first("SHOW synchronous_commit")?.text("synchronous_commit") } == "on")
        }
    }

    /// Runs the body while the database's only connection for reading is in use.
    private func holding(_ database: Database, _ body: () async throws -> Void) async throws {
        let (started, start) = AsyncStream<Void>.makeStream()
        let done = DispatchSemaphore(value: 0)
        async let reading: Void = database.read { _ in
            start.finish()
            done.wait()
        }
        for await _ in started {}
        defer { done.signal() }
        try await body()
        done.signal()
        try await reading
    }
}

extension Database {
    fileprivate func endOtherConnections() async throws {
        try await write { transaction in
            _ = try transaction.rows(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                """)
        }
    }
}
