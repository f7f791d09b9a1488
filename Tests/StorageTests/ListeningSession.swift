@testable import Storage

/// Passes every statement on and keeps it, so that a test can count statements and ask the engine how it runs them.
final class ListeningSession: EngineSession {
    private let session: any EngineSession
    private(set) var statements: [(text: String, bindings: [Binding])] = []

    init(_ session: any EngineSession) { self.session = session }

    var dialect: Dialect { session.dialect }

    func execute(_ text: String, _ bindings: [Binding], row: (Row) throws -> Void) throws -> Int {
        statements.append((text, bindings))
        return try session.execute(text, bindings, row: row)
    }

    func stream(_ text: String, _ bindings: [Binding], row: (Row) throws -> Void) throws {
        statements.append((text, bindings))
        try session.stream(text, bindings, row: row)
    }

    func script(_ text: String) throws { try session.script(text) }

    /// The engine's plan of every statement so far, one step a line. PostgreSQL takes an index wherever one can be used: of a small table it
    /// would rather read everything.
    func plans() throws -> [String] {
        let isSQLite = dialect.name == "SQLite"
        if !isSQLite { _ = try session.execute("SELECT set_config('enable_seqscan', 'off', true) AS setting", []) { _ in } }
        return try statements.map { text, bindings in
            var steps: [String] = []
            _ = try session.execute((isSQLite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + text, bindings) {
                steps.append(try $0.text(isSQLite ? "detail" : "QUERY PLAN"))
            }
            return steps.joined(separator: "\n")
        }
    }
}

extension Database {
    /// What a question asks of the engine.
    func listen(_ question: @Sendable @escaping (Snapshot) throws -> Void) async throws -> (count: Int, plans: [String]) {
        try await read { snapshot in
            let session = ListeningSession(snapshot.session)
            try question(Snapshot(session))
            return (session.statements.count, try session.plans())
        }
    }
}
