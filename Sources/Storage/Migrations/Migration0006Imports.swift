extension Migration {
    static let importsWaitForAPerson = Migration(
        "Imports wait for a person",
        """
        CREATE TABLE imports (
            id TEXT NOT NULL PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisations (id),
            draft TEXT NOT NULL,
            made_at BIGINT NOT NULL,
            report_id TEXT REFERENCES reports (id),
            version BIGINT NOT NULL CONSTRAINT imports_version_counts CHECK (version > 0)
        );

        CREATE INDEX imports_waiting ON imports (organisation_id, report_id, made_at);
        """
    )
}
