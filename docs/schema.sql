-- Today's schema, written by Tests/StorageTests/SchemaDocumentTests.swift from the migrations: run make docs.

CREATE TABLE accounts (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES people (id),
    linked_at BIGINT NOT NULL,
    PRIMARY KEY (issuer, subject)
);

CREATE INDEX accounts_of_person ON accounts (person_id);

CREATE TABLE action_numbers (
    number INTEGER NOT NULL PRIMARY KEY,
    action_id TEXT NOT NULL UNIQUE
);

CREATE VIRTUAL TABLE action_words USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');

CREATE TABLE actions (
    id TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    service_id TEXT NOT NULL REFERENCES services (id),
    report_id TEXT NOT NULL REFERENCES reports (id),
    standard_id TEXT NOT NULL,
    point BIGINT NOT NULL,
    position BIGINT NOT NULL,
    rating TEXT NOT NULL CONSTRAINT actions_are_amber_or_red CHECK (rating IN ('amber', 'red')),
    text TEXT NOT NULL CONSTRAINT actions_text_is_given CHECK (text <> ''),
    status TEXT NOT NULL CONSTRAINT actions_status_is_known CHECK (status IN (
        'toReview', 'planned', 'inProgress', 'evidenceSubmitted', 'withLeadAssessor', 'evidenceReturned', 'resolved',
        'mitigationProposed', 'roadmapProposed', 'mitigated', 'onRoadmap', 'readyForReassessment', 'withdrawn', 'superseded'
    )),
    state TEXT NOT NULL,
    due_on TEXT,
    due TEXT,
    review TEXT,
    owner_id TEXT REFERENCES people (id),
    professions TEXT NOT NULL,
    sprint TEXT,
    block TEXT,
    list_order TEXT NOT NULL,
    version BIGINT NOT NULL CONSTRAINT actions_version_counts CHECK (version > 0), held_since BIGINT,
    UNIQUE (report_id, point, position),
    CONSTRAINT actions_are_reviewed_before_they_move
        CHECK (review IS NOT NULL OR status IN ('toReview', 'withdrawn', 'resolved', 'superseded')),
    CONSTRAINT reviewed_actions_have_an_owner CHECK (review IS NULL OR owner_id IS NOT NULL),
    CONSTRAINT only_red_actions_get_ready CHECK (status <> 'readyForReassessment' OR rating = 'red')
);

CREATE TRIGGER action_words_of_deleted AFTER DELETE ON actions BEGIN
    INSERT INTO action_words (action_words, rowid, text)
    SELECT 'delete', number, old.text FROM action_numbers WHERE action_id = old.id;
    DELETE FROM action_numbers WHERE action_id = old.id;
END;

CREATE TRIGGER action_words_of_new AFTER INSERT ON actions BEGIN
    INSERT INTO action_numbers (action_id) VALUES (new.id);
    INSERT INTO action_words (rowid, text) SELECT number, new.text FROM action_numbers WHERE action_id = new.id;
END;

CREATE TRIGGER action_words_of_reworded AFTER UPDATE OF text ON actions WHEN old.text <> new.text BEGIN
    INSERT INTO action_words (action_words, rowid, text)
    SELECT 'delete', number, old.text FROM action_numbers WHERE action_id = new.id;
    INSERT INTO action_words (rowid, text) SELECT number, new.text FROM action_numbers WHERE action_id = new.id;
END;

CREATE INDEX actions_by_age ON actions (organisation_id, id);

CREATE INDEX actions_by_owner ON actions (organisation_id, owner_id, list_order, id);

CREATE INDEX actions_by_status ON actions (organisation_id, status, list_order, id, rating, point);

CREATE INDEX actions_by_waiting ON actions (organisation_id, status, held_since, id);

CREATE INDEX actions_in_order ON actions (organisation_id, list_order, id, rating, point);

CREATE INDEX actions_of_service ON actions (service_id, list_order, id);

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

CREATE INDEX api_tokens_of_organisation ON api_tokens (organisation_id, made_at);

CREATE INDEX api_tokens_of_person ON api_tokens (person_id, made_at);

CREATE TABLE asked_sign_ins (
    state_digest TEXT NOT NULL PRIMARY KEY,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    browser_digest TEXT NOT NULL,
    target TEXT NOT NULL,
    asked_at BIGINT NOT NULL
);

CREATE INDEX asked_sign_ins_by_age ON asked_sign_ins (asked_at);

CREATE TABLE assessments (
    id TEXT NOT NULL PRIMARY KEY,
    service_id TEXT NOT NULL REFERENCES services (id),
    kind TEXT NOT NULL CONSTRAINT assessments_kind_is_known
        CHECK (kind IN ('assessment', 'reassessment', 'amber evidence review', 'peer review', 'self-certification')),
    phase TEXT CONSTRAINT assessments_phase_is_known
        CHECK (phase IN ('discovery', 'alpha', 'beta', 'private beta', 'public beta', 'live')),
    assessed_on TEXT NOT NULL
);

CREATE INDEX assessments_by_day ON assessments (assessed_on, id);

CREATE INDEX assessments_of_service ON assessments (service_id, assessed_on);

CREATE TABLE bookings (
    id TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    service_id TEXT NOT NULL REFERENCES services (id),
    kind TEXT NOT NULL CONSTRAINT bookings_kind_is_known CHECK (kind IN ('assessment', 'reassessment')),
    status TEXT NOT NULL CONSTRAINT bookings_status_is_known
        CHECK (status IN ('requested', 'accepted', 'rejected', 'scheduled', 'cancelled', 'held')),
    asked_at BIGINT NOT NULL,
    day TEXT,
    assessment_id TEXT UNIQUE REFERENCES assessments (id),
    booking TEXT NOT NULL,
    version BIGINT NOT NULL CONSTRAINT bookings_version_counts CHECK (version > 0),
    CONSTRAINT scheduled_bookings_have_a_day CHECK (status <> 'scheduled' OR (day IS NOT NULL AND assessment_id IS NOT NULL))
);

CREATE INDEX bookings_by_day ON bookings (organisation_id, day, id);

CREATE INDEX bookings_by_status ON bookings (organisation_id, status, asked_at, id);

CREATE INDEX bookings_of_service ON bookings (service_id, asked_at, id);

CREATE UNIQUE INDEX one_open_booking_of_a_kind ON bookings (service_id, kind)
    WHERE status IN ('requested', 'accepted', 'scheduled');

CREATE TABLE calendar_feeds (
    id TEXT NOT NULL PRIMARY KEY,
    token_digest TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL REFERENCES people (id),
    service_id TEXT REFERENCES services (id),
    made_at BIGINT NOT NULL,
    revoked_at BIGINT
);

CREATE INDEX calendar_feeds_of_person ON calendar_feeds (person_id, made_at);

CREATE TABLE demonstrations (
    id TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    service_id TEXT NOT NULL REFERENCES services (id),
    kind TEXT NOT NULL CONSTRAINT demonstrations_kind_is_known CHECK (kind IN ('assessment', 'reassessment')),
    report_id TEXT UNIQUE REFERENCES reports (id),
    demonstration TEXT NOT NULL,
    version BIGINT NOT NULL CONSTRAINT demonstrations_version_counts CHECK (version > 0)
);

CREATE UNIQUE INDEX one_demonstration_of_a_kind ON demonstrations (service_id, kind) WHERE report_id IS NULL;

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

CREATE INDEX history_by_kind ON history (organisation_id, kind, sequence);

CREATE INDEX history_by_person ON history (organisation_id, person_id, sequence);

CREATE INDEX history_by_service ON history (organisation_id, service_id, sequence);

CREATE INDEX history_by_time ON history (organisation_id, at, sequence);

CREATE INDEX history_of_action ON history (action_id, sequence);

CREATE INDEX history_of_report ON history (report_id, kind, sequence);

CREATE INDEX history_of_report_by_thing ON history (report_id, action_id, sequence);

CREATE INDEX history_of_service ON history (service_id, sequence);

CREATE TABLE history_checks (
    organisation_id TEXT NOT NULL PRIMARY KEY REFERENCES organisations (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    began_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    found TEXT,
    broken TEXT
);

CREATE INDEX history_checks_by_person ON history_checks (person_id);

CREATE TABLE history_heads (
    organisation_id TEXT NOT NULL PRIMARY KEY REFERENCES organisations (id),
    sequence BIGINT NOT NULL,
    digest TEXT NOT NULL
);

CREATE TABLE imports (
    id TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    draft TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    report_id TEXT REFERENCES reports (id),
    version BIGINT NOT NULL CONSTRAINT imports_version_counts CHECK (version > 0)
, fingerprint TEXT);

CREATE INDEX imports_by_fingerprint ON imports (organisation_id, fingerprint);

CREATE INDEX imports_waiting ON imports (organisation_id, report_id, made_at);

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

CREATE INDEX invitations_of_report ON invitations (report_id, status, made_at);

CREATE INDEX invitations_of_service ON invitations (service_id, status, made_at);

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

CREATE TABLE organisation_domains (
    domain TEXT NOT NULL PRIMARY KEY CONSTRAINT organisation_domains_are_given CHECK (domain <> ''),
    organisation_id TEXT NOT NULL REFERENCES organisations (id)
);

CREATE INDEX domains_of_organisation ON organisation_domains (organisation_id, domain);

CREATE TABLE organisations (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CONSTRAINT organisations_name_is_given CHECK (name <> ''),
    clock TEXT NOT NULL
, booking_rules TEXT, settings TEXT);

CREATE TABLE paces (
    digest TEXT NOT NULL PRIMARY KEY,
    reaches BIGINT NOT NULL
);

CREATE INDEX paces_by_end ON paces (reaches);

CREATE TABLE panel_members (
    assessment_id TEXT NOT NULL REFERENCES assessments (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    role TEXT NOT NULL CONSTRAINT panel_members_role_is_of_a_panel CHECK (role IN ('assessor', 'leadAssessor')), profession TEXT,
    PRIMARY KEY (assessment_id, person_id)
);

CREATE INDEX panels_of_person ON panel_members (person_id, assessment_id);

CREATE TABLE people (
    id TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    name TEXT NOT NULL CONSTRAINT people_name_is_given CHECK (name <> ''),
    email TEXT NOT NULL UNIQUE,
    is_disabled BIGINT NOT NULL DEFAULT 0 CONSTRAINT people_is_disabled_is_a_flag CHECK (is_disabled IN (0, 1))
, professions TEXT, version BIGINT NOT NULL DEFAULT 1 CONSTRAINT people_version_counts CHECK (version > 0), changed_at BIGINT);

CREATE INDEX people_of_organisation ON people (organisation_id, name, id);

CREATE TABLE "person_roles" (
    person_id TEXT NOT NULL REFERENCES people (id),
    role TEXT NOT NULL CONSTRAINT held_roles_are_of_the_organisation
        CHECK (role IN ('professionLead', 'assessmentsTeam', 'reader', 'administrator')),
    by_group BIGINT NOT NULL CONSTRAINT held_roles_by_group_is_a_flag CHECK (by_group IN (0, 1)),
    PRIMARY KEY (person_id, role, by_group)
);

CREATE TABLE questions (
    id TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    service_id TEXT NOT NULL REFERENCES services (id),
    report_id TEXT NOT NULL REFERENCES reports (id),
    action_id TEXT REFERENCES actions (id),
    point BIGINT NOT NULL,
    status TEXT NOT NULL CONSTRAINT questions_status_is_known CHECK (status IN ('open', 'answered', 'resolved')),
    asked_at BIGINT NOT NULL,
    question TEXT NOT NULL,
    version BIGINT NOT NULL CONSTRAINT questions_version_counts CHECK (version > 0)
);

CREATE INDEX questions_by_status ON questions (organisation_id, status, asked_at, id);

CREATE INDEX questions_of_action ON questions (action_id, asked_at, id);

CREATE INDEX questions_of_report ON questions (report_id, point, asked_at, id);

CREATE INDEX questions_of_service ON questions (service_id, status, asked_at, id);

CREATE TABLE report_editions (
    report_id TEXT NOT NULL REFERENCES reports (id),
    edition BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (report_id, edition)
);

CREATE TABLE report_points (
    report_id TEXT NOT NULL REFERENCES reports (id),
    number BIGINT NOT NULL,
    rating TEXT NOT NULL CONSTRAINT report_points_rating_is_known
        CHECK (rating IN ('green', 'amber', 'red', 'not rated', 'met', 'not met', 'not applicable')), tracked_as TEXT
    CONSTRAINT report_points_are_tracked_as_amber_or_red CHECK (tracked_as IN ('amber', 'red')),
    PRIMARY KEY (report_id, number)
);

CREATE TABLE reports (
    id TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    service_id TEXT NOT NULL REFERENCES services (id),
    assessment_id TEXT NOT NULL UNIQUE REFERENCES assessments (id),
    origin TEXT NOT NULL,
    fingerprint TEXT,
    status TEXT NOT NULL CONSTRAINT reports_status_is_known
        CHECK (status IN ('draft', 'submitted', 'issued', 'challenged', 'amended', 'accepted')),
    state TEXT NOT NULL,
    standard_id TEXT NOT NULL,
    overall TEXT CONSTRAINT reports_overall_is_known
        CHECK (overall IN ('green', 'amber', 'red', 'met', 'not met', 'met with conditions')),
    edition BIGINT NOT NULL CONSTRAINT reports_edition_counts CHECK (edition > 0),
    version BIGINT NOT NULL CONSTRAINT reports_version_counts CHECK (version > 0)
);

CREATE INDEX reports_by_fingerprint ON reports (organisation_id, fingerprint);

CREATE INDEX reports_by_status ON reports (organisation_id, status);

CREATE INDEX reports_of_service ON reports (service_id, status);

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

CREATE TABLE schema_migrations (
    number BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at BIGINT NOT NULL
);

CREATE TABLE service_members (
    service_id TEXT NOT NULL REFERENCES services (id),
    person_id TEXT NOT NULL REFERENCES people (id),
    role TEXT NOT NULL CONSTRAINT service_members_role_is_of_a_team CHECK (role IN ('teamMember', 'teamLead')),
    PRIMARY KEY (service_id, person_id)
);

CREATE INDEX services_of_member ON service_members (person_id, service_id);

CREATE TABLE services (
    id TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    name TEXT NOT NULL CONSTRAINT services_name_is_given CHECK (name <> ''),
    phase TEXT CONSTRAINT services_phase_is_known
        CHECK (phase IN ('discovery', 'alpha', 'private beta', 'public beta', 'live')),
    provider TEXT,
    version BIGINT NOT NULL CONSTRAINT services_version_counts CHECK (version > 0),
    UNIQUE (organisation_id, name)
);

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

CREATE TABLE sign_in_links (
    token_digest TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    browser_digest TEXT,
    made_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE INDEX sign_in_links_by_age ON sign_in_links (made_at);

CREATE TABLE standards (
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    standard_id TEXT NOT NULL,
    standard TEXT,
    is_retired BIGINT NOT NULL CONSTRAINT standards_is_retired_is_a_flag CHECK (is_retired IN (0, 1)),
    added_at BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, standard_id),
    CONSTRAINT standards_of_the_catalogue_are_here_to_be_retired CHECK (standard IS NOT NULL OR is_retired = 1)
);

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

CREATE INDEX webhook_deliveries_by_age ON webhook_deliveries (state, tried_at);

CREATE INDEX webhook_deliveries_by_state ON webhook_deliveries (webhook_id, state, sequence);

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

CREATE INDEX webhooks_by_turn ON webhooks (state, next_at);

CREATE INDEX webhooks_of_organisation ON webhooks (organisation_id, made_at, id);
