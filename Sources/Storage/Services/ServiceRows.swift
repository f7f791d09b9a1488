public import Domain

extension Snapshot {
    /// Nil where there is none, or none that the person may read.
    public func service(_ id: Service.ID, for person: Person) throws -> Service? {
        try first("SELECT services.* FROM services WHERE services.id = \(id) AND \(Visibility.services(to: person))").map(Service.init)
    }

    /// Whoever asks: for the command line.
    public func service(_ id: Service.ID) throws -> Service? {
        try first("SELECT services.* FROM services WHERE services.id = \(id)").map(Service.init)
    }

    /// Whoever asks: for the command line.
    public func service(named name: String, in organisation: Organisation.ID) throws -> Service? {
        try first("SELECT services.* FROM services WHERE organisation_id = \(organisation) AND name = \(name)").map(Service.init)
    }

    /// The team of a service, by name.
    public func team(of service: Service.ID) throws -> [TeamMember] {
        try rows(
            """
            SELECT \(PersonRows.columns), service_members.role AS team_role, NULL AS role
            FROM service_members JOIN people ON people.id = service_members.person_id
            WHERE service_members.service_id = \(service) ORDER BY people.name, people.id
            """
        ).map { TeamMember(person: try Person($0), role: try $0.get("team_role")) }
    }

    /// The roles a person holds in any team or on any panel.
    public func seats(of person: Person.ID) throws -> Set<Role> {
        let rows = try rows(
            """
            SELECT role FROM service_members WHERE person_id = \(person)
            UNION SELECT role FROM panel_members WHERE person_id = \(person)
            """)
        return try Set(rows.map { try $0.get("role") })
    }

    /// Every role a person holds towards a service and, where one is named, the panel of an assessment.
    public func roles(of person: Person, towards service: Service.ID?, assessment: Assessment.ID? = nil) throws -> Set<Role> {
        let rows = try rows(
            """
            SELECT role FROM service_members WHERE person_id = \(person.id) AND service_id = \(service)
            UNION SELECT role FROM panel_members WHERE person_id = \(person.id) AND assessment_id = \(assessment)
            """)
        return try rows.reduce(into: person.roles) { $0.insert(try $1.get("role")) }
    }
}

extension Transaction {
    public func insert(_ service: Service) throws {
        try run(
            """
            INSERT INTO services (id, organisation_id, name, phase, provider, version)
            VALUES (\(service.id), \(service.organisation), \(service.name), \(service.phase), \(service.provider),
                \(service.version.number))
            """)
    }

    /// Saves what a verb changed. Throws `conflict` where the row is not at the version the verb started from.
    public func update(_ service: Service, from version: Version) throws {
        let changed = try run(
            """
            UPDATE services SET name = \(service.name), phase = \(service.phase), provider = \(service.provider),
                version = \(service.version.number)
            WHERE id = \(service.id) AND version = \(version.number)
            """)
        guard changed == 1 else { throw StorageError.conflict }
    }

    /// Adds a person to a team, or changes the role they hold in it.
    public func setTeamMember(_ person: Person.ID, of service: Service.ID, role: Role) throws {
        try run(
            """
            INSERT INTO service_members (service_id, person_id, role) VALUES (\(service), \(person), \(role))
            ON CONFLICT (service_id, person_id) DO UPDATE SET role = excluded.role
            """)
    }

    public func removeTeamMember(_ person: Person.ID, of service: Service.ID) throws {
        try run("DELETE FROM service_members WHERE service_id = \(service) AND person_id = \(person)")
    }
}

extension Service {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), organisation: try row.id("organisation_id"), name: try row.text("name"), phase: try row.get("phase"),
            provider: try row.optionalText("provider"), version: Version(try row.int("version"))
        )
    }
}
