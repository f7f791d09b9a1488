/// Which actions a list shows. Everything that is nil or empty leaves the list as it is.
public struct ActionFilter: Hashable, Sendable {
    public var service: Service.ID?
    public var report: Report.ID?
    public var statuses: Set<Action.Status> = []
    public var rating: Action.Rating?
    public var point: Int?
    public var owner: Person.ID?
    public var profession: Profession?
    /// Only open actions whose due day is before this day.
    public var overdueOn: Day?
    /// Only those that are with them now.
    public var holder: Action.Holder?
    /// Only those whose due day is before this day, open or not.
    public var dueBefore: Day?
    /// Part of the action's text, whatever the case of its letters.
    public var text: String?
    /// Only actions towards which the person who asks holds one of these roles: in the team of the service, or on the panel of the report.
    public var heldAs: Set<Role> = []

    public var order = Order.byDue

    public enum Order: Sendable {
        /// As `Action.listOrder` says.
        case byDue
        /// Who has waited longest with whom they are stands first.
        case longestHeld
    }

    public init() {}
}

/// An action with the names that stand beside it in a list.
public struct ListedAction: Hashable, Sendable, Identifiable {
    public let action: Action
    public let serviceName: String
    public let ownerName: String?

    public var id: Action.ID { action.id }

    public init(action: Action, serviceName: String, ownerName: String?) {
        self.action = action
        self.serviceName = serviceName
        self.ownerName = ownerName
    }
}

extension Action {
    /// Where the action stands in lists, compared as text: open ones by their due day, red ones without a day before all others
    /// (nothing moves forward without them), agreed and ready ones by their day after them, closed ones last.
    public var listOrder: String {
        let group = status.isOpen ? (due == nil ? "0" : "1") : (status.isClosed ? "9" : "5")
        return "\(group) \(due?.day.description ?? "0000-00-00")"
    }
}
