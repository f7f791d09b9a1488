/// One connection to PostgreSQL inside one transaction.
struct PostgresSession: EngineSession {
    let connection: PostgresConnection

    var dialect: Dialect { .postgres }

    func execute(_ text: String, _ bindings: [Binding], row: (Row) throws -> Void) throws -> Int {
        let answer = try connection.run(text, bindings)
        try answer.forEach(row)
        return answer.changed
    }

    /// A cursor, and a few hundred rows at a time.
    func stream(_ text: String, _ bindings: [Binding], row: (Row) throws -> Void) throws {
        let name = connection.streamName()
        _ = try connection.runOnce("DECLARE \(name) NO SCROLL CURSOR FOR \(text)", bindings)
        while case let answer = try connection.script("FETCH 500 FROM \(name)"), !answer.isEmpty {
            try answer.forEach(row)
        }
        try connection.script("CLOSE \(name)")
    }

    func script(_ text: String) throws { try connection.script(text) }
}
