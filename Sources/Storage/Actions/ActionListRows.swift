public import Domain

extension Snapshot {
    /// The actions that the person may read and the filter keeps, by what is due first. At most the first thousand can be paged through, and
    /// no more are counted: a page costs as much in a long list as in a short one.
    public func actions(matching filter: ActionFilter, for person: Person, page: Int, size: Int) throws -> Slice<ListedAction> {
        let size = max(1, min(200, size))
        let search = ActionSearch(filter, for: person, dialect)
        let page = max(1, min((ActionSearch.limit + size - 1) / size, page))
        let items = try listed(search, page: page, size: size)
        if page == 1, items.count < size { return Slice(items: items, total: items.count, page: 1, size: size) }
        let counted = try first(search.count)?.int("total") ?? 0
        let total = min(counted, ActionSearch.limit)
        let last = max(1, (total + size - 1) / size)
        return Slice(
            items: page <= last ? items : try listed(search, page: last, size: size), total: total,
            isCutOff: counted > total, page: min(page, last), size: size)
    }

    private func listed(_ search: ActionSearch, page: Int, size: Int) throws -> [ListedAction] {
        try rows(
            """
            SELECT \(ActionRows.columns), services.name AS service_name, people.name AS owner_name
            FROM (\(search.page(page, size: size))) AS page JOIN actions ON actions.id = page.id
            JOIN services ON services.id = actions.service_id LEFT JOIN people ON people.id = actions.owner_id
            ORDER BY \(ActionRows.order(search.order))
            """
        ).map(ListedAction.init)
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
}

extension ListedAction {
    init(_ row: Row) throws {
        self.init(
            action: try Action(row), serviceName: try row.text("service_name"), ownerName: try row.optionalText("owner_name")
        )
    }
}
