/// Where the engines' SQL differs: the only place that may know. Everything else is written once.
public struct Dialect: Sendable {
    /// `SQLite` or `PostgreSQL`, for people.
    public let name: String

    /// Put after a SELECT in a write, it keeps other writers off the rows that were read. Empty where a writer is alone anyway.
    public let forUpdate: SQL

    /// The rows of today's schema: one column `line`, in a stable order.
    let schema: SQL

    /// Every table's columns: `table_name`, `column_name`, `column_type` as the schema writes it. What the engine fills by itself is left out.
    let columns: SQL

    /// Every reference: `table_name`, `column_name`, `other_table`, `other_column`.
    let references: SQL

    /// One row, `problem`, for each thing that the engine finds wrong with what it keeps.
    let integrity: SQL

    /// How actions are found by their words.
    let search: TextSearch

    private let containing: @Sendable (SQL, String) -> SQL
    private let listing: @Sendable (SQL, String) -> SQL

    init(
        name: String, forUpdate: SQL, schema: SQL, columns: SQL, references: SQL, integrity: SQL, search: TextSearch,
        containing: @Sendable @escaping (SQL, String) -> SQL,
        listing: @Sendable @escaping (SQL, String) -> SQL
    ) {
        self.name = name
        self.forUpdate = forUpdate
        self.schema = schema
        self.columns = columns
        self.references = references
        self.integrity = integrity
        self.search = search
        self.containing = containing
        self.listing = listing
    }

    /// True of rows whose column has the text in it, whatever the case of its letters.
    public func contains(_ column: SQL, _ text: String) -> SQL { containing(column, text.lowercased()) }

    /// Stands where a table stands: one row for each element of the list that JSON in a column holds under a key, its `value` as JSON.
    func elements(of column: SQL, under key: String) -> SQL { listing(column, key) }
}
