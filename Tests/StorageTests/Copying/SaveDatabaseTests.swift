import Casework
import Domain
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Storage

@Suite struct SaveDatabaseTests {
    @Test(arguments: CopyDatabaseTests.ways) func whatIsSavedIsRestoredOnEitherEngine(from: Engine, to: Engine) async throws {
        try await TestFolder.with { folder in
            let file = folder.appending(path: "saved.sqlite")
            try await from.withWorld { world in
                let check = try await world.database.save(to: file)
                #expect(check.isSound && check.rows > 50)
                let before = try await CopyDatabaseTests.sums(world.database)
                try await to.withDatabase { target in
                    try await target.restore(from: file)
                    let after = try await CopyDatabaseTests.sums(target)
                    #expect(before == after)
                }
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["saved.sqlite"])
            let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
    }

    /// Every write adds two rows; a save between them would hold an odd number.
    @Test(arguments: Engine.allCases) func aSaveIsOfOneMomentWhileOthersWrite(engine: Engine) async throws {
        try await TestFolder.with { folder in
            try await engine.withDatabase { database in
                // Not by cancelling: a write that waits its turn is sent away then, and its number with it.
                let isOver = Mutex(false)
                defer { isOver.withLock { $0 = true } }
                let writing = Task {
                    var number = 0
                    while !isOver.withLock({ $0 }) {
                        let (one, other) = (number, number + 1)
                        try await database.write { transaction in
                            for id in [one, other] {
                                try transaction.run(
                                    "INSERT INTO organisations (id, name, clock) VALUES (\("\(id)"), \("Office \(id)"), '{}')")
                            }
                        }
                        number += 2
                    }
                    return number
                }
                var counts: [Int] = []
                for number in 1...5 {
                    let file = folder.appending(path: "\(number).sqlite")
                    try await database.save(to: file)
                    let saved = try await Database.open(.sqlite(path: file.path))
                    counts.append(try await saved.read { try $0.rows("SELECT id FROM organisations").count })
                    await saved.close()
                }
                isOver.withLock { $0 = true }
                let written = try await writing.value
                #expect(counts.allSatisfy { $0.isMultiple(of: 2) } && counts == counts.sorted() && counts.allSatisfy { $0 <= written })
            }
        }
    }

    @Test func aFileOfAnOlderVersionIsBroughtUpToDateOnTheWay() async throws {
        try await TestFolder.with { folder in
            let file = folder.appending(path: "old.sqlite")
            let old = try await Database.open(.sqlite(path: file.path))
            try await old.migrate(Array(Migration.all.prefix(2)))
            try await old.write { try $0.run("INSERT INTO organisations (id, name, clock) VALUES ('x', 'Somebody', '{}')") }
            await old.close()
            let bytes = try Data(contentsOf: file)
            for engine in Engine.allCases {
                try await engine.withDatabase { target in
                    try await target.restore(from: file)
                    #expect(try await target.read { try $0.rows("SELECT id FROM organisations").count } == 1)
                }
            }
            #expect(try Data(contentsOf: file) == bytes)
        }
    }

    @Test(arguments: Engine.allCases) func whatIsNoDatabaseIsRefused(engine: Engine) async throws {
        try await TestFolder.with { folder in
            let file = folder.appending(path: "notes.txt")
            try Data("These are my notes, and no database at all.".utf8).write(to: file)
            try await engine.withDatabase { target in
                await #expect(throws: StorageError.self) { try await target.restore(from: file) }
                await #expect(throws: StorageError.self) { try await target.restore(from: folder.appending(path: "nothing")) }
                try await target.read { try $0.requireNoRows() }
            }
        }
    }

    @Test(arguments: Engine.allCases) func aSaveThatFailsLeavesTheFormerOne(engine: Engine) async throws {
        try await TestFolder.with { folder in
            let file = folder.appending(path: "saved.sqlite")
            try Data("former".utf8).write(to: file)
            try await engine.withEmptyDatabase { database in
                try await database.migrate(Array(Migration.all.prefix(2)))
                await #expect(throws: StorageError.self) { try await database.save(to: file) }
            }
            #expect(try Data(contentsOf: file) == Data("former".utf8))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["saved.sqlite"])
        }
    }
}
