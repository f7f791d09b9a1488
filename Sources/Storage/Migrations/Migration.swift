/// One step of the schema, forward only, never edited after it has landed. Its name is a sentence: "Services have teams".
public struct Migration: Sendable {
    public let name: String
    let statements: @Sendable (Dialect) -> SQL

    /// `statements` are parted by semicolons and have no holes that are bound.
    /// Types both engines know are `TEXT`, `BIGINT`, `DOUBLE PRECISION` and `BYTEA`; a check needs a name.
    public init(_ name: String, _ statements: SQL) {
        self.init(name) { _ in statements }
    }

    /// For the rare step that the engines write differently: take the differing part from the dialect.
    public init(_ name: String, statements: @Sendable @escaping (Dialect) -> SQL) {
        self.name = name
        self.statements = statements
    }
}
