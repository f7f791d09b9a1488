extension Dialect {
    static let postgres = Dialect(
        name: "PostgreSQL",
        forUpdate: " FOR UPDATE",
        schema: """
            SELECT 'TABLE ' || c.relname || E'\\n' || string_agg(
                '    ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
                E'\\n' ORDER BY a.attnum) AS line
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
            GROUP BY c.relname
            ORDER BY c.relname
            """,
        columns: """
            SELECT c.relname AS table_name, a.attname AS column_name, format_type(a.atttypid, a.atttypmod) AS column_type
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
            """,
        references: """
            SELECT c.conrelid::regclass::text AS table_name, here.attname AS column_name,
                c.confrelid::regclass::text AS other_table, there.attname AS other_column
            FROM pg_constraint c
            JOIN pg_attribute here ON here.attrelid = c.conrelid AND here.attnum = c.conkey[1]
            JOIN pg_attribute there ON there.attrelid = c.confrelid AND there.attnum = c.confkey[1]
            WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace ORDER BY 1, c.conname
            """,
        integrity: """
            SELECT 'the index ' || indexrelid::regclass || ' is not valid: REINDEX it' AS problem FROM pg_index WHERE NOT indisvalid
            UNION ALL
            SELECT 'the rule ' || conname || ' was never checked: VALIDATE CONSTRAINT' FROM pg_constraint WHERE NOT convalidated
            """,
        search: .postgres,
        containing: { column, text in "strpos(lower(\(column)), \(text)) > 0" },
        listing: { column, key in "json_array_elements(\(column)::json -> '\(raw: key)')" }
    )
}
