import CPostgres
import GRDBSQLite

/// An engine's own C library, and nothing of ours between.
protocol BareEngine {
    /// Runs one statement, looks at every cell, and gives how many rows there were.
    @discardableResult func run(_ statement: String) throws -> Int
}

struct BareFailure: Error { let words: String }

func openBareEngine(_ address: String) throws -> any BareEngine {
    address.hasPrefix("sqlite:") ? try BareSQLite(String(address.dropFirst("sqlite:".count))) : try BarePostgres(address)
}

/// Keeps statements prepared, as the product does.
final class BareSQLite: BareEngine {
    private var handle: OpaquePointer?
    private var prepared: [String: OpaquePointer] = [:]

    init(_ path: String) throws {
        guard sqlite3_open(path, &handle) == SQLITE_OK else { throw BareFailure(words: "cannot open \(path)") }
        for setting in ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA busy_timeout = 10000"] { _ = try run(setting) }
    }

    deinit {
        for statement in prepared.values { sqlite3_finalize(statement) }
        sqlite3_close(handle)
    }

    @discardableResult func run(_ text: String) throws -> Int {
        let isRead = text.hasPrefix("SELECT")
        let statement = try isRead ? prepared[text] ?? prepare(text) : prepare(text)
        if isRead { prepared[text] = statement }
        defer { if isRead { sqlite3_reset(statement) } else { sqlite3_finalize(statement) } }
        var rows = 0
        var code = sqlite3_step(statement)
        while code == SQLITE_ROW {
            for column in 0..<sqlite3_column_count(statement) { _ = sqlite3_column_text(statement, column) }
            rows += 1
            code = sqlite3_step(statement)
        }
        guard code == SQLITE_DONE else { throw failure }
        return rows
    }

    private func prepare(_ text: String) throws -> OpaquePointer? {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, text, -1, &statement, nil) == SQLITE_OK else { throw failure }
        return statement
    }

    private var failure: BareFailure { BareFailure(words: String(cString: sqlite3_errmsg(handle))) }
}

/// Keeps statements prepared, as the product does.
final class BarePostgres: BareEngine {
    private let handle: OpaquePointer?
    private var prepared: [String: String] = [:]

    init(_ address: String) throws {
        handle = PQconnectdb(address)
        guard PQstatus(handle) == CONNECTION_OK else { throw failure }
    }

    deinit { PQfinish(handle) }

    @discardableResult func run(_ text: String) throws -> Int {
        guard text.hasPrefix("SELECT") else { return try count(PQexec(handle, text)) }
        let name = try prepared[text] ?? prepare(text)
        return try count(PQexecPrepared(handle, name, 0, nil, nil, nil, 0))
    }

    private func prepare(_ text: String) throws -> String {
        let name = "s\(prepared.count)"
        _ = try count(PQprepare(handle, name, text, 0, nil))
        prepared[text] = name
        return name
    }

    private func count(_ result: OpaquePointer?) throws -> Int {
        defer { PQclear(result) }
        guard [PGRES_TUPLES_OK, PGRES_COMMAND_OK].contains(PQresultStatus(result)) else { throw failure }
        return Int(PQntuples(result))
    }

    private var failure: BareFailure { BareFailure(words: String(cString: PQerrorMessage(handle))) }
}
