import Foundation
import Storage
import TestSupport
import Testing

/// docs/schema.sql is today's schema as SQLite keeps it: with WRITE_DOCS=1 it is written, otherwise it must already say the same.
@Suite struct SchemaDocumentTests {
    @Test func theSchemaDocumentSaysWhatTheMigrationsMake() async throws {
        let schema = try await Engine.sqlite.withDatabase { try await $0.schema() }
        let text =
            "-- Today's schema, written by Tests/StorageTests/SchemaDocumentTests.swift from the migrations: run make docs.\n\n" + schema
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/schema.sql").standardized
        if ProcessInfo.processInfo.environment["WRITE_DOCS"] == "1" { try Data(text.utf8).write(to: file) }
        // A missing document is an empty one.
        let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        #expect(written == text, "docs/schema.sql does not say what the migrations make: run make docs")
    }
}
