import Foundation
import GRDB

/// One connection of GRDB's pool inside one transaction.
struct SQLiteSession: EngineSession {
    let connection: GRDB.Database

    var dialect: Dialect { .sqlite }

    func execute(_ text: String, _ bindings: [Binding], row: (Row) throws -> Void) throws -> Int {
        try SQLiteFailure.translated {
            let statement = try connection.cachedStatement(sql: text)
            let before = connection.totalChangesCount
            if statement.columnCount == 0 {
                try statement.execute(arguments: bindings.arguments)
            } else {
                try hand(rowsOf: statement, bindings, to: row)
            }
            return connection.totalChangesCount == before ? 0 : connection.changesCount
        }
    }

    /// The statement is its own and not the cached one, which the same text would start anew in the middle.
    func stream(_ text: String, _ bindings: [Binding], row: (Row) throws -> Void) throws {
        try SQLiteFailure.translated {
            try hand(rowsOf: try connection.makeStatement(sql: text), bindings, to: row)
        }
    }

    func script(_ text: String) throws {
        try SQLiteFailure.translated { try connection.execute(sql: text) }
    }

    private func hand(rowsOf statement: Statement, _ bindings: [Binding], to row: (Row) throws -> Void) throws {
        let columns = Columns(statement.columnNames)
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: bindings.arguments)
        while let found = try cursor.next() {
            try row(Row(columns: columns, cells: found.databaseValues.map(Cell.init)))
        }
    }
}

extension [Binding] {
    fileprivate var arguments: StatementArguments { StatementArguments(map(\.cell.databaseValue)) }
}

extension Cell {
    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .bytes(data)
        }
    }

    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let data): data.databaseValue
        }
    }
}
