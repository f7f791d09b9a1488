/// How a transaction is begun and ended on a lane's connection, which is made or replaced where that is needed.
struct PostgresTransaction {
    private let opening: [String]
    private let company: Company

    static let read = PostgresTransaction(opening: ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"], company: .together)

    /// Waits until no other node writes, and only then takes its snapshot: writers come one after the other and meet no conflict. The lock is
    /// the session's, since a snapshot taken before waiting would be too old; where the session is lost it is given back.
    static let write = PostgresTransaction(
        opening: ["SELECT pg_advisory_lock(727369001)", "BEGIN ISOLATION LEVEL SERIALIZABLE"], company: .together)

    /// The same, for as long as it takes, on a connection that is closed after it.
    static let alone = PostgresTransaction(
        opening: ["SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0"] + write.opening,
        company: .alone)

    /// Gives the writer's turn back; harmless where there is none.
    private static let closing = "SELECT pg_advisory_unlock_all()"

    /// Runs the body in it and ends it by `commit`. Where an error comes first everything is taken back, and `unavailable` means just that.
    func run<Result>(
        on lane: Lane<PostgresConnection>, to server: PostgresServer, _ body: (PostgresConnection) throws -> Result,
        commit: (Result, PostgresConnection) throws -> Void = { _, connection in try PostgresTransaction.commit(connection) }
    ) throws -> Result {
        let connection = try begin(on: lane, to: server)
        defer { if !tidy(connection) { lane.connection = nil } }
        do {
            let result = try body(connection)
            try commit(result, connection)
            return result
        } catch {
            if connection.isLost { server.noteLostConnection() }
            throw error
        }
    }

    static func commit(_ connection: PostgresConnection) throws {
        // A server that met an error earlier answers a COMMIT with ROLLBACK.
        guard try connection.script("COMMIT").command == "COMMIT" else { throw StorageError.refused("the transaction was rolled back") }
    }

    /// A connection may have died while nobody used it: nothing has been done on it, so a new one takes its place.
    private func begin(on lane: Lane<PostgresConnection>, to server: PostgresServer) throws -> PostgresConnection {
        if let connection = lane.connection {
            do {
                return try opened(connection)
            } catch  where connection.isLost {
                lane.connection = nil
            } catch {
                if !tidy(connection) { lane.connection = nil }
                throw error
            }
        }
        let connection = try opened(try server.connect())
        lane.connection = connection
        return connection
    }

    private func opened(_ connection: PostgresConnection) throws -> PostgresConnection {
        do {
            for statement in opening { try connection.script(statement, patience: company == .alone ? nil : PostgresConnection.patience) }
            return connection
        } catch StorageError.conflict {
            // Another node has held the turn for as long as anybody waits for a lock.
            throw StorageError.exhausted(seconds: 10)
        }
    }

    /// Rolls back what is still open and lets others have their turn; false where the connection is of no more use.
    private func tidy(_ connection: PostgresConnection) -> Bool {
        // What fails here leaves the connection unusable, which is what is told.
        if !connection.isIdle, !connection.isLost { _ = try? connection.script("ROLLBACK") }
        guard company == .together, connection.isIdle, !connection.isOutdated else { return false }
        if opening.count > 1 { _ = try? connection.script(PostgresTransaction.closing) }
        return connection.isIdle
    }
}
