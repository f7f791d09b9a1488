extension Migration {
    static let servicesHaveTeamsAndAssessments = Migration(
        "Services have teams and assessments",
        """
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

        CREATE TABLE service_members (
            service_id TEXT NOT NULL REFERENCES services (id),
            person_id TEXT NOT NULL REFERENCES people (id),
            role TEXT NOT NULL CONSTRAINT service_members_role_is_of_a_team CHECK (role IN ('teamMember', 'teamLead')),
            PRIMARY KEY (service_id, person_id)
        );

        CREATE INDEX services_of_member ON service_members (person_id, service_id);

        CREATE TABLE assessments (
            id TEXT NOT NULL PRIMARY KEY,
            service_id TEXT NOT NULL REFERENCES services (id),
            kind TEXT NOT NULL CONSTRAINT assessments_kind_is_known
                CHECK (kind IN ('assessment', 'reassessment', 'amber evidence review', 'peer review', 'self-certification')),
            phase TEXT CONSTRAINT assessments_phase_is_known
                CHECK (phase IN ('discovery', 'alpha', 'beta', 'private beta', 'public beta', 'live')),
            assessed_on TEXT NOT NULL
        );

        CREATE INDEX assessments_of_service ON assessments (service_id, assessed_on);

        CREATE TABLE panel_members (
            assessment_id TEXT NOT NULL REFERENCES assessments (id),
            person_id TEXT NOT NULL REFERENCES people (id),
            role TEXT NOT NULL CONSTRAINT panel_members_role_is_of_a_panel CHECK (role IN ('assessor', 'leadAssessor')),
            PRIMARY KEY (assessment_id, person_id)
        );

        CREATE INDEX panels_of_person ON panel_members (person_id, assessment_id);
        """
    )
}
