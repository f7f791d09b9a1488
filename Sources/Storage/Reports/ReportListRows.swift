public import Domain

extension Snapshot {
    /// Reports that the person may read, newest assessment first. Nil `service` means all of them; `heldAs` are roles towards them, one of
    /// which the person holds. One query.
    public func reports(
        for person: Person, service: Service.ID? = nil, statuses: Set<Report.Status> = [], heldAs roles: Set<Role> = []
    ) throws -> [ListedReport] {
        var conditions = conditions(for: person, service: service, statuses: statuses)
        if !roles.isEmpty { conditions.append(Visibility.held(by: person, as: roles, service: "reports.service_id", report: "reports.id")) }
        return try reports(where: conditions, order: "assessments.assessed_on DESC, reports.id DESC")
    }

    /// The oldest first: at most `limit`, those behind one of them; nil at the beginning.
    public func reports(
        for person: Person, service: Service.ID?, statuses: Set<Report.Status>, after id: Report.ID?, limit: Int
    ) throws -> [ListedReport] {
        var conditions = conditions(for: person, service: service, statuses: statuses)
        if let id { conditions.append("reports.id > \(id)") }
        return try reports(where: conditions, order: "reports.id LIMIT \(limit)")
    }

    public func countReports(for person: Person, service: Service.ID?, statuses: Set<Report.Status>) throws -> Int {
        let conditions = conditions(for: person, service: service, statuses: statuses)
        return try first(
            """
            SELECT COUNT(*) AS total FROM reports JOIN services ON services.id = reports.service_id
            WHERE \(conditions.joined(separator: " AND "))
            """
        )?.int("total") ?? 0
    }

    private func conditions(for person: Person, service: Service.ID?, statuses: Set<Report.Status>) -> [SQL] {
        var conditions = [Visibility.reports(to: person)]
        if let service { conditions.append("reports.service_id = \(service)") }
        if !statuses.isEmpty { conditions.append("reports.status IN (\(list: statuses.map(\.rawValue).sorted()))") }
        return conditions
    }

    /// One page of all that the person may read, newest assessment first. At most the first thousand can be paged through, and no more are
    /// counted.
    public func reports(for person: Person, page: Int, size: Int) throws -> Slice<ListedReport> {
        let limit = 1000
        // Who reads everything gets the newest from the index of days; of few services all are sorted sooner.
        let readable: SQL = """
            FROM assessments \(raw: person.readsWholeOrganisation ? "CROSS JOIN" : ",") reports
            JOIN services ON services.id = reports.service_id
            WHERE reports.assessment_id = assessments.id AND \(Visibility.reports(to: person))
            """
        let counted =
            try first("SELECT COUNT(*) AS total FROM (SELECT 1 AS one \(readable) LIMIT \(limit + 1)) AS found")?.int("total") ?? 0
        let total = min(counted, limit)
        let page = max(1, min(max(1, (total + size - 1) / size), page))
        let ordered: SQL = "SELECT reports.id \(readable) ORDER BY assessments.assessed_on DESC, reports.id DESC"
        let items = try reports(
            where: ["reports.id IN (SELECT id FROM (\(ordered) LIMIT \(size) OFFSET \((page - 1) * size)) AS page)"],
            order: "assessments.assessed_on DESC, reports.id DESC")
        return Slice(items: items, total: total, isCutOff: counted > total, page: page, size: size)
    }

    private func reports(where conditions: [SQL], order: SQL) throws -> [ListedReport] {
        try rows(
            """
            SELECT reports.id, reports.service_id, services.name AS service_name, reports.origin, reports.status, reports.state, reports.overall,
                reports.edition, reports.version,
                assessments.id AS assessment_id, assessments.kind, assessments.phase, assessments.assessed_on,
                \(count { $0 == .resolved }) AS resolved, \(count { $0 == .agreed }) AS agreed, \(count { $0 != .gone }) AS actions
            FROM reports JOIN services ON services.id = reports.service_id JOIN assessments ON assessments.id = reports.assessment_id
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(order)
            """
        ).map(ListedReport.init)
    }

    /// What every issued report of a service rated, for its current position.
    public func outcomes(of service: Service.ID) throws -> [CurrentPosition.Outcome] {
        let rows = try rows(
            """
            SELECT reports.id, reports.standard_id, assessments.kind, assessments.phase, assessments.assessed_on, report_points.number,
                report_points.rating, report_points.tracked_as
            FROM reports JOIN assessments ON assessments.id = reports.assessment_id
            JOIN report_points ON report_points.report_id = reports.id
            WHERE reports.service_id = \(service) AND reports.status IN ('issued', 'challenged', 'amended', 'accepted')
            ORDER BY reports.id, report_points.number
            """)
        let byReport = try Dictionary(grouping: rows) { try $0.text("id") }
        return try byReport.values.compactMap { rows in
            guard let row = rows.first else { return nil }
            let ratings = try rows.map { (try $0.int("number"), try $0.get("rating", as: Rating.self)) }
            let tracked = try rows.map { (try $0.int("number"), try $0.get("tracked_as", as: Action.Rating?.self)) }
            return CurrentPosition.Outcome(
                report: try row.id("id"), standard: try row.text("standard_id"), kind: try row.get("kind"), phase: try row.get("phase"),
                date: try row.day("assessed_on"), ratings: Dictionary(ratings) { _, last in last },
                tracked: Dictionary(tracked) { _, last in last }.compactMapValues(\.self)
            )
        }
    }

    /// How many of a report's actions count as that.
    private func count(where isWanted: (Action.Standing) -> Bool) -> SQL {
        let statuses = Action.Status.allCases.filter { isWanted($0.standing) }
        return
            "(SELECT COUNT(*) FROM actions WHERE actions.report_id = reports.id AND actions.status IN (\(list: statuses.map(\.rawValue))))"
    }
}

extension ListedReport {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), service: try row.id("service_id"), serviceName: try row.text("service_name"),
            assessment: try Assessment(row), origin: try row.json("origin"), status: try row.get("status"), overall: try row.get("overall"),
            edition: try row.int("edition"),
            progress: ActionProgress(actions: try row.int("actions"), resolved: try row.int("resolved"), agreed: try row.int("agreed")),
            answerBy: try row.json("state", as: Report.State.self).answerBy, version: Version(try row.int("version"))
        )
    }
}
