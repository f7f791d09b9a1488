import Foundation
import Storage
import TestSupport
import Testing

@Suite struct TransactionTests {
    private struct Stop: Error {}

    @Test(arguments: Engine.allCases) func anErrorTakesEverythingBackAndReachesTheCaller(engine: Engine) async throws {
        try await engine.withThings { database in
            await #expect(throws: Stop.self) {
                try await database.write { transaction in
                    try transaction.run("INSERT INTO things (name) VALUES ('a')")
                    throw Stop()
                }
            }
            let names = try await database.names()
            #expect(names == [])
        }
    }

    @Test(arguments: Engine.allCases) func aCaughtErrorOfTheEngineStillTakesEverythingBack(engine: Engine) async throws {
        try await engine.withThings { database in
            await #expect(throws: StorageError.constraint(.unique, name: "things.name")) {
                try await database.write { transaction in
                    try transaction.run("INSERT INTO things (name) VALUES ('a')")
                    _ = try? transaction.run("INSERT INTO things (name) VALUES ('a')")
                }
            }
            let names = try await database.names()
            #expect(names == [])
        }
    }

    @Test(arguments: Engine.allCases) func anAttemptThatFailsTakesBackOnlyItsOwnPart(engine: Engine) async throws {
        try await engine.withThings { database in
            try await database.write { transaction in
                try transaction.run("INSERT INTO things (name) VALUES ('a')")
                let refusal = failure {
                    try transaction.attempt {
                        try transaction.run("INSERT INTO things (name) VALUES ('b')")
                        try transaction.run("INSERT INTO things (name) VALUES ('a')")
                    }
                }
                #expect(refusal as? StorageError == .constraint(.unique, name: "things.name"))
                try transaction.attempt {
                    try transaction.run("INSERT INTO things (name) VALUES ('c')")
                    let stop = failure {
                        try transaction.attempt {
                            try transaction.run("INSERT INTO things (name) VALUES ('d')")
                            throw Stop()
                        }
                    }
                    #expect(stop is Stop)
                }
            }
            let names = try await database.names()
            #expect(names == ["a", "c"])
        }
    }

    @Test(arguments: Engine.allCases) func sixtyFourWritersLoseNoCount(engine: Engine) async throws {
        try await engine.withThings { database in
            try await database.write { try $0.run("INSERT INTO things (name, whole) VALUES ('counter', 0)") }
            try await withThrowingTaskGroup { group in
                for _ in 0..<64 {
                    group.addTask {
                        try await database.write { transaction in
                            let count = try transaction.first("SELECT whole FROM things WHERE name = 'counter'")?.int("whole") ?? 0
                            try transaction.run("UPDATE things SET whole = \(count + 1) WHERE name = 'counter'")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.read { try $0.first("SELECT whole FROM things")?.int("whole") } == 64)
        }
    }

    @Test(arguments: Engine.allCases) func writersActAsIfOneCameAfterTheOther(engine: Engine) async throws {
        try await engine.withThings { database in
            try await withThrowingTaskGroup { group in
                for number in 0..<24 {
                    group.addTask {
                        try await database.write { transaction in
                            let count = try transaction.first("SELECT COUNT(*) AS count FROM things")?.int("count")
                            try transaction.run("INSERT INTO things (name, whole) VALUES (\("\(number)"), \(count))")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let counts = try await database.read { try $0.rows("SELECT whole FROM things ORDER BY whole").map { try $0.int("whole") } }
            #expect(counts == Array(0..<24))
        }
    }

    @Test(arguments: Engine.allCases) func eachOfManyWritersIsToldItsOwnOutcome(engine: Engine) async throws {
        try await engine.withThings { database in
            let failed = await withTaskGroup(of: Int?.self) { group in
                for number in 0..<60 {
                    group.addTask {
                        do {
                            try await database.write { transaction in
                                try transaction.run("INSERT INTO things (name) VALUES (\("\(number)"))")
                                if number.isMultiple(of: 3) { throw Stop() }
                            }
                            return nil
                        } catch {
                            return number
                        }
                    }
                }
                return await group.reduce(into: Set<Int>()) { failed, number in if let number { failed.insert(number) } }
            }
            #expect(failed == Set(stride(from: 0, to: 60, by: 3)))
            let kept = try await database.names().compactMap(Int.init)
            #expect(Set(kept) == Set(0..<60).subtracting(failed))
        }
    }

    @Test(arguments: Engine.allCases) func aReadSeesOneMoment(engine: Engine) async throws {
        try await engine.withThings { database in
            let (started, start) = AsyncStream<Void>.makeStream()
            let written = DispatchSemaphore(value: 0)
            async let counts = database.read { snapshot in
                let before = try snapshot.rows("SELECT name FROM things").count
                start.finish()
                written.wait()
                return [before, try snapshot.rows("SELECT name FROM things").count]
            }
            for await _ in started {}
            try await database.write { try $0.run("INSERT INTO things (name) VALUES ('a')") }
            written.signal()
            #expect(try await counts == [0, 0])
            let names = try await database.names()
            #expect(names == ["a"])
        }
    }

    @Test(arguments: Engine.allCases) func aReadChangesNothing(engine: Engine) async throws {
        try await engine.withThings { database in
            await #expect(throws: StorageError.readOnly) {
                try await database.read { try $0.rows("INSERT INTO things (name) VALUES ('a') RETURNING name").count }
            }
            let names = try await database.names()
            #expect(names == [])
        }
    }

    @Test(arguments: Engine.allCases) func whatWasWrittenIsThereWhenTheDatabaseIsOpenedAgain(engine: Engine) async throws {
        try await engine.withEmptyAddress { address in
            let first = try await Database.open(address)
            try await first.migrate([Engine.thingsExist])
            try await first.write { try $0.run("INSERT INTO things (name) VALUES ('a')") }
            await first.close()
            let second = try await Database.open(address)
            #expect(try await second.names() == ["a"])
            await second.close()
        }
    }
}
