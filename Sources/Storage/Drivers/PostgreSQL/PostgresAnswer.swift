import CPostgres
import Foundation

/// An answer of the server; its memory is given back when it is let go.
final class PostgresAnswer {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) { self.result = result }

    deinit { PQclear(result) }

    /// Nil where the statement was done.
    var failure: PostgresFailure? {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return nil
        default: return PostgresFailure { PQresultErrorField(result, Int32($0.rawValue)).map { String(cString: $0) } }
        }
    }

    /// What was done: `COMMIT`, or `ROLLBACK` where a commit was asked for in vain.
    var command: String { String(cString: PQcmdStatus(result)) }

    /// How many rows an INSERT, UPDATE or DELETE changed.
    var changed: Int { command.hasPrefix("SELECT") || command.hasPrefix("FETCH") ? 0 : Int(String(cString: PQcmdTuples(result))) ?? 0 }

    var isEmpty: Bool { PQntuples(result) == 0 }

    func forEach(_ body: (Row) throws -> Void) throws {
        let fields = 0..<PQnfields(result)
        let columns = Columns(fields.map { String(cString: PQfname(result, $0)) })
        let kinds = fields.map { PostgresKind(oid: PQftype(result, $0)) }
        for row in 0..<PQntuples(result) {
            try body(Row(columns: columns, cells: zip(fields, kinds).map { cell(row, $0, $1) }))
        }
    }

    private func cell(_ row: Int32, _ field: Int32, _ kind: PostgresKind) -> Cell {
        guard PQgetisnull(result, row, field) == 0, let start = PQgetvalue(result, row, field) else { return .null }
        return kind.cell(UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, field))))
    }
}

/// How a column's text is read.
private enum PostgresKind {
    case bool, integer, real, numeric, bytes, text

    init(oid: Oid) {
        switch oid {
        case 16: self = .bool
        case 20, 21, 23, 26: self = .integer
        case 700, 701: self = .real
        case 1700: self = .numeric
        case 17: self = .bytes
        default: self = .text
        }
    }

    /// What cannot be read in its kind is left as text, so that the row says which column is wrong.
    func cell(_ bytes: UnsafeRawBufferPointer) -> Cell {
        if self == .bytes { return .bytes(Data(hexadecimal: bytes.dropFirst(2))) }
        let text = String(decoding: bytes, as: UTF8.self)
        return switch self {
        case .bool: .integer(text == "t" ? 1 : 0)
        case .integer: Int64(text).map(Cell.integer) ?? .text(text)
        case .real: Double(text).map(Cell.real) ?? .text(text)
        case .numeric: Int64(text).map(Cell.integer) ?? Double(text).map(Cell.real) ?? .text(text)
        case .bytes, .text: .text(text)
        }
    }
}

extension Data {
    /// Two digits a byte, as `bytea` is written after its `\x`.
    fileprivate init(hexadecimal digits: some Sequence<UInt8>) {
        self.init()
        var high: UInt8?
        for digit in digits {
            let value = digit & 0x0F &+ (digit >= UInt8(ascii: "a") ? 9 : 0)
            if let first = high { append(first << 4 | value) }
            high = high == nil ? value : nil
        }
    }
}
