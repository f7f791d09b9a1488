extension Migration {
    static let jobsRunOnceAndWebhooksAreTold = Migration(
        "Jobs run once and webhooks are told",
        """
        CREATE TABLE jobs (
            id TEXT NOT NULL PRIMARY KEY,
            next_at BIGINT NOT NULL,
            lease TEXT,
            lease_ends_at BIGINT,
            begun_at BIGINT,
            ended_at BIGINT,
            outcome TEXT CONSTRAINT jobs_outcome_is_known CHECK (outcome IN ('done', 'failed')),
            trouble TEXT,
            CONSTRAINT jobs_lease_ends CHECK ((lease IS NULL) = (lease_ends_at IS NULL))
        );

        CREATE TABLE webhooks (
            id TEXT NOT NULL PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisations (id),
            name TEXT NOT NULL,
            address TEXT NOT NULL,
            kinds TEXT NOT NULL,
            state TEXT NOT NULL CONSTRAINT webhooks_state_is_known CHECK (state IN ('active', 'paused', 'failing')),
            made_at BIGINT NOT NULL,
            changed_at BIGINT NOT NULL,
            version BIGINT NOT NULL CONSTRAINT webhooks_version_counts CHECK (version > 0),
            secret TEXT NOT NULL,
            old_secret TEXT,
            old_secret_ends_at BIGINT,
            read_to BIGINT NOT NULL,
            next_at BIGINT NOT NULL,
            given_up BIGINT NOT NULL DEFAULT 0,
            lease TEXT,
            lease_ends_at BIGINT,
            CONSTRAINT webhooks_lease_ends CHECK ((lease IS NULL) = (lease_ends_at IS NULL)),
            CONSTRAINT webhooks_old_secret_ends CHECK ((old_secret IS NULL) = (old_secret_ends_at IS NULL))
        );

        CREATE INDEX webhooks_of_organisation ON webhooks (organisation_id, made_at, id);
        CREATE INDEX webhooks_by_turn ON webhooks (state, next_at);

        CREATE TABLE webhook_deliveries (
            webhook_id TEXT NOT NULL REFERENCES webhooks (id),
            sequence BIGINT NOT NULL,
            kind TEXT NOT NULL,
            state TEXT NOT NULL CONSTRAINT webhook_deliveries_state_is_known CHECK (state IN ('waiting', 'delivered', 'dead')),
            attempts BIGINT NOT NULL,
            first_tried_at BIGINT,
            tried_at BIGINT,
            answer BIGINT,
            trouble TEXT,
            PRIMARY KEY (webhook_id, sequence)
        );

        CREATE INDEX webhook_deliveries_by_state ON webhook_deliveries (webhook_id, state, sequence);
        CREATE INDEX webhook_deliveries_by_age ON webhook_deliveries (state, tried_at);
        """
    )
}
