extension Person {
    /// What is recorded of a person. No names and no addresses: the history cannot be altered, and people may ask to be forgotten.
    public enum Event: Hashable, Sendable, Codable {
        case added(Person.ID)
        case signInLinkMade(for: Person.ID)
        case disabled(Person.ID)
        case enabled(Person.ID)
        case renamed(Person.ID)
        /// Roles in the whole organisation, in order.
        case rolesChanged(Person.ID, from: [Role], to: [Role])
        /// By the groups that the sign-in provider told of.
        case groupRolesChanged(Person.ID, from: [Role], to: [Role])
        case professionsChanged(Person.ID, to: [Profession])
        /// An account of the sign-in provider is theirs from now on.
        case accountLinked(Person.ID)
        /// The sign-in provider gave another address for the same account.
        case addressChanged(Person.ID)
        /// All of their sessions but the one they did it in.
        case sessionsEnded(Person.ID)
        /// Nil where it is for everything of the person's.
        case calendarAddressMade(CalendarAddress.ID, for: Service.ID?)
        case calendarAddressRevoked(CalendarAddress.ID)
        case tokenMade(APIToken.ID, for: Person.ID, APIToken.Scope)
        case tokenRevoked(APIToken.ID)
    }
}
