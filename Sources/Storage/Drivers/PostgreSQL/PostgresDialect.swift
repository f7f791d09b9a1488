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
        containing: { column, text in "strpos(lower(\(column)), \(text)) > 0" },
        listing: { column, key in "json_array_elements(\(column)::json -> '\(raw: key)')" }
    )
}
