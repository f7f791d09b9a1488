extension Migration {
    static let actionsFollowFromReports = Migration(
        "Actions follow from reports",
        """
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
            version BIGINT NOT NULL CONSTRAINT actions_version_counts CHECK (version > 0),
            UNIQUE (report_id, point, position),
            CONSTRAINT actions_are_reviewed_before_they_move
                CHECK (review IS NOT NULL OR status IN ('toReview', 'withdrawn', 'resolved', 'superseded')),
            CONSTRAINT reviewed_actions_have_an_owner CHECK (review IS NULL OR owner_id IS NOT NULL),
            CONSTRAINT only_red_actions_get_ready CHECK (status <> 'readyForReassessment' OR rating = 'red')
        );

        CREATE INDEX actions_in_order ON actions (organisation_id, list_order, id);
        CREATE INDEX actions_of_service ON actions (service_id, list_order, id);
        CREATE INDEX actions_of_owner ON actions (owner_id, list_order, id);
        CREATE INDEX actions_by_status ON actions (organisation_id, status, list_order, id);
        """
    )
}
