public import Domain

extension Snapshot {
    /// By name, with open and overdue actions and the latest issued report. One query.
    public func services(for person: Person, today: Day) throws -> [ListedService] {
        try services(where: Visibility.services(to: person), today: today)
    }

    /// One page of them. At most the first thousand can be paged through, and no more are counted.
    public func services(for person: Person, today: Day, page: Int, size: Int) throws -> Slice<ListedService> {
        let visible = Visibility.services(to: person)
        let counted =
            try first(
                "SELECT COUNT(*) AS total FROM (SELECT 1 AS one FROM services WHERE \(visible) LIMIT \(ServiceRows.limit + 1)) AS found"
            )?.int("total") ?? 0
        let total = min(counted, ServiceRows.limit)
        let page = max(1, min(max(1, (total + size - 1) / size), page))
        let items = try services(
            where: """
                services.id IN (
                    SELECT id FROM (
                        SELECT services.id FROM services WHERE \(visible) ORDER BY services.name, services.id
                        LIMIT \(size) OFFSET \((page - 1) * size)
                    ) AS page
                )
                """, today: today)
        return Slice(items: items, total: total, isCutOff: counted > total, page: page, size: size)
    }

    private func services(where condition: SQL, today: Day) throws -> [ListedService] {
        try rows(
            """
            SELECT services.id, services.organisation_id, services.name, services.phase, services.provider, services.version,
                (SELECT COUNT(*) FROM actions WHERE actions.service_id = services.id AND \(ActionRows.isOpen)) AS open_actions,
                (SELECT COUNT(*) FROM actions WHERE actions.service_id = services.id AND \(ActionRows.isOverdue(on: today)))
                    AS overdue_actions,
                assessments.assessed_on, reports.overall
            FROM services LEFT JOIN reports ON reports.id = (\(ServiceRows.latestReport))
            LEFT JOIN assessments ON assessments.id = reports.assessment_id
            WHERE \(condition) ORDER BY services.name, services.id
            """
        ).map(ListedService.init)
    }
}

enum ServiceRows {
    /// How many services can be paged through.
    static let limit = 1000

    /// Of the services of the query around it.
    static let latestReport: SQL = """
        SELECT issued.id FROM reports AS issued JOIN assessments AS assessed ON assessed.id = issued.assessment_id
        WHERE issued.service_id = services.id AND issued.status IN ('issued', 'challenged', 'amended', 'accepted')
        ORDER BY assessed.assessed_on DESC, issued.id DESC LIMIT 1
        """
}

extension ListedService {
    init(_ row: Row) throws {
        self.init(
            service: try Service(row), openActions: try row.int("open_actions"), overdueActions: try row.int("overdue_actions"),
            assessedOn: try row.optionalDay("assessed_on"), overall: try row.get("overall")
        )
    }
}
