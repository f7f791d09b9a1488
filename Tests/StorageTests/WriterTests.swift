import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@Suite struct WriterTests {
    @Test func aWriteWhoseConnectionIsLostBeforeTheCommitIsDoneOnAnother() async throws {
        try await Engine.postgres.withThings { database in
            let runs = Mutex(0)
            try await database.write { transaction in
                try transaction.run("INSERT INTO things (name) VALUES ('kept')")
                let isFirst = runs.withLock { count in
                    count += 1
                    return count == 1
                }
                if isFirst { _ = try transaction.rows("SELECT pg_terminate_backend(pg_backend_pid())") }
            }
            #expect(runs.withLock { $0 } == 2)
            #expect(try await database.names() == ["kept"])
            #expect(database.load.lostConnections == 1)
        }
    }

    @Test func nodesThatWriteTheSameRowMeetNoConflict() async throws {
        try await Engine.postgres.withEmptyAddress { address in
            let nodes = [try await Database.open(address), try await Database.open(address), try await Database.open(address)]
            try await nodes.first?.migrate([Engine.thingsExist])
            try await nodes.first?.write { try $0.run("INSERT INTO things (name, whole) VALUES ('counter', 0)") }
            try await withThrowingTaskGroup { group in
                for number in 0..<96 {
                    group.addTask {
                        try await nodes[number % nodes.count].write { transaction in
                            let count = try transaction.first("SELECT whole FROM things WHERE name = 'counter'")?.int("whole") ?? 0
                            try transaction.run("UPDATE things SET whole = \(count + 1) WHERE name = 'counter'")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await nodes.first?.read { try $0.first("SELECT whole FROM things")?.int("whole") } == 96)
            #expect(nodes.map(\.load.conflicts) == [0, 0, 0])
            for node in nodes { await node.close() }
        }
    }

    @Test func anotherProgramsChangeOfTheSameRowIsRetried() async throws {
        try await Engine.postgres.withThings { database in
            try await database.write { try $0.run("INSERT INTO things (name, whole) VALUES ('counter', 0)") }
            let runs = Mutex(0)
            let (reading, meanwhile) = AsyncStream<Void>.makeStream()
            let changed = DispatchSemaphore(value: 0)
            async let other: Void = {
                for await _ in reading {}
                defer { changed.signal() }
                // What a program does that knows nothing of turns: in a read, where nobody waits for one.
                try await database.read { snapshot in
                    _ = try snapshot.rows("COMMIT")
                    _ = try snapshot.rows("UPDATE things SET whole = 10 WHERE name = 'counter'")
                }
            }()
            try await database.write { transaction in
                let run = runs.withLock { count in
                    count += 1
                    return count
                }
                let count = try transaction.first("SELECT whole FROM things WHERE name = 'counter'")?.int("whole") ?? 0
                if run == 1 {
                    meanwhile.finish()
                    changed.wait()
                }
                try transaction.run("UPDATE things SET whole = \(count + 1) WHERE name = 'counter'")
            }
            #expect(try await database.read { try $0.first("SELECT whole FROM things")?.int("whole") } == 11)
            try await other
            #expect(database.load.conflicts == 1)
        }
    }

    @Test func aStatementThatTakesTooLongIsToldAndNotRepeated() async throws {
        try await Engine.postgres.withThings { database in
            await #expect(throws: StorageError.exhausted(seconds: 30)) {
                try await database.write { transaction in
                    _ = try transaction.rows("SELECT set_config('statement_timeout', '50', true)")
                    _ = try transaction.rows("SELECT pg_sleep(20)")
                }
            }
            #expect(database.load.lostConnections == 0)
        }
    }
}
