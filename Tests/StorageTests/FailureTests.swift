import Foundation
import Storage
import TestSupport
import Testing

@Suite struct FailureTests {
    @Test(arguments: Engine.allCases) func whatTheSchemaRefusesIsNamedAlike(engine: Engine) async throws {
        let refusals: [(SQL, StorageError)] = [
            ("INSERT INTO things (name) VALUES ('a')", .constraint(.unique, name: "things.name")),
            ("INSERT INTO parts VALUES ('a', 1, 'other')", .constraint(.unique, name: "parts.thing_name, parts.number")),
            ("INSERT INTO parts VALUES ('a', 2, 'LABEL')", .constraint(.unique, name: "parts_by_label")),
            ("INSERT INTO things (name) VALUES (\(String?.none))", .constraint(.notNull, name: "things.name")),
            ("UPDATE parts SET number = NULL", .constraint(.notNull, name: "parts.number")),
            ("UPDATE things SET whole = \(-13)", .constraint(.check, name: "whole_is_not_thirteen")),
            ("INSERT INTO parts VALUES ('nobody', 1, NULL)", .constraint(.foreignKey, name: nil)),
            ("DELETE FROM things", .constraint(.foreignKey, name: nil)),
            ("UPDATE things SET name = 'b'", .constraint(.foreignKey, name: nil)),
        ]
        try await engine.withThings { database in
            try await database.write { transaction in
                try transaction.run("INSERT INTO things (name) VALUES ('a')")
                try transaction.run("INSERT INTO parts VALUES ('a', 1, 'Label')")
            }
            for (sql, refusal) in refusals {
                await #expect(throws: refusal) { try await database.write { try $0.run(sql) } }
            }
        }
    }

    @Test(arguments: Engine.allCases) func aRuleCheckedAtTheCommitRefusesItsOwnWriteOnly(engine: Engine) async throws {
        try await engine.withThings { database in
            try await database.migrate([
                Engine.thingsExist,
                Migration(
                    "Labels come later", "CREATE TABLE labels (name TEXT NOT NULL REFERENCES things (name) DEFERRABLE INITIALLY DEFERRED)"),
            ])
            let kept = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        do {
                            try await database.write { transaction in
                                try transaction.run("INSERT INTO labels (name) VALUES (\("\(number)"))")
                                if number != 7 { try transaction.run("INSERT INTO things (name) VALUES (\("\(number)"))") }
                            }
                            return true
                        } catch StorageError.constraint(.foreignKey, name: nil) {
                            return false
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(kept == 19)
            #expect(try await database.read { try $0.rows("SELECT name FROM labels").count } == 19)
        }
    }

    @Test(arguments: Engine.allCases) func aFaultyStatementIsRefusedWithTheEnginesReason(engine: Engine) async throws {
        try await engine.withThings { database in
            let error = await #expect(throws: StorageError.self) {
                try await database.read { try $0.rows("SELECT colour FROM things").count }
            }
            guard case .refused(let reason) = error else { throw try #require(error) }
            #expect(reason.contains("colour"))
        }
    }

    @Test func aDiskThatFillsUpInAnAttemptIsToldAsFull() async throws {
        try await Engine.sqlite.withThings { database in
            await #expect(throws: StorageError.full) {
                try await database.write { transaction in
                    _ = try transaction.rows("PRAGMA max_page_count = 20")
                    _ = try transaction.attempt {
                        try transaction.run("INSERT INTO things (name, text) VALUES ('a', \(String(repeating: "x", count: 500_000)))")
                    }
                }
            }
            let names = try await database.names()
            #expect(names.isEmpty)
        }
    }

    @Test func aFullDiskIsToldAndNothingIsChanged() async throws {
        try await Engine.sqlite.withThings { database in
            await #expect(throws: StorageError.full) {
                try await database.write { transaction in
                    _ = try transaction.rows("PRAGMA max_page_count = 20")
                    try transaction.run("INSERT INTO things (name, text) VALUES ('a', \(String(repeating: "x", count: 500_000)))")
                }
            }
            try await database.write { try $0.run("INSERT INTO things (name) VALUES ('b')") }
            let names = try await database.names()
            #expect(names == ["b"])
        }
    }

    @Test func anotherProgramsLockIsWaitedForNoLongerThanAnyCaller() async throws {
        try await Engine.sqlite.withEmptyAddress { address in
            let one = try await Database.open(address)
            let other = try await Database.open(address, connections: Connections(wait: .milliseconds(50)))
            try await one.migrate([Engine.thingsExist])
            let (started, start) = AsyncStream<Void>.makeStream()
            let refused = DispatchSemaphore(value: 0)
            async let holding: Void = one.write { transaction in
                try transaction.run("INSERT INTO things (name) VALUES ('a')")
                start.finish()
                refused.wait()
            }
            for await _ in started {}
            await #expect(throws: StorageError.exhausted(seconds: 0.05)) {
                try await other.write { try $0.run("INSERT INTO things (name) VALUES ('b')") }
            }
            refused.signal()
            try await holding
            #expect(try await other.names() == ["a"])
            await one.close()
            await other.close()
        }
    }
}
