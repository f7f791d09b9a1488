extension Migration {
    static let peopleAreLetIn = Migration(
        "People are let in",
        """
        ALTER TABLE organisations ADD COLUMN settings TEXT;

        CREATE TABLE organisation_domains (
            domain TEXT NOT NULL PRIMARY KEY CONSTRAINT organisation_domains_are_given CHECK (domain <> ''),
            organisation_id TEXT NOT NULL REFERENCES organisations (id)
        );

        CREATE INDEX domains_of_organisation ON organisation_domains (organisation_id, domain);

        ALTER TABLE people ADD COLUMN professions TEXT;
        ALTER TABLE people ADD COLUMN version BIGINT NOT NULL DEFAULT 1 CONSTRAINT people_version_counts CHECK (version > 0);

        CREATE TABLE held_roles (
            person_id TEXT NOT NULL REFERENCES people (id),
            role TEXT NOT NULL CONSTRAINT held_roles_are_of_the_organisation
                CHECK (role IN ('professionLead', 'assessmentsTeam', 'reader', 'administrator')),
            by_group BIGINT NOT NULL CONSTRAINT held_roles_by_group_is_a_flag CHECK (by_group IN (0, 1)),
            PRIMARY KEY (person_id, role, by_group)
        );

        INSERT INTO held_roles (person_id, role, by_group) SELECT person_id, role, 0 FROM person_roles;
        DROP TABLE person_roles;
        ALTER TABLE held_roles RENAME TO person_roles;

        CREATE TABLE accounts (
            issuer TEXT NOT NULL,
            subject TEXT NOT NULL,
            person_id TEXT NOT NULL REFERENCES people (id),
            linked_at BIGINT NOT NULL,
            PRIMARY KEY (issuer, subject)
        );

        CREATE INDEX accounts_of_person ON accounts (person_id);

        CREATE TABLE asked_sign_ins (
            state_digest TEXT NOT NULL PRIMARY KEY,
            nonce TEXT NOT NULL,
            verifier TEXT NOT NULL,
            browser_digest TEXT NOT NULL,
            target TEXT NOT NULL,
            asked_at BIGINT NOT NULL
        );

        CREATE INDEX asked_sign_ins_by_age ON asked_sign_ins (asked_at);

        DROP TABLE sign_in_links;

        CREATE TABLE sign_in_links (
            token_digest TEXT NOT NULL PRIMARY KEY,
            email TEXT NOT NULL,
            browser_digest TEXT,
            made_at BIGINT NOT NULL,
            used_at BIGINT
        );

        CREATE INDEX sign_in_links_by_age ON sign_in_links (made_at);

        DROP TABLE sessions;

        CREATE TABLE sessions (
            id TEXT NOT NULL PRIMARY KEY,
            token_digest TEXT NOT NULL UNIQUE,
            person_id TEXT NOT NULL REFERENCES people (id),
            started_at BIGINT NOT NULL,
            seen_at BIGINT NOT NULL,
            agent TEXT,
            way TEXT NOT NULL CONSTRAINT sessions_way_is_known CHECK (way IN ('demonstration', 'link', 'provider'))
        );

        CREATE INDEX sessions_of_person ON sessions (person_id, seen_at);

        CREATE TABLE invitations (
            id TEXT NOT NULL PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisations (id),
            email TEXT NOT NULL,
            service_id TEXT REFERENCES services (id),
            report_id TEXT REFERENCES reports (id),
            status TEXT NOT NULL CONSTRAINT invitations_status_is_known
                CHECK (status IN ('open', 'accepted', 'declined', 'withdrawn')),
            made_at BIGINT NOT NULL,
            ends_at BIGINT NOT NULL,
            invitation TEXT NOT NULL,
            version BIGINT NOT NULL CONSTRAINT invitations_version_counts CHECK (version > 0)
        );

        CREATE INDEX invitations_of_address ON invitations (email, status, ends_at);
        CREATE INDEX invitations_of_organisation ON invitations (organisation_id, status, made_at, id);
        CREATE INDEX invitations_of_service ON invitations (service_id, status, made_at);
        CREATE INDEX invitations_of_report ON invitations (report_id, status, made_at);

        CREATE TABLE standards (
            organisation_id TEXT NOT NULL REFERENCES organisations (id),
            standard_id TEXT NOT NULL,
            standard TEXT,
            is_retired BIGINT NOT NULL CONSTRAINT standards_is_retired_is_a_flag CHECK (is_retired IN (0, 1)),
            added_at BIGINT NOT NULL,
            PRIMARY KEY (organisation_id, standard_id),
            CONSTRAINT standards_of_the_catalogue_are_here_to_be_retired CHECK (standard IS NOT NULL OR is_retired = 1)
        );

        CREATE TABLE api_tokens (
            id TEXT NOT NULL PRIMARY KEY,
            token_digest TEXT NOT NULL UNIQUE,
            person_id TEXT NOT NULL REFERENCES people (id),
            organisation_id TEXT NOT NULL REFERENCES organisations (id),
            name TEXT NOT NULL CONSTRAINT api_tokens_name_is_given CHECK (name <> ''),
            scope TEXT NOT NULL CONSTRAINT api_tokens_scope_is_known CHECK (scope IN ('read', 'write', 'admin')),
            made_by TEXT REFERENCES people (id),
            made_at BIGINT NOT NULL,
            ends_at BIGINT NOT NULL,
            used_at BIGINT,
            revoked_at BIGINT
        );

        CREATE INDEX api_tokens_of_person ON api_tokens (person_id, made_at);
        CREATE INDEX api_tokens_of_organisation ON api_tokens (organisation_id, made_at);

        CREATE INDEX history_by_person ON history (organisation_id, person_id, sequence);
        CREATE INDEX history_by_kind ON history (organisation_id, kind, sequence);
        CREATE INDEX history_by_service ON history (organisation_id, service_id, sequence);
        """
    )
}
