/// One connection inside one transaction, as both engines offer it. Used by one closure at a time, on the connection's own lane.
/// Every error of the engine leaves it as a `StorageError`.
protocol EngineSession {
    var dialect: Dialect { get }

    /// Runs one statement, hands over its rows and tells how many rows it changed.
    func execute(_ text: String, _ bindings: [Binding], row: (Row) throws -> Void) throws -> Int

    /// The same for an answer too long to be held, while other statements may run.
    func stream(_ text: String, _ bindings: [Binding], row: (Row) throws -> Void) throws

    /// Runs any number of statements without holes, parted by semicolons.
    func script(_ text: String) throws
}
