public import Domain
import Storage

/// Some of a longer list, each with its lifespan.
public struct DatedStretch<Value: Sendable>: Sendable {
    public let items: [Dated<Value>]
    /// Whether more follow the last of them.
    public let hasMore: Bool
    public let total: Int

    /// `found` is one more than was asked for, where there is more.
    init(_ found: [Value], limit: Int, total: Int, lifespan: (Value) -> Lifespan) {
        items = found.prefix(limit).map { Dated($0, lifespan($0)) }
        hasMore = found.count > limit
        self.total = total
    }
}

extension Reader {
    /// The oldest first, behind one of them; without what its latest report says.
    public func services(for person: Person, after id: Service.ID?, limit: Int) async throws -> DatedStretch<ListedService> {
        try await database.read { [today] snapshot in
            let found = try snapshot.services(for: person, after: id, today: today, limit: limit + 1)
            let lifespans = try snapshot.lifespans(ofServices: found.map(\.id), in: person.organisation)
            return DatedStretch(found, limit: limit, total: try snapshot.countServices(for: person)) {
                lifespans[$0.id] ?? Lifespan(of: $0.id)
            }
        }
    }

    /// Nil where there is none, or none that the person may read. Without what its latest report says.
    public func listedService(_ id: Service.ID, for person: Person) async throws -> Dated<ListedService>? {
        try await database.read { [today] snapshot in
            guard let service = try snapshot.listedService(id, for: person, today: today) else { return nil }
            return Dated(service, try snapshot.lifespans(ofServices: [id], in: person.organisation)[id] ?? Lifespan(of: id))
        }
    }
}
