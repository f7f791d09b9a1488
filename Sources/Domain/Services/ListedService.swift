/// A service with the counts that stand beside it in a list.
public struct ListedService: Hashable, Sendable, Identifiable {
    public let service: Service
    /// Actions that are neither closed nor agreed.
    public let openActions: Int
    public let overdueActions: Int
    /// Day of the latest assessment whose report was issued.
    public let assessedOn: Day?
    public let overall: OverallRating?

    public var id: Service.ID { service.id }

    public init(service: Service, openActions: Int, overdueActions: Int, assessedOn: Day?, overall: OverallRating?) {
        self.service = service
        self.openActions = openActions
        self.overdueActions = overdueActions
        self.assessedOn = assessedOn
        self.overall = overall
    }
}

/// Somebody in a service team.
public struct TeamMember: Hashable, Sendable {
    public let person: Person
    public let role: Role

    public init(person: Person, role: Role) {
        self.person = person
        self.role = role
    }
}
