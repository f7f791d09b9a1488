import GRDB

extension Dialect {
    static let sqlite = Dialect(
        name: "SQLite",
        forUpdate: "",
        schema: """
            SELECT sql || ';' AS line FROM sqlite_master
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' AND sql NOT LIKE 'CREATE TABLE ''%'
            ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 ELSE 1 END, name
            """,
        columns: """
            SELECT tables.name AS table_name, columns.name AS column_name, columns.type AS column_type
            FROM pragma_table_list AS tables JOIN pragma_table_info(tables.name) AS columns
            WHERE tables.schema = 'main' AND tables.type = 'table' AND tables.name NOT LIKE 'sqlite%' AND tables.name <> 'action_numbers'
            """,
        references: """
            SELECT tables.name AS table_name, found."from" AS column_name, found."table" AS other_table, found."to" AS other_column
            FROM pragma_table_list AS tables JOIN pragma_foreign_key_list(tables.name) AS found
            WHERE tables.schema = 'main' AND tables.type = 'table' ORDER BY tables.name, found.id
            """,
        integrity: "SELECT integrity_check AS problem FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
        search: .sqlite,
        containing: { column, text in "instr(fold(\(column)), \(text)) > 0" },
        listing: { column, key in "json_each(\(column), '$.\(raw: key)')" }
    )

    /// `fold(text)`: lower case in every alphabet, where SQLite's own `lower` knows ASCII only.
    static let fold = DatabaseFunction("fold", argumentCount: 1, pure: true) { values in
        values.first.flatMap(String.fromDatabaseValue)?.lowercased()
    }
}
