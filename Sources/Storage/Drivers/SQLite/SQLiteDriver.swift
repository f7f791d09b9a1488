import Foundation
import GRDB

/// SQLite through GRDB: readers side by side, one writer that commits its line together.
final class SQLiteDriver: Driver {
    private let pool: DatabasePool
    private let readers: Lanes<Void, Reading>
    private let writer: GroupCommit
    private let folder: URL?

    let dialect = Dialect.sqlite

    /// A piece of work for a reader's lane.
    private typealias Reading = @Sendable (DatabasePool) -> Void

    init(path: String, connections: Connections, folder: URL? = nil) throws {
        self.folder = folder
        let pool = try SQLiteDriver.open(path, connections)
        self.pool = pool
        writer = GroupCommit(pool, wait: connections.wait)
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
