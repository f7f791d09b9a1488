extension Migration {
    static let everythingThatHappensIsChained = Migration(
        "Everything that happens is chained",
        """
        CREATE TABLE history (
            organisation_id TEXT NOT NULL REFERENCES organisations (id),
            sequence BIGINT NOT NULL,
            at BIGINT NOT NULL,
            person_id TEXT,
            kind TEXT NOT NULL,
            what TEXT NOT NULL,
            from_status TEXT,
            to_status TEXT,
            service_id TEXT,
            report_id TEXT,
            action_id TEXT,
            after TEXT,
            digest TEXT NOT NULL,
            PRIMARY KEY (organisation_id, sequence)
        );

        CREATE INDEX history_of_action ON history (action_id, sequence);
        CREATE INDEX history_of_report ON history (report_id, kind, sequence);
        CREATE INDEX history_of_service ON history (service_id, sequence);

        CREATE TABLE history_heads (
            organisation_id TEXT NOT NULL PRIMARY KEY REFERENCES organisations (id),
            sequence BIGINT NOT NULL,
            digest TEXT NOT NULL
        );
        """
    )
}
