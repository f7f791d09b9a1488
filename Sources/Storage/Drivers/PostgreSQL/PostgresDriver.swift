import Foundation

/// PostgreSQL through libpq: a few connections that read, each on its own lane, one that writes and one that hears of other nodes.
final class PostgresDriver: Driver {
    private let server: PostgresServer
    private let readers: Lanes<PostgresConnection, Work>
    private let writer: GroupCommit<PostgresConnection>

    /// For migrations, on a connection that is made for each.
    private let alone: Lanes<PostgresConnection, Work>
    private let bulletin = Bulletin()
    private let ear: PostgresEar

    let dialect = Dialect.postgres

    private typealias Work = @Sendable (Lane<PostgresConnection>) -> Void

    /// A read meets a conflict only where a table has changed under its plan, and may be begun anew whenever its connection is lost.
    private static let attempts = 3

    private init(_ address: String, connections: Connections) throws {
        server = try PostgresServer(address)
        readers = Lanes(count: connections.count, batch: 1, wait: connections.wait, label: "storage.postgres.reader") { $0.first?($1) }
        alone = Lanes(count: 1, batch: 1, wait: connections.wait, label: "storage.postgres.alone") { $0.first?($1) }
        writer = .postgres(server, wait: connections.wait, bulletin: bulletin)
        ear = PostgresEar(server, bulletin)
    }

    /// Connects once, so that a wrong address is known at the start.
    static func open(_ address: String, connections: Connections) async throws -> PostgresDriver {
        let driver = try PostgresDriver(address, connections: connections)
        try await driver.read { _ in }
        return driver
    }

    func read<Result: Sendable>(_ body: @Sendable @escaping (Snapshot) throws -> Result) async throws -> Result {
        try await on(readers, .read, attempts: PostgresDriver.attempts) { session in
            let snapshot = Snapshot(session)
            let result = try body(snapshot)
            try snapshot.finish()
            return result
        }
    }

    func write<Result: Sendable>(_ company: Company, _ body: @Sendable @escaping (Transaction) throws -> Result) async throws -> Result {
        if company == .together { return try await writer.write(body) }
        return try await on(alone, .alone, attempts: 1) { session in
            let transaction = Transaction(session)
            let result = try body(transaction)
            try transaction.finish()
            return result
        }
    }

    func hear(_ listener: @Sendable @escaping (News) -> Void) {
        bulletin.add(listener)
        ear.open()
    }

    var load: DatabaseLoad {
        let (reading, writing, troubles) = (readers.load, writer.load, server.troubles)
        return DatabaseLoad(
            readers: reading.lanes, reading: reading.busy, waitingToRead: reading.waiting, waitingToWrite: writing.waiting,
            conflicts: troubles.conflicts, lostConnections: troubles.lostConnections, lostCommits: troubles.lostCommits,
            hearsOthers: ear.isListening)
    }

    func save(to path: String) async throws -> Bool { false }

    func close() async {
        await readers.close { $0.connection = nil }
        await writer.close { $0.connection = nil }
        await alone.close { $0.connection = nil }
        await ear.close()
    }

    private func on<Result: Sendable>(
        _ lanes: Lanes<PostgresConnection, Work>, _ kind: PostgresTransaction, attempts: Int,
        _ body: @Sendable @escaping (PostgresSession) throws -> Result
    ) async throws -> Result {
        try await lanes.run { [server] continuation in
            { lane in
                continuation.resume(
                    with: Swift.Result {
                        try PostgresDriver.persisting(attempts) {
                            try kind.run(on: lane, to: server) { try body(PostgresSession(connection: $0)) }
                        }
                    })
            }
        }
    }

    /// Tries anew after a conflict and after a connection was lost.
    private static func persisting<Result>(_ attempts: Int, _ body: () throws -> Result) throws -> Result {
        for _ in 1..<attempts {
            do {
                return try body()
            } catch StorageError.conflict {
            } catch StorageError.unavailable {
            }
        }
        return try body()
    }
}
