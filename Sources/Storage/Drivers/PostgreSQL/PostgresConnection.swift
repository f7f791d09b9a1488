import CPostgres
import Foundation

/// One connection of libpq. It blocks, so it lives on a lane; it is closed when it is let go.
final class PostgresConnection {
    private let wire: PostgresWire
    private var prepared: [PreparedKey: String] = [:]
    private var streams = 0

    /// A table has changed under the prepared statements, as in a migration by another program.
    private(set) var isOutdated = false

    /// Statements kept prepared; past that many all are forgotten and the kept ones come back by use.
    private static let preparedLimit = 256

    /// Instants, bytes and numbers as they are read here, and how long the server lets anything take: a statement 30 seconds, the wait for a
    /// row or a table that others hold 10, and a transaction that does nothing 60.
    private static let settings = """
        SET TIME ZONE 'UTC'; SET client_min_messages = warning; SET bytea_output = hex; SET extra_float_digits = 1;
        SET statement_timeout = '30s'; SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '60s'
        """

    /// Longer than the server lets a statement take: it is for a server that does not answer at all any more.
    static let patience = Duration.seconds(35)

    init(_ address: String) throws(StorageError) {
        wire = try PostgresWire(address)
        try script(PostgresConnection.settings)
    }

    var isLost: Bool { wire.isLost }
    var isIdle: Bool { wire.isIdle }
    var socket: Int32 { wire.socket }

    /// What came by `NOTIFY` and has not been taken yet. Nil where the connection is lost.
    func heard() -> [String]? { wire.heard() }

    /// Runs a statement, prepared at its first use.
    func run(_ text: String, _ bindings: [Binding]) throws(StorageError) -> PostgresAnswer {
        let name = try prepare(PreparedKey(text: text, types: bindings.map(\.type)))
        let parameters = PostgresParameters(bindings)
        return try checked(
            try wire.ask { handle in
                parameters.withPointers { count, values, lengths, formats in
                    PQsendQueryPrepared(handle, name, count, values, lengths, formats, 0)
                }
            })
    }

    /// Runs a statement that is not worth preparing.
    func runOnce(_ text: String, _ bindings: [Binding]) throws(StorageError) -> PostgresAnswer {
        let types = bindings.map(\.type.oid)
        let parameters = PostgresParameters(bindings)
        return try checked(
            try wire.ask { handle in
                parameters.withPointers { count, values, lengths, formats in
                    PQsendQueryParams(handle, text, count, types, values, lengths, formats, 0)
                }
            })
    }

    /// Runs any number of statements and gives the last one's answer. With no `patience` the server may take as long as it likes.
    @discardableResult
    func script(_ text: String, patience: Duration? = PostgresConnection.patience) throws(StorageError) -> PostgresAnswer {
        try checked(try wire.ask(patience: patience) { PQsendQuery($0, text) })
    }

    /// A name for a cursor that no other of this connection has.
    func streamName() -> String {
        streams &+= 1
        return "stream_\(streams)"
    }

    private func prepare(_ key: PreparedKey) throws(StorageError) -> String {
        if let name = prepared[key] { return name }
        if prepared.count >= PostgresConnection.preparedLimit { try forgetPrepared() }
        let name = "s\(prepared.count)"
        _ = try checked(try wire.ask { PQsendPrepare($0, name, key.text, Int32(key.types.count), key.types.map(\.oid)) })
        prepared[key] = name
        return name
    }

    private func forgetPrepared() throws(StorageError) {
        try script("DEALLOCATE ALL")
        prepared = [:]
    }

    private func checked(_ answer: PostgresAnswer) throws(StorageError) -> PostgresAnswer {
        guard let failure = answer.failure else { return answer }
        if isLost { throw .unavailable(wire.message) }
        if failure.isStalePlan { isOutdated = true }
        throw failure.meaning
    }
}

private struct PreparedKey: Hashable {
    let text: String
    let types: [ColumnType]
}
