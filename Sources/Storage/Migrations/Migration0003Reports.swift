extension Migration {
    static let reportsHaveEditionsAndPoints = Migration(
        "Reports have editions and points",
        """
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

        CREATE INDEX reports_of_service ON reports (service_id, status);
        CREATE INDEX reports_by_status ON reports (organisation_id, status);
        CREATE INDEX reports_by_fingerprint ON reports (organisation_id, fingerprint);

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
                CHECK (rating IN ('green', 'amber', 'red', 'not rated', 'met', 'not met', 'not applicable')),
            PRIMARY KEY (report_id, number)
        );
        """
    )
}
