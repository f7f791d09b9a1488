import CPostgres
import Foundation

/// One connection of libpq. It blocks, so it lives on a lane; it is closed when it is let go.
final class PostgresConnection {
    private let handle: OpaquePointer
    private var prepared: [PreparedKey: String] = [:]
    private var streams = 0

    /// A table has changed under the prepared statements, as in a migration by another program.
    private(set) var isOutdated = false

    /// Statements kept prepared; past that many all are forgotten and the kept ones come back by use.
    private static let preparedLimit = 256

    init(_ address: String) throws(StorageError) {
        guard let handle = PostgresConnection.connect(address) else { throw .unavailable("no memory for a connection") }
        self.handle = handle
        guard PQstatus(handle) == CONNECTION_OK else { throw .unavailable(PostgresConnection.message(of: handle)) }
        guard PQclientEncoding(handle) == pg_char_to_encoding("UTF8") else { throw .unavailable("the connection does not speak UTF-8") }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        try script("SET TIME ZONE 'UTC'; SET client_min_messages = warning; SET bytea_output = hex; SET extra_float_digits = 1")
    }

    deinit { PQfinish(handle) }

    var isLost: Bool { PQstatus(handle) != CONNECTION_OK }
    var isIdle: Bool { PQtransactionStatus(handle) == PQTRANS_IDLE }

    /// Runs a statement, prepared at its first use.
    func run(_ text: String, _ bindings: [Binding]) throws(StorageError) -> PostgresAnswer {
        let name = try prepare(PreparedKey(text: text, types: bindings.map(\.type)))
        return try answer(
            PostgresParameters(bindings).withPointers { count, values, lengths, formats in
                PQexecPrepared(handle, name, count, values, lengths, formats, 0)
            })
    }

    /// Runs a statement that is not worth preparing.
    func runOnce(_ text: String, _ bindings: [Binding]) throws(StorageError) -> PostgresAnswer {
        let types = bindings.map(\.type.oid)
        return try answer(
            PostgresParameters(bindings).withPointers { count, values, lengths, formats in
                PQexecParams(handle, text, count, types, values, lengths, formats, 0)
            })
    }

    /// Runs any number of statements and gives the last one's answer.
    @discardableResult func script(_ text: String) throws(StorageError) -> PostgresAnswer { try answer(PQexec(handle, text)) }

    /// A name for a cursor that no other of this connection has.
    func streamName() -> String {
        streams &+= 1
        return "stream_\(streams)"
    }

    private func prepare(_ key: PreparedKey) throws(StorageError) -> String {
        if let name = prepared[key] { return name }
        if prepared.count >= PostgresConnection.preparedLimit { try forgetPrepared() }
        let name = "s\(prepared.count)"
        _ = try answer(PQprepare(handle, name, key.text, Int32(key.types.count), key.types.map(\.oid)))
        prepared[key] = name
        return name
    }

    private func forgetPrepared() throws(StorageError) {
        try script("DEALLOCATE ALL")
        prepared = [:]
    }

    private func answer(_ result: OpaquePointer?) throws(StorageError) -> PostgresAnswer {
        guard let result else { throw .unavailable(PostgresConnection.message(of: handle)) }
        let answer = PostgresAnswer(result)
        guard let failure = answer.failure else { return answer }
        if isLost { throw .unavailable(PostgresConnection.message(of: handle)) }
        if failure.isStalePlan { isOutdated = true }
        throw failure.meaning
    }

    private static func message(of handle: OpaquePointer) -> String {
        String(cString: PQerrorMessage(handle)).split(separator: "\n").joined(separator: "; ")
    }
}

private struct PreparedKey: Hashable {
    let text: String
    let types: [ColumnType]
}

extension PostgresConnection {
    /// The address stands last, so that what it says wins over these.
    private static func connect(_ address: String) -> OpaquePointer? {
        let settings: KeyValuePairs = [
            "application_name": "assessment-actions", "connect_timeout": "10", "gssencmode": "disable",
            "keepalives_idle": "30", "tcp_user_timeout": "30000", "dbname": address, "client_encoding": "UTF8",
        ]
        return withCStrings(settings.map(\.key)) { keys in
            withCStrings(settings.map(\.value)) { values in PQconnectdbParams(keys, values, 1) }
        }
    }

    /// The texts as C wants a list of them: ended by a null.
    private static func withCStrings<Result>(_ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
        let copies = texts.map { $0.withCString { strdup($0) } }
        defer { for copy in copies { free(copy) } }
        return body(copies.map { UnsafePointer($0) } + [nil])
    }
}
