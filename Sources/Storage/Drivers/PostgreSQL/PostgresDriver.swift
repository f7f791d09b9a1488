final class PostgresDriver: Driver {
    let dialect = Dialect.sqlite
    static func open(_ address: String, connections: Connections) async throws -> PostgresDriver { throw StorageError.unavailable("") }
    func read<Result: Sendable>(_ body: @Sendable @escaping (Snapshot) throws -> Result) async throws -> Result {
        throw StorageError.closed
    }
    func write<Result: Sendable>(_ company: Company, _ body: @Sendable @escaping (Transaction) throws -> Result) async throws -> Result {
        throw StorageError.closed
    }
    func close() async {}
}
