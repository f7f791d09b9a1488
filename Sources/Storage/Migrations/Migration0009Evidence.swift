extension Migration {
    static let evidenceGoesToTheAssessors = Migration(
        "Evidence goes to the assessors",
        """
        ALTER TABLE actions ADD COLUMN held_since BIGINT;

        CREATE INDEX actions_by_waiting ON actions (organisation_id, status, held_since, id);

        CREATE INDEX history_of_report_by_thing ON history (report_id, action_id, sequence);

        CREATE TABLE evidence (
            id TEXT NOT NULL PRIMARY KEY,
            action_id TEXT NOT NULL REFERENCES actions (id),
            removal TEXT
        );

        CREATE INDEX evidence_of_action ON evidence (action_id, id);

        CREATE TABLE evidence_versions (
            evidence_id TEXT NOT NULL REFERENCES evidence (id),
            number BIGINT NOT NULL CONSTRAINT evidence_versions_count CHECK (number > 0),
            version TEXT NOT NULL,
            digest TEXT,
            PRIMARY KEY (evidence_id, number)
        );

        CREATE INDEX evidence_by_digest ON evidence_versions (digest);

        CREATE TABLE review_links (
            id TEXT NOT NULL PRIMARY KEY,
            token_digest TEXT NOT NULL UNIQUE,
            action_id TEXT NOT NULL REFERENCES actions (id),
            submission_id TEXT NOT NULL,
            reviewer_id TEXT NOT NULL REFERENCES people (id),
            made_by TEXT NOT NULL REFERENCES people (id),
            made_at BIGINT NOT NULL,
            used_at BIGINT,
            revoked_at BIGINT,
            CONSTRAINT review_links_end_once CHECK (used_at IS NULL OR revoked_at IS NULL)
        );

        CREATE INDEX review_links_of_action ON review_links (action_id, made_at);
        """
    )
}
