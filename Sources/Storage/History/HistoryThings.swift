public import Domain

/// What entries of the history are about, by name. Only what the person may read; one query for each kind of thing.
extension Snapshot {
    public func historyServices(_ services: Set<Service.ID>, for person: Person) throws -> [Service.ID: String] {
        guard !services.isEmpty else { return [:] }
        let rows = try rows(
            """
            SELECT services.id, services.name FROM services
            WHERE services.id IN (\(list: services.sorted())) AND \(Visibility.services(to: person))
            """)
        return try rows.reduce(into: [:]) { $0[try $1.id("id")] = try $1.text("name") }
    }

    /// "Alpha assessment, 4 March 2026"
    public func historyReports(_ reports: Set<Report.ID>, for person: Person) throws -> [Report.ID: String] {
        guard !reports.isEmpty else { return [:] }
        let rows = try rows(
            """
            SELECT reports.id, assessments.kind, assessments.phase, assessments.assessed_on
            FROM reports JOIN services ON services.id = reports.service_id JOIN assessments ON assessments.id = reports.assessment_id
            WHERE reports.id IN (\(list: reports.sorted())) AND \(Visibility.reports(to: person))
            """)
        return try rows.reduce(into: [:]) { titles, row in
            let (kind, phase): (Assessment.Kind, AssessedPhase?) = (try row.get("kind"), try row.get("phase"))
            titles[try row.id("id")] = "\(kind.name(in: phase)), \(try row.day("assessed_on").words)"
        }
    }

    /// "Action 4.1": its point, and its place there.
    public func historyActions(_ actions: Set<Action.ID>, for person: Person) throws -> [Action.ID: String] {
        guard !actions.isEmpty else { return [:] }
        let rows = try rows(
            """
            SELECT actions.id, actions.point, actions.position
            FROM actions JOIN reports ON reports.id = actions.report_id JOIN services ON services.id = actions.service_id
            WHERE actions.id IN (\(list: actions.sorted())) AND \(Visibility.reports(to: person))
            """)
        return try rows.reduce(into: [:]) { $0[try $1.id("id")] = "Action \(try $1.int("point")).\(try $1.int("position"))" }
    }

    /// Those of an organisation whose address it is, or whose name has these words in it; by name, at most `limit`.
    public func people(called words: String, in organisation: Organisation.ID, limit: Int) throws -> [(id: Person.ID, name: String)] {
        let folded = words.lowercased()
        return try rows(
            """
            SELECT people.id, people.name FROM people WHERE people.organisation_id = \(organisation)
                AND (people.email = \(folded) OR \(dialect.contains("people.name", words))) ORDER BY people.name, people.id LIMIT \(limit)
            """
        ).map { (try $0.id("id"), try $0.text("name")) }
    }
}
