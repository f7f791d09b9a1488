/// Where the database is.
public enum DatabaseURL: Hashable, Sendable {
    /// A file; made where it is missing.
    case sqlite(path: String)
    /// A SQLite file of its own in a new folder, deleted when the database is closed.
    case temporary
    /// What libpq takes: `postgres://user:password@host/name?sslmode=verify-full`.
    case postgres(String)

    /// Reads `sqlite:PATH`, `sqlite::memory:`, `postgres://…` or `postgresql://…`.
    public init(_ text: String) throws(StorageError) {
        if text == "sqlite::memory:" {
            self = .temporary
        } else if text.hasPrefix("sqlite:"), case let path = text.dropFirst("sqlite:".count), !path.isEmpty {
            self = .sqlite(path: String(path.hasPrefix("///") ? path.dropFirst(2) : path))
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(text)
        } else {
            throw .badAddress("a database address is sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME")
        }
    }
}

extension DatabaseURL: CustomStringConvertible {
    /// Without user, password and options, fit for a log.
    public var description: String {
        switch self {
        case .sqlite(let path): "sqlite:\(path)"
        case .temporary: "sqlite::memory:"
        case .postgres(let address): "postgres://" + DatabaseURL.hostAndName(of: address)
        }
    }

    private static func hostAndName(of address: String) -> Substring {
        let rest = address.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "?" }
        return rest.lastIndex(of: "@").map { rest[$0...].dropFirst() } ?? rest
    }
}
