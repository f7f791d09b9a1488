/// How a transaction is begun and ended on a lane's connection, which is made or replaced where that is needed.
struct PostgresTransaction {
    private let opening: [String]
    private let keepsConnection: Bool

    static let read = PostgresTransaction(opening: ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"])
    static let write = PostgresTransaction(opening: ["BEGIN ISOLATION LEVEL SERIALIZABLE"])

    /// Waits for a lock of the whole database before its snapshot is taken; closing the connection gives the lock back, whatever happens.
    static let alone = PostgresTransaction(
        opening: ["SELECT pg_advisory_lock(727369001)", "BEGIN ISOLATION LEVEL SERIALIZABLE"], keepsConnection: false)

    private init(opening: [String], keepsConnection: Bool = true) {
        self.opening = opening
        self.keepsConnection = keepsConnection
    }

    /// Commits what the body did, or takes it back.
    func run<Result>(on lane: Lane<PostgresConnection>, to address: String, _ body: (PostgresSession) throws -> Result) throws -> Result {
        let connection = try begin(on: lane, to: address)
        defer { if !keepsConnection || !tidy(connection) { lane.connection = nil } }
        let result = try body(PostgresSession(connection: connection))
        // A server that met an error earlier answers a COMMIT with ROLLBACK.
        guard try connection.script("COMMIT").command == "COMMIT" else { throw StorageError.refused("the transaction was rolled back") }
        return result
    }

    /// A connection may have died while nobody used it: nothing has been done on it, so a new one takes its place.
    private func begin(on lane: Lane<PostgresConnection>, to address: String) throws -> PostgresConnection {
        if let connection = lane.connection {
            do {
                return try opened(connection)
            } catch  where connection.isLost {
                lane.connection = nil
            }
        }
        let connection = try opened(PostgresConnection(address))
        lane.connection = connection
        return connection
    }

    private func opened(_ connection: PostgresConnection) throws -> PostgresConnection {
        for statement in opening { try connection.script(statement) }
        return connection
    }

    /// Rolls back what is still open; false where the connection is of no more use.
    private func tidy(_ connection: PostgresConnection) -> Bool {
        // A rollback that fails leaves the connection unusable, which is what is told.
        if !connection.isIdle { _ = try? connection.script("ROLLBACK") }
        return connection.isIdle && !connection.isOutdated
    }
}
