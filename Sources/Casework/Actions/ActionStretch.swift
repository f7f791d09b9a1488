public import Domain
import Storage

extension Reader {
    /// What the filter keeps, from a place in the order on. The list may change while it is read: nothing that stays where it is comes twice
    /// or is left out.
    public func actions(
        matching filter: ActionFilter, for person: Person, in order: ActionOrder, limit: Int
    ) async throws -> DatedStretch<ListedAction> {
        try await database.read { [counts] snapshot in
            let found = try snapshot.actions(matching: filter, for: person, in: order, limit: limit + 1)
            let lifespans = try snapshot.lifespans(ofActions: found.map(\.id))
            let question = CountQuestion(person: person, filter: filter, latest: try snapshot.latestSequence(in: person.organisation))
            let total = try counts.value(question) { try snapshot.countActions(matching: filter, for: person) }
            return DatedStretch(found, limit: limit, total: total) {
                lifespans[$0.id] ?? Lifespan(of: $0.id)
            }
        }
    }

    /// Since when an action that the person may read is as it is.
    public func lifespan(of record: ActionRecord) -> Lifespan {
        let history = record.history.map(\.entry.at)
        guard let first = history.min() else { return Lifespan(of: record.action.id) }
        return Lifespan(created: first, updated: history.max())
    }
}

/// Everything that the number of actions depends on: they and who may read them change by what the history tells of. Whoever reads a long
/// list page by page has them counted once.
struct CountQuestion: Hashable, Sendable {
    let person: Person
    let filter: ActionFilter
    let latest: Int
}
