public import Domain

/// What a list of actions can be narrowed by. Each is asked for with a limit: a list that nobody reads to its end is not offered.
extension Snapshot {
    /// The services that the person may read, by name.
    public func serviceChoices(for person: Person, limit: Int) throws -> [Named<Service>] {
        try rows(
            """
            SELECT services.id, services.name FROM services WHERE \(Visibility.services(to: person))
            ORDER BY services.name, services.id LIMIT \(limit)
            """
        ).map(Named.init)
    }

    /// The issued reports that the person may read, newest assessment first; of one service where one is named.
    public func reportChoices(for person: Person, service: Service.ID? = nil, limit: Int) throws -> [Named<Report>] {
        let narrower: SQL = service.map { " AND reports.service_id = \($0)" } ?? ""
        return try reportNames(
            where: """
                reports.id IN (
                    SELECT reports.id FROM services JOIN reports ON reports.service_id = services.id
                    WHERE \(Visibility.services(to: person))\(narrower)
                        AND reports.status IN (\(list: Report.Status.allCases.filter(\.hasBeenIssued))) LIMIT \(limit)
                )
                """)
    }

    /// One report; empty where there is none, or none that the person may read.
    public func reportChoice(_ report: Report.ID, for person: Person) throws -> [Named<Report>] {
        try reportNames(where: "reports.id = \(report) AND \(Visibility.reports(to: person))")
    }

    /// "Renew a fishing licence: Alpha assessment, 4 March 2026"
    private func reportNames(where condition: SQL) throws -> [Named<Report>] {
        try rows(
            """
            SELECT reports.id, services.name, assessments.kind, assessments.phase, assessments.assessed_on
            FROM reports JOIN services ON services.id = reports.service_id JOIN assessments ON assessments.id = reports.assessment_id
            WHERE \(condition) ORDER BY assessments.assessed_on DESC, reports.id DESC
            """
        ).map { row in
            let (kind, phase): (Assessment.Kind, AssessedPhase?) = (try row.get("kind"), try row.get("phase"))
            return Named(
                id: try row.id("id"), name: "\(try row.text("name")): \(kind.name(in: phase)), \(try row.day("assessed_on").words)")
        }
    }

    /// Everybody who owns an action that the person may read, by name.
    public func ownerChoices(for person: Person, limit: Int) throws -> [Named<Person>] {
        let owners = person.readsWholeOrganisation ? ownersInTurn(person.organisation) : ownersOfOwnServices(person)
        return try rows(
            """
            SELECT people.id, people.name FROM (\(owners) LIMIT \(limit)) AS owners JOIN people ON people.id = owners.id
            ORDER BY people.name, people.id
            """
        ).map(Named.init)
    }

    /// Each owner is one step into the index, however many actions are theirs.
    private func ownersInTurn(_ organisation: Organisation.ID) -> SQL {
        """
        WITH RECURSIVE owners (id) AS (
            SELECT MIN(actions.owner_id) FROM actions WHERE actions.organisation_id = \(organisation)
            UNION ALL
            SELECT (
                SELECT MIN(actions.owner_id) FROM actions
                WHERE actions.organisation_id = \(organisation) AND actions.owner_id > owners.id
            )
            FROM owners WHERE owners.id IS NOT NULL
        )
        SELECT owners.id FROM owners WHERE owners.id IS NOT NULL
        """
    }

    private func ownersOfOwnServices(_ person: Person) -> SQL {
        """
        SELECT DISTINCT actions.owner_id AS id FROM actions
        WHERE \(Visibility.actions(to: person, isNarrow: false)) AND actions.owner_id IS NOT NULL
        """
    }
}

extension Named {
    init(_ row: Row) throws { self.init(id: try row.id("id"), name: try row.text("name")) }
}
