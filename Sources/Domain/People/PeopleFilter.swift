/// Which people of an organisation a list shows.
public struct PeopleFilter: Hashable, Sendable {
    /// A part of the name or of the address, whatever the case of its letters.
    public var text: String?
    /// Held in the whole organisation.
    public var role: Role?
    public var access: Access?

    public init(text: String? = nil, role: Role? = nil, access: Access? = nil) {
        self.text = text
        self.role = role
        self.access = access
    }

    /// Whether somebody can sign in.
    public enum Access: String, CaseIterable, Sendable, Hashable {
        case allowed, removed
    }
}
