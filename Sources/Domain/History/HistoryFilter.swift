/// Which entries of an organisation's history somebody wants to see.
public struct HistoryFilter: Hashable, Sendable {
    /// Those who did it; nil for whoever did.
    public var people: Set<Person.ID>?
    public var service: Service.ID?
    public var kind: HistoryKind?
    /// Days in London, both included.
    public var from: Day?
    public var to: Day?

    public init(
        people: Set<Person.ID>? = nil, service: Service.ID? = nil, kind: HistoryKind? = nil, from: Day? = nil, to: Day? = nil
    ) {
        self.people = people
        self.service = service
        self.kind = kind
        self.from = from
        self.to = to
    }
}
