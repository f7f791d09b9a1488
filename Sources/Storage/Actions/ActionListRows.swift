public import Domain

extension Snapshot {
    /// The actions that the person may read and the filter keeps, by what is due first.
    public func actions(matching filter: ActionFilter, for person: Person, page: Int, size: Int) throws -> Slice<ListedAction> {
        let size = max(1, min(200, size))
        let from: SQL = """
            FROM actions JOIN services ON services.id = actions.service_id LEFT JOIN people ON people.id = actions.owner_id
            WHERE \(conditions(of: filter, for: person).joined(separator: " AND "))
            """
        let total = try first("SELECT COUNT(*) AS total \(from)")?.int("total") ?? 0
        let last = max(1, (total + size - 1) / size)
        let page = max(1, min(last, page))
        let items = try rows(
            """
            SELECT \(ActionRows.columns), services.name AS service_name, people.name AS owner_name \(from)
            ORDER BY \(ActionRows.order(filter.order)) LIMIT \(size) OFFSET \((page - 1) * size)
            """
        ).map(ListedAction.init)
        return Slice(items: items, total: total, page: page, size: size)
    }

    /// Actions that are due, by day: all of a service, or those of the services whose team the person is in and those they own. `first` and
    /// `last` are included; nil is no bound. At most 2,000.
    public func due(for person: Person, service: Service.ID?, from first: Day? = nil, to last: Day? = nil) throws -> [ListedAction] {
        let statuses = Action.Status.open.union([.readyForReassessment])
        var conditions: [SQL] = [
            Visibility.services(to: person), "actions.due_on IS NOT NULL", "actions.status IN (\(list: statuses.map(\.rawValue).sorted()))",
        ]
        if let service {
            conditions.append("actions.service_id = \(service)")
        } else {
            let own = Visibility.held(by: person, as: Role.team, service: "actions.service_id", report: "actions.report_id")
            conditions.append("(\(own) OR actions.owner_id = \(person.id))")
            conditions.append("actions.organisation_id = \(person.organisation)")
        }
        if let first { conditions.append("actions.due_on >= \(first)") }
        if let last { conditions.append("actions.due_on <= \(last)") }
        return try rows(
            """
            SELECT \(ActionRows.columns), services.name AS service_name, people.name AS owner_name
            FROM actions JOIN services ON services.id = actions.service_id LEFT JOIN people ON people.id = actions.owner_id
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY actions.due_on, actions.id LIMIT 2000
            """
        ).map(ListedAction.init)
    }

    /// Nil where there is none, or none that the person may read.
    public func action(_ id: Action.ID, for person: Person) throws -> ListedAction? {
        try first(
            """
            SELECT \(ActionRows.columns), services.name AS service_name, people.name AS owner_name
            FROM actions JOIN services ON services.id = actions.service_id LEFT JOIN people ON people.id = actions.owner_id
            WHERE actions.id = \(id) AND \(Visibility.services(to: person))
            """
        ).map(ListedAction.init)
    }

    /// Everybody who owns an action that the person may read, by name: what a filter offers.
    public func actionOwners(for person: Person) throws -> [(id: Person.ID, name: String)] {
        try rows(
            """
            SELECT DISTINCT people.id, people.name FROM actions JOIN services ON services.id = actions.service_id
            JOIN people ON people.id = actions.owner_id WHERE \(Visibility.services(to: person)) ORDER BY people.name, people.id
            """
        ).map { (try $0.id("id"), try $0.text("name")) }
    }

    private func conditions(of filter: ActionFilter, for person: Person) -> [SQL] {
        var conditions: [SQL] = [Visibility.services(to: person)]
        // Whatever is narrower has an index of its own, which this condition would keep SQLite from choosing.
        let isNarrow = filter.service != nil || filter.report != nil || filter.owner != nil
        if !isNarrow { conditions.append("actions.organisation_id = \(person.organisation)") }
        if let service = filter.service { conditions.append("actions.service_id = \(service)") }
        if let report = filter.report { conditions.append("actions.report_id = \(report)") }
        if !filter.statuses.isEmpty { conditions.append("actions.status IN (\(list: filter.statuses.map(\.rawValue).sorted()))") }
        if let rating = filter.rating { conditions.append("actions.rating = \(rating)") }
        if let point = filter.point { conditions.append("actions.point = \(point)") }
        if let owner = filter.owner { conditions.append("actions.owner_id = \(owner)") }
        if let profession = filter.profession {
            conditions.append(dialect.contains("actions.professions", "\"\(profession.rawValue)\""))
        }
        if let day = filter.overdueOn { conditions.append(ActionRows.isOverdue(on: day)) }
        if let text = filter.text {
            // No engine holds a NUL in a text, so nothing can be found by one.
            conditions.append(text.utf8.contains(0) ? "1 = 0" : dialect.contains("actions.text", text))
        }
        if !filter.heldAs.isEmpty {
            conditions.append(Visibility.held(by: person, as: filter.heldAs, service: "actions.service_id", report: "actions.report_id"))
        }
        return conditions
    }
}

extension ListedAction {
    init(_ row: Row) throws {
        self.init(
            action: try Action(row), serviceName: try row.text("service_name"), ownerName: try row.optionalText("owner_name")
        )
    }
}
