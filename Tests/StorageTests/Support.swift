import Storage
import TestSupport

extension Engine {
    /// Lends a database with one small table, so that these tests do not hang on the product's schema.
    func withThings(connections: Connections = Connections(), _ body: (Database) async throws -> Void) async throws {
        try await withEmptyDatabase(connections: connections) { database in
            try await database.migrate([Engine.thingsExist])
            try await body(database)
        }
    }

    static let thingsExist = Migration(
        "Things exist",
        """
        CREATE TABLE things (
            name TEXT NOT NULL PRIMARY KEY,
            text TEXT,
            whole BIGINT CONSTRAINT whole_is_not_thirteen CHECK (whole <> -13),
            fraction DOUBLE PRECISION,
            bytes BYTEA
        );
        CREATE TABLE parts (
            thing_name TEXT NOT NULL REFERENCES things (name) ON DELETE RESTRICT,
            number BIGINT NOT NULL,
            label TEXT,
            UNIQUE (thing_name, number)
        );
        CREATE UNIQUE INDEX parts_by_label ON parts (lower(label));
        """)
}

extension Database {
    func names() async throws -> [String] {
        try await read { try $0.rows("SELECT name FROM things ORDER BY name").map { try $0.text("name") } }
    }
}

/// The error that the body throws. In a synchronous closure `#expect(throws:)` leaves the error behind for the next `try` (Swift 6.3.1).
func failure(_ body: () throws -> Void) -> (any Error)? {
    do {
        try body()
        return nil
    } catch {
        return error
    }
}
