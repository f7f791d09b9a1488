public import Domain

extension Snapshot {
    /// Services that the person may read, the oldest first: at most `limit`, those behind one of them; nil at the beginning.
    public func services(for person: Person, after id: Service.ID?, today: Day, limit: Int) throws -> [ListedService] {
        try services(where: id.map { "services.id > \($0)" } ?? "1 = 1", for: person, today: today, limit: limit)
    }

    /// Nil where there is none, or none that the person may read. Without what its latest report says.
    public func listedService(_ id: Service.ID, for person: Person, today: Day) throws -> ListedService? {
        try services(where: "services.id = \(id)", for: person, today: today, limit: 1).first
    }

    private func services(where condition: SQL, for person: Person, today: Day, limit: Int) throws -> [ListedService] {
        try rows(
            """
            SELECT services.*,
                (SELECT COUNT(*) FROM actions WHERE actions.service_id = services.id AND \(ActionRows.isOpen)) AS open_actions,
                (SELECT COUNT(*) FROM actions WHERE actions.service_id = services.id AND \(ActionRows.isOverdue(on: today)))
                    AS overdue_actions, NULL AS assessed_on, NULL AS overall
            FROM services WHERE \(condition) AND \(Visibility.services(to: person)) ORDER BY services.id LIMIT \(limit)
            """
        ).map(ListedService.init)
    }

    public func countServices(for person: Person) throws -> Int {
        try first("SELECT COUNT(*) AS total FROM services WHERE \(Visibility.services(to: person))")?.int("total") ?? 0
    }
}
