import Foundation
import GRDB

/// What SQLite's result codes mean in this program.
enum SQLiteFailure {
    /// Runs the body and throws every error of SQLite as a `StorageError`.
    static func translated<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw meaning(of: error)
        }
    }

    private static func meaning(of error: DatabaseError) -> StorageError {
        let message = error.message ?? "\(error.resultCode)"
        return switch error.resultCode {
        case .SQLITE_CONSTRAINT: constraint(error.extendedResultCode, message)
        case .SQLITE_BUSY, .SQLITE_LOCKED: .conflict
        case .SQLITE_FULL: .full
        case .SQLITE_READONLY: .readOnly
        case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_NOMEM:
            .unavailable(message)
        default: .refused(message)
        }
    }

    /// SQLite says `UNIQUE constraint failed: people.email`; of a refused delete it gives the code of a trigger.
    private static func constraint(_ code: ResultCode, _ message: String) -> StorageError {
        let name = message.range(of: " constraint failed: ").map { String(message[$0.upperBound...]) }
        return switch code {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            .constraint(.unique, name: name.map(indexName))
        case .SQLITE_CONSTRAINT_NOTNULL: .constraint(.notNull, name: name)
        case .SQLITE_CONSTRAINT_CHECK: .constraint(.check, name: name)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: .constraint(.foreignKey, name: nil)
        default: message.hasPrefix("FOREIGN KEY") ? .constraint(.foreignKey, name: nil) : .refused(message)
        }
    }

    /// An index on an expression is named `index 'people_by_email'`.
    private static func indexName(_ name: String) -> String {
        name.hasPrefix("index '") ? String(name.dropFirst("index '".count).dropLast()) : name
    }
}
