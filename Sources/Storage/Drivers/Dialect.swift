/// Where the engines' SQL differs: the only place that may know. Everything else is written once.
public struct Dialect: Sendable {
    /// `SQLite` or `PostgreSQL`, for people.
    public let name: String

    /// Put after a SELECT in a write, it keeps other writers off the rows that were read. Empty where a writer is alone anyway.
    public let forUpdate: SQL

    /// The rows of today's schema: one column `line`, in a stable order.
    let schema: SQL

    private let containing: @Sendable (SQL, String) -> SQL
    private let listing: @Sendable (SQL, String) -> SQL

    init(
        name: String, forUpdate: SQL, schema: SQL, containing: @Sendable @escaping (SQL, String) -> SQL,
        listing: @Sendable @escaping (SQL, String) -> SQL
    ) {
        self.name = name
        self.forUpdate = forUpdate
        self.schema = schema
        self.containing = containing
        self.listing = listing
    }

    /// True of rows whose column has the text in it, whatever the case of its letters.
    public func contains(_ column: SQL, _ text: String) -> SQL { containing(column, text.lowercased()) }

    /// Stands where a table stands: one row for each element of the list that JSON in a column holds under a key, its `value` as JSON.
    func elements(of column: SQL, under key: String) -> SQL { listing(column, key) }
}
