extension Migration {
    static let peopleBelongToOrganisations = Migration(
        "People belong to organisations",
        """
        CREATE TABLE organisations (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL UNIQUE CONSTRAINT organisations_name_is_given CHECK (name <> ''),
            clock TEXT NOT NULL
        );

        CREATE TABLE people (
            id TEXT NOT NULL PRIMARY KEY,
            organisation_id TEXT NOT NULL REFERENCES organisations (id),
            name TEXT NOT NULL CONSTRAINT people_name_is_given CHECK (name <> ''),
            email TEXT NOT NULL UNIQUE,
            is_disabled BIGINT NOT NULL DEFAULT 0 CONSTRAINT people_is_disabled_is_a_flag CHECK (is_disabled IN (0, 1))
        );

        CREATE INDEX people_of_organisation ON people (organisation_id, name, id);

        CREATE TABLE person_roles (
            person_id TEXT NOT NULL REFERENCES people (id),
            role TEXT NOT NULL CONSTRAINT person_roles_are_of_the_organisation
                CHECK (role IN ('professionLead', 'assessmentsTeam', 'reader', 'administrator')),
            PRIMARY KEY (person_id, role)
        );
        """
    )
}
