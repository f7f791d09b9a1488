import Foundation
import GRDB

/// SQLite through GRDB: readers side by side, one writer that commits its line together.
final class SQLiteDriver: Driver {
    private let pool: DatabasePool
    private let readers: Lanes<Void, Reading>
    private let writer: GroupCommit<Void>
    private let bulletin = Bulletin()
    private let folder: URL?

    let dialect = Dialect.sqlite

    /// A piece of work for a reader's lane.
    private typealias Reading = @Sendable (DatabasePool) -> Void

    init(path: String, connections: Connections, folder: URL? = nil) throws {
        self.folder = folder
        let pool = try SQLiteDriver.open(path, connections)
        self.pool = pool
        writer = .sqlite(pool, wait: connections.wait, bulletin: bulletin)
        readers = Lanes(count: connections.count, batch: 1, wait: connections.wait, label: "storage.sqlite.reader") { work, _ in
            for read in work { read(pool) }
        }
    }

    static func temporary(connections: Connections) throws -> SQLiteDriver {
        let folder = FileManager.default.temporaryDirectory.appending(path: "actions-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return try SQLiteDriver(path: folder.appending(path: "database.sqlite").path, connections: connections, folder: folder)
    }

    func read<Result: Sendable>(_ body: @Sendable @escaping (Snapshot) throws -> Result) async throws -> Result {
        try await readers.run { continuation in
            { pool in
                continuation.resume(
                    with: Swift.Result {
                        try SQLiteFailure.translated {
                            try pool.read { connection in
                                let snapshot = Snapshot(SQLiteSession(connection: connection))
                                let result = try body(snapshot)
                                try snapshot.finish()
                                return result
                            }
                        }
                    })
            }
        }
    }

    func write<Result: Sendable>(_ company: Company, _ body: @Sendable @escaping (Transaction) throws -> Result) async throws -> Result {
        try await writer.write(body)
    }

    /// There are no other nodes on a file: what this process does is all there is to hear of.
    func hear(_ listener: @Sendable @escaping (News) -> Void) { bulletin.add(listener) }

    var load: DatabaseLoad {
        let (reading, writing) = (readers.load, writer.load)
        return DatabaseLoad(
            readers: reading.lanes, reading: reading.busy, waitingToRead: reading.waiting, waitingToWrite: writing.waiting)
    }

    func save(to path: String) async throws -> Bool {
        try await readers.run { continuation in
            { pool in
                continuation.resume(
                    with: Swift.Result {
                        try SQLiteDriver.copy(pool, to: path)
                        return true
                    })
            }
        }
    }

    /// Copies a SQLite file with what stands in the log beside it, through SQLite's own backup.
    static func copy(_ path: String, to other: String) async throws {
        let source = try SQLiteFailure.translated { try DatabaseQueue(path: path, configuration: readOnly) }
        let queue = DispatchQueue(label: "storage.sqlite.copy")
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            queue.async { continuation.resume(with: Result { try copy(source, to: other) }) }
        }
    }

    /// Makes one file of a database that nobody has open: it can be read where nobody may write beside it.
    static func settle(_ path: String) async throws {
        let queue = DispatchQueue(label: "storage.sqlite.settle")
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            queue.async {
                continuation.resume(
                    with: Result {
                        try SQLiteFailure.translated {
                            let database = try DatabaseQueue(path: path)
                            try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
                            try database.close()
                        }
                    })
            }
        }
    }

    private static var readOnly: GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        return configuration
    }

    /// Blocks. All pages at once, so that it is the database of one moment; who writes meanwhile writes on.
    private static func copy(_ source: any DatabaseReader, to path: String) throws {
        try SQLiteFailure.translated {
            let target = try DatabaseQueue(path: path)
            try source.backup(to: target)
            try target.close()
        }
    }

    func close() async {
        await readers.close { _ in }
        await writer.close()
        // A pool that cannot be closed has readers outside the lanes; its file is whole all the same.
        try? pool.close()
        // A folder that is already gone needs no deleting.
        if let folder { try? FileManager.default.removeItem(at: folder) }
    }

    private static func open(_ path: String, _ connections: Connections) throws -> DatabasePool {
        var configuration = GRDB.Configuration()
        configuration.maximumReaderCount = connections.count
        configuration.foreignKeysEnabled = true
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(connections.wait.seconds)
        configuration.prepareDatabase { $0.add(function: Dialect.fold) }
        return try SQLiteFailure.translated {
            let pool = try DatabasePool(path: path, configuration: configuration)
            // GRDB chooses NORMAL for WAL, where a commit may be lost with the power.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        }
    }
}
