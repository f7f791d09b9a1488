extension Migration {
    static let peopleSignIn = Migration(
        "People sign in",
        """
        CREATE TABLE sessions (
            token_digest TEXT NOT NULL PRIMARY KEY,
            person_id TEXT NOT NULL REFERENCES people (id),
            started_at BIGINT NOT NULL,
            seen_at BIGINT NOT NULL
        );

        CREATE INDEX sessions_of_person ON sessions (person_id);

        CREATE TABLE sign_in_links (
            token_digest TEXT NOT NULL PRIMARY KEY,
            person_id TEXT NOT NULL REFERENCES people (id),
            made_at BIGINT NOT NULL,
            used_at BIGINT
        );
        """
    )
}
