/// A table of the schema as the engine's own catalogue tells it.
struct Table: Hashable, Sendable {
    let name: String
    /// In the order of their names.
    let columns: [Column]

    struct Column: Hashable, Sendable {
        let name: String
        let type: ColumnType
    }

    /// One column that says which row of another table is meant.
    struct Reference: Hashable {
        let table: String
        let column: String
        let otherTable: String
        let otherColumn: String
    }

    /// The record of migrations, which every database keeps for itself.
    static let record = "schema_migrations"

    /// Every row, its cells in the order of the columns.
    var everything: SQL { "SELECT \(list) FROM \(raw: name)" }

    /// How many rows go into one statement: as many as its holes allow.
    var batch: Int { max(1, 1500 / max(1, columns.count)) }

    /// The names of the columns with commas between them.
    var list: SQL { columns.map { SQL(raw: $0.name) }.joined(separator: ", ") }
}

extension Snapshot {
    /// Every table, each after those whose rows its own refer to. One with a column of a type that both engines do not have is the engine's
    /// own, such as what it searches texts by: it fills that by itself.
    func tables() throws -> [Table] {
        var columns: [String: [Table.Column]] = [:]
        var own: Set<String> = []
        for row in try rows(dialect.columns) {
            let name = try row.text("table_name")
            if let type = ColumnType(ofSchema: try row.text("column_type")) {
                columns[name, default: []].append(Table.Column(name: try row.text("column_name"), type: type))
            } else {
                own.insert(name)
            }
        }
        for name in own { columns[name] = nil }
        let others = try Dictionary(grouping: references().filter { $0.table != $0.otherTable }, by: \.table)
            .mapValues { Set($0.map(\.otherTable)) }
        var ordered: [String] = []
        var waiting = columns.keys.sorted()
        while !waiting.isEmpty {
            let ready = waiting.filter { others[$0, default: []].isSubset(of: ordered) }
            guard !ready.isEmpty else { throw StorageError.refused("tables refer to each other in a circle: \(waiting)") }
            ordered += ready
            waiting.removeAll(where: ready.contains)
        }
        return ordered.map { Table(name: $0, columns: columns[$0, default: []].sorted { $0.name < $1.name }) }
    }

    func references() throws -> [Table.Reference] {
        try rows(dialect.references).map { row in
            Table.Reference(
                table: try row.text("table_name"), column: try row.text("column_name"), otherTable: try row.text("other_table"),
                otherColumn: try row.text("other_column"))
        }
    }

    /// Throws where the database has not been through exactly the migrations that this program knows.
    func requireSchemaOfToday() throws {
        let applied = try rows("SELECT number, name FROM schema_migrations ORDER BY number").map { try $0.text("name") }
        if applied.count > Migration.all.count, let newest = applied.last { throw StorageError.madeByNewerVersion(migration: newest) }
        guard applied.count == Migration.all.count else { throw StorageError.madeByOlderVersion(migration: applied.last ?? "") }
    }
}

extension ColumnType {
    /// Nil for what only one of the engines has.
    fileprivate init?(ofSchema name: String) {
        switch name.lowercased() {
        case "text": self = .text
        case "bigint": self = .integer
        case "double precision": self = .real
        case "bytea": self = .bytes
        default: return nil
        }
    }
}
