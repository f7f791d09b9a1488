import Foundation

/// PostgreSQL through libpq: a few connections, each on its own lane.
final class PostgresDriver: Driver {
    private let address: String
    private let lanes: Lanes<PostgresConnection, Work>

    /// Where those who met a conflict run again, one by one, so that they cannot meet each other a second time.
    private let again: Lanes<PostgresConnection, Work>

    let dialect = Dialect.postgres

    private typealias Work = @Sendable (Lane<PostgresConnection>) -> Void

    /// How often a write is begun anew before the conflict is told. A read meets one only where a table has changed under its plan.
    private static let attempts = 12

    private init(_ address: String, connections: Connections) {
        self.address = address
        lanes = Lanes(count: connections.count, batch: 1, wait: connections.wait, label: "storage.postgres") { $0.first?($1) }
        again = Lanes(count: 1, batch: 1, wait: connections.wait, label: "storage.postgres.again") { $0.first?($1) }
    }

    /// Connects once, so that a wrong address is known at the start.
    static func open(_ address: String, connections: Connections) async throws -> PostgresDriver {
        let driver = PostgresDriver(address, connections: connections)
        try await driver.read { _ in }
        return driver
    }

    func read<Result: Sendable>(_ body: @Sendable @escaping (Snapshot) throws -> Result) async throws -> Result {
        try await on(lanes, .read, attempts: 2) { session in
            let snapshot = Snapshot(session)
            let result = try body(snapshot)
            try snapshot.finish()
            return result
        }
    }

    func write<Result: Sendable>(_ company: Company, _ body: @Sendable @escaping (Transaction) throws -> Result) async throws -> Result {
        let kind = company == .alone ? PostgresTransaction.alone : .write
        let whole: @Sendable (PostgresSession) throws -> Result = { session in
            let transaction = Transaction(session)
            let result = try body(transaction)
            try transaction.finish()
            return result
        }
        do {
            return try await on(lanes, kind, whole)
        } catch StorageError.conflict {
            return try await on(again, kind, attempts: PostgresDriver.attempts, whole)
        }
    }

    func close() async {
        await lanes.close { $0.connection = nil }
        await again.close { $0.connection = nil }
    }

    private func on<Result: Sendable>(
        _ lanes: Lanes<PostgresConnection, Work>, _ kind: PostgresTransaction, attempts: Int = 1,
        _ body: @Sendable @escaping (PostgresSession) throws -> Result
    ) async throws -> Result {
        try await lanes.run { [address] continuation in
            { lane in
                continuation.resume(
                    with: Swift.Result {
                        try PostgresDriver.persisting(attempts) { try kind.run(on: lane, to: address, body) }
                    })
            }
        }
    }

    /// Tries anew after a conflict, a little later each time: those on the other lanes were first.
    private static func persisting<Result>(_ attempts: Int, _ body: () throws -> Result) throws -> Result {
        for attempt in 1..<attempts {
            do {
                return try body()
            } catch StorageError.conflict {
                Thread.sleep(forTimeInterval: Double.random(in: 0...0.002) * Double(attempt))
            }
        }
        return try body()
    }
}
