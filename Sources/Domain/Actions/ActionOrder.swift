/// In which order a list of actions is read, and behind which action it goes on: nil at its beginning.
public enum ActionOrder: Hashable, Sendable {
    /// The oldest first.
    case byAge(after: Action.ID?)
    /// As `Action.listOrder` says.
    case byDue(after: DuePlace?)

    public struct DuePlace: Hashable, Sendable {
        public let listOrder: String
        public let id: Action.ID

        public init(listOrder: String, id: Action.ID) {
            self.listOrder = listOrder
            self.id = id
        }
    }
}
