extension Migration {
    static let theNextAssessmentIsBooked = Migration("The next assessment is booked") { dialect in
        """
        ALTER TABLE organisations ADD COLUMN booking_rules TEXT;

        ALTER TABLE panel_members ADD COLUMN profession TEXT;

        ALTER TABLE report_points ADD COLUMN tracked_as TEXT
            CONSTRAINT report_points_are_tracked_as_amber_or_red CHECK (tracked_as IN ('amber', 'red'));

        UPDATE report_points SET tracked_as = (
            SELECT point.value ->> 'trackedAs' FROM reports
            JOIN report_editions ON report_editions.report_id = reports.id
                AND report_editions.edition = CASE WHEN reports.status = 'amended' THEN reports.edition - 1 ELSE reports.edition END
            CROSS JOIN \(dialect.elements(of: "report_editions.content", under: "points")) AS point
            WHERE reports.id = report_points.report_id AND CAST(point.value ->> 'number' AS BIGINT) = report_points.number
        ) WHERE rating = 'not met';

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

        CREATE INDEX questions_of_report ON questions (report_id, point, asked_at, id);
        CREATE INDEX questions_of_action ON questions (action_id, asked_at, id);
        CREATE INDEX questions_of_service ON questions (service_id, status, asked_at, id);
        CREATE INDEX questions_by_status ON questions (organisation_id, status, asked_at, id);

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

        CREATE UNIQUE INDEX one_open_booking_of_a_kind ON bookings (service_id, kind)
            WHERE status IN ('requested', 'accepted', 'scheduled');
        CREATE INDEX bookings_of_service ON bookings (service_id, asked_at, id);
        CREATE INDEX bookings_by_status ON bookings (organisation_id, status, asked_at, id);
        CREATE INDEX bookings_by_day ON bookings (organisation_id, day, id);

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

        CREATE TABLE calendar_feeds (
            id TEXT NOT NULL PRIMARY KEY,
            token_digest TEXT NOT NULL UNIQUE,
            person_id TEXT NOT NULL REFERENCES people (id),
            service_id TEXT REFERENCES services (id),
            made_at BIGINT NOT NULL,
            revoked_at BIGINT
        );

        CREATE INDEX calendar_feeds_of_person ON calendar_feeds (person_id, made_at);
        """
    }
}
