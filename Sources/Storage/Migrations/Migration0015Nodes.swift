extension Migration {
    static let nodesShareWhatTheyCount = Migration(
        "Nodes share what they count and what they check",
        """
        CREATE TABLE paces (
            digest TEXT NOT NULL PRIMARY KEY,
            reaches BIGINT NOT NULL
        );

        CREATE INDEX paces_by_end ON paces (reaches);

        CREATE TABLE history_checks (
            organisation_id TEXT NOT NULL PRIMARY KEY REFERENCES organisations (id),
            person_id TEXT NOT NULL REFERENCES people (id),
            began_at BIGINT NOT NULL,
            seen_at BIGINT NOT NULL,
            found TEXT,
            broken TEXT
        );

        CREATE INDEX history_checks_by_person ON history_checks (person_id);
        """
    )
}
