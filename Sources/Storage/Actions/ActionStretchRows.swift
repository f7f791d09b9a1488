public import Domain

extension Snapshot {
    /// The actions that the person may read and the filter keeps: at most `limit`, from a place in the order on.
    public func actions(
        matching filter: ActionFilter, for person: Person, in order: ActionOrder, limit: Int
    ) throws -> [ListedAction] {
        let search = ActionSearch(filter, for: person, dialect)
        var conditions = [search.all]
        switch order {
        case .byAge(nil), .byDue(nil): break
        case .byAge(let id?): conditions.append("actions.id > \(id)")
        case .byDue(let place?): conditions.append("(actions.list_order, actions.id) > (\(place.listOrder), \(place.id))")
        }
        return try rows(
            """
            SELECT \(ActionRows.columns), services.name AS service_name, people.name AS owner_name
            FROM (
                SELECT actions.id FROM \(search.source) WHERE \(conditions.joined(separator: " AND "))
                ORDER BY \(order.columns) LIMIT \(limit)
            ) AS found JOIN actions ON actions.id = found.id
            JOIN services ON services.id = actions.service_id LEFT JOIN people ON people.id = actions.owner_id
            ORDER BY \(order.columns)
            """
        ).map(ListedAction.init)
    }

    /// How many there are in all.
    public func countActions(matching filter: ActionFilter, for person: Person) throws -> Int {
        let search = ActionSearch(filter, for: person, dialect)
        return try first("SELECT COUNT(*) AS total FROM \(search.source) WHERE \(search.all)")?.int("total") ?? 0
    }
}

extension ActionOrder {
    fileprivate var columns: SQL {
        switch self {
        case .byAge: "actions.id"
        case .byDue: "actions.list_order, actions.id"
        }
    }
}
