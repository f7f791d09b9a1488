import Foundation
public import Storage

/// The engines that every storage test runs on:
///
/// ```swift
/// @Test(arguments: Engine.allCases) func aNameIsKept(engine: Engine) async throws {
///     try await engine.withDatabase { database in … }
/// }
/// ```
public enum Engine: String, CaseIterable, Sendable, CustomStringConvertible {
    case sqlite = "SQLite"
    case postgres = "PostgreSQL"

    public var description: String { rawValue }

    /// Lends a database of its own with today's schema, and removes it.
    public func withDatabase<Result>(
        connections: Connections = Connections(), _ body: (Database) async throws -> Result
    ) async throws -> Result {
        switch self {
        case .sqlite:
            try await withOpen(.temporary, connections) { database in
                try await database.migrate()
                return try await body(database)
            }
        case .postgres:
            try await TestServer.shared.get().withCopyOfSchema { try await withOpen($0, connections, body) }
        }
    }

    /// Lends a database without any schema, and removes it.
    public func withEmptyDatabase<Result>(
        connections: Connections = Connections(), _ body: (Database) async throws -> Result
    ) async throws -> Result {
        switch self {
        case .sqlite: try await withOpen(.temporary, connections, body)
        case .postgres: try await withEmptyAddress { try await withOpen($0, connections, body) }
        }
    }

    /// Lends the address of an empty database, for tests that open it themselves; SQLite's is a file that is not there yet.
    public func withEmptyAddress<Result>(_ body: (DatabaseURL) async throws -> Result) async throws -> Result {
        switch self {
        case .sqlite: try await TestFolder.with { try await body(.sqlite(path: $0.appending(path: "database.sqlite").path)) }
        case .postgres: try await TestServer.shared.get().withDatabase(body)
        }
    }

    private func withOpen<Result>(
        _ address: DatabaseURL, _ connections: Connections, _ body: (Database) async throws -> Result
    ) async throws -> Result {
        let database = try await Database.open(address, connections: connections)
        do {
            let result = try await body(database)
            await database.close()
            return result
        } catch {
            await database.close()
            throw error
        }
    }
}
