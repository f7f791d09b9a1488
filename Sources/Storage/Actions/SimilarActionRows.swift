public import Domain

extension Snapshot {
    /// Resolved actions on the same point of the same standard, of other services that the person may read: the latest first.
    public func resolvedElsewhere(like action: Action, for person: Person, limit: Int) throws -> [ListedAction] {
        try rows(
            """
            SELECT \(ActionRows.columns), services.name AS service_name, people.name AS owner_name
            FROM actions JOIN services ON services.id = actions.service_id LEFT JOIN people ON people.id = actions.owner_id
            WHERE actions.organisation_id = \(person.organisation) AND actions.status = \(Action.Status.resolved)
                AND actions.standard_id = \(action.standard) AND actions.point = \(action.point)
                AND actions.service_id <> \(action.service) AND \(Visibility.services(to: person))
            ORDER BY actions.id DESC LIMIT \(limit)
            """
        ).map(ListedAction.init)
    }
}
