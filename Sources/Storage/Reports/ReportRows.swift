public import Domain

extension Snapshot {
    /// Whoever asks: for the door, which asks for permission itself.
    public func report(_ id: Report.ID) throws -> Report? {
        try first("\(ReportRows.select) WHERE reports.id = \(id)").map(Report.init)
    }

    /// Nil where there is none, or none that the person may read.
    public func report(_ id: Report.ID, for person: Person) throws -> Report? {
        try first("\(ReportRows.select) WHERE reports.id = \(id) AND \(Visibility.reports(to: person))").map(Report.init)
    }

    /// The panel of an assessment: the lead assessor first, then by name.
    public func panel(of assessment: Assessment.ID) throws -> [PanelMember] {
        try rows(
            """
            SELECT people.id, people.name, panel_members.role, panel_members.profession FROM panel_members JOIN people ON people.id = panel_members.person_id
            WHERE panel_members.assessment_id = \(assessment) ORDER BY panel_members.role DESC, people.name, people.id
            """
        ).map(PanelMember.init)
    }

    /// What an earlier edition said.
    public func content(of report: Report.ID, edition: Int) throws -> Report.Content? {
        try first("SELECT content FROM report_editions WHERE report_id = \(report) AND edition = \(edition)")?.json("content")
    }

    /// The amber evidence review of a service that has been begun and not been issued. Nil where there is none.
    public func openReview(of service: Service.ID) throws -> Report? {
        try first(
            """
            \(ReportRows.select) WHERE reports.service_id = \(service) AND reports.status IN ('draft', 'submitted')
                AND assessments.kind = \(Assessment.Kind.amberEvidenceReview) LIMIT 1
            """
        ).map(Report.init)
    }

    /// Reports of the organisation with the same fingerprint: the same report, kept before.
    public func reports(fingerprint: String, in organisation: Organisation.ID) throws -> [Report] {
        try rows("\(ReportRows.select) WHERE reports.organisation_id = \(organisation) AND reports.fingerprint = \(fingerprint)")
            .map(Report.init)
    }
}

extension Transaction {
    public func insert(_ report: Report) throws {
        let assessment = report.assessment
        try insert(assessment)
        try run(
            """
            INSERT INTO reports (id, organisation_id, service_id, assessment_id, origin, fingerprint, status, state, standard_id, overall,
                edition, version)
            VALUES (\(report.id), \(report.organisation), \(report.service), \(assessment.id), \(json: report.origin),
                \(report.origin.fingerprint), \(report.status), \(json: report.state), \(report.content.standard),
                \(report.content.overall), \(report.edition), \(report.version.number))
            """)
        try save(report)
    }

    /// Saves what a verb changed. Throws `conflict` where the row is not at the version the verb started from.
    public func update(_ report: Report, from version: Version) throws {
        let changed = try run(
            """
            UPDATE reports SET status = \(report.status), state = \(json: report.state), edition = \(report.edition),
                version = \(report.version.number)
            WHERE id = \(report.id) AND version = \(version.number)
            """)
        guard changed == 1 else { throw StorageError.conflict }
        try save(report)
    }

    /// Gives the lead assessor's seat to one person, or to nobody. Whoever held it leaves the panel.
    public func setLeadAssessor(_ person: Person.ID?, of assessment: Assessment.ID) throws {
        let profession = try panel(of: assessment).first { $0.person == person }?.profession
        try run("DELETE FROM panel_members WHERE assessment_id = \(assessment) AND (role = 'leadAssessor' OR person_id = \(person))")
        if let person { try insertPanelMember(person, of: assessment, role: .leadAssessor, profession: profession) }
    }

    public func removePanelMember(_ person: Person.ID, of assessment: Assessment.ID) throws {
        try run("DELETE FROM panel_members WHERE assessment_id = \(assessment) AND person_id = \(person)")
    }

    public func insertPanelMember(_ person: Person.ID, of assessment: Assessment.ID, role: Role, profession: Profession? = nil) throws {
        try run(
            """
            INSERT INTO panel_members (assessment_id, person_id, role, profession)
            VALUES (\(assessment), \(person), \(role), \(profession))
            """)
    }

    /// Takes away a report that the team has never seen, with what it was read from. What it said stays in the history.
    public func delete(_ report: Report) throws {
        try run("DELETE FROM imports WHERE report_id = \(report.id)")
        try run("DELETE FROM report_points WHERE report_id = \(report.id)")
        try run("DELETE FROM report_editions WHERE report_id = \(report.id)")
        try run("DELETE FROM reports WHERE id = \(report.id)")
    }

    /// Saves what the report says. Lists and positions go on showing the edition that the team has: an amendment tells them nothing
    /// before it is issued.
    private func save(_ report: Report) throws {
        let content = report.content
        try run(
            """
            INSERT INTO report_editions (report_id, edition, content) VALUES (\(report.id), \(report.edition), \(json: content))
            ON CONFLICT (report_id, edition) DO UPDATE SET content = excluded.content
            """)
        if report.status == .amended { return }
        try run("UPDATE reports SET standard_id = \(content.standard), overall = \(content.overall) WHERE id = \(report.id)")
        try run("DELETE FROM report_points WHERE report_id = \(report.id)")
        for point in content.points {
            try run(
                """
                INSERT INTO report_points (report_id, number, rating, tracked_as)
                VALUES (\(report.id), \(point.number), \(point.rating), \(point.trackedAs))
                """)
        }
    }
}

enum ReportRows {
    static let select: SQL = """
        SELECT reports.id, reports.organisation_id, reports.origin, reports.state, reports.edition, reports.version,
            assessments.id AS assessment_id, assessments.service_id, assessments.kind, assessments.phase, assessments.assessed_on,
            report_editions.content
        FROM reports
        JOIN assessments ON assessments.id = reports.assessment_id
        JOIN services ON services.id = reports.service_id
        JOIN report_editions ON report_editions.report_id = reports.id AND report_editions.edition = reports.edition
        """
}

extension PanelMember {
    init(_ row: Row) throws {
        self.init(
            person: try row.id("id"), name: try row.text("name"), role: try row.get("role"), profession: try row.get("profession"))
    }
}

extension Report.Origin {
    /// Nil for a report written here.
    public var fingerprint: String? {
        switch self {
        case .written: nil
        case .imported(_, _, let fingerprint): fingerprint
        }
    }
}

extension Assessment {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("assessment_id"), service: try row.id("service_id"), kind: try row.get("kind"), phase: try row.get("phase"),
            date: try row.day("assessed_on")
        )
    }
}

extension Report {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), organisation: try row.id("organisation_id"), assessment: try Assessment(row),
            origin: try row.json("origin"), state: try row.json("state"), content: try row.json("content"), edition: try row.int("edition"),
            version: Version(try row.int("version"))
        )
    }
}
