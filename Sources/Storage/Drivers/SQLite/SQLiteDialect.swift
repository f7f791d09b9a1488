import GRDB

extension Dialect {
    static let sqlite = Dialect(
        name: "SQLite",
        forUpdate: "",
        schema: """
            SELECT sql || ';' AS line FROM sqlite_master
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'
            ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 ELSE 1 END, name
            """,
        containing: { column, text in "instr(fold(\(column)), \(text)) > 0" },
        listing: { column, key in "json_each(\(column), '$.\(raw: key)')" }
    )

    /// `fold(text)`: lower case in every alphabet, where SQLite's own `lower` knows ASCII only.
    static let fold = DatabaseFunction("fold", argumentCount: 1, pure: true) { values in
        values.first.flatMap(String.fromDatabaseValue)?.lowercased()
    }
}
