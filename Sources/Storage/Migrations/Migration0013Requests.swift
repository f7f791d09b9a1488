extension Migration {
    static let requestsAreCarriedOutOnce = Migration(
        "Requests are carried out once",
        """
        CREATE TABLE request_keys (
            token_id TEXT NOT NULL REFERENCES api_tokens (id),
            request_key TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            claim TEXT NOT NULL,
            claimed_at BIGINT NOT NULL,
            had_effect BIGINT NOT NULL CONSTRAINT request_keys_had_effect_is_a_flag CHECK (had_effect IN (0, 1)),
            answer TEXT,
            PRIMARY KEY (token_id, request_key)
        );

        CREATE INDEX request_keys_by_age ON request_keys (claimed_at);

        ALTER TABLE people ADD COLUMN changed_at BIGINT;
        """
    )
}
