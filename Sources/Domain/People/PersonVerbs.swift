/// What an administrator may change about somebody of their organisation. `actor` holds the roles of the whole organisation.
extension Person {
    /// Who manages people.
    public static let managers: Set<Role> = [.administrator]

    /// Gives and takes roles in the whole organisation. `administrators` are those who can sign in.
    public mutating func hold(_ roles: Set<Role>, administrators: Set<Person.ID>, by actor: Actor) throws(Refusal) -> Event {
        try admit(actor)
        let wanted = roles.filter { $0.scope == .organisation }
        guard wanted != givenRoles else { throw .nothingChanged }
        if givenRoles.contains(.administrator), !wanted.contains(.administrator), !groupRoles.contains(.administrator) {
            try checkNotLast(administrators)
        }
        let before = givenRoles
        givenRoles = wanted
        return done(.rolesChanged(id, from: before.inOrder, to: wanted.inOrder))
    }

    /// The professions that a profession lead leads.
    public mutating func lead(_ professions: Set<Profession>, by actor: Actor) throws(Refusal) -> Event {
        try admit(actor)
        guard professions != self.professions else { throw .nothingChanged }
        self.professions = professions
        return done(.professionsChanged(id, to: Profession.allCases.filter(professions.contains)))
    }

    /// Also oneself.
    public mutating func rename(to name: Words, by actor: Actor) throws(Refusal) -> Event {
        if actor.person != id { try admit(actor) }
        guard name.text.unicodeScalars.count <= Person.longestName, !name.text.contains("\n") else { throw .nameTooLong }
        guard name.text != self.name else { throw .nothingChanged }
        self.name = name.text
        return done(.renamed(id))
    }

    /// Keeps them out from now on; what they did keeps their name.
    public mutating func disable(administrators: Set<Person.ID>, by actor: Actor) throws(Refusal) -> Event {
        try admit(actor)
        guard id != actor.person else { throw .oneself }
        guard !isDisabled else { throw .nothingChanged }
        if roles.contains(.administrator) { try checkNotLast(administrators) }
        isDisabled = true
        return done(.disabled(id))
    }

    /// On the command line, where whoever can run the program may do everything.
    public mutating func disableByOperator() -> Event {
        isDisabled = true
        return done(.disabled(id))
    }

    /// On the command line.
    public mutating func enableByOperator() throws(Refusal) -> Event {
        guard isDisabled else { throw .nothingChanged }
        isDisabled = false
        return done(.enabled(id))
    }

    public mutating func enable(by actor: Actor) throws(Refusal) -> Event {
        try admit(actor)
        guard isDisabled else { throw .nothingChanged }
        isDisabled = false
        return done(.enabled(id))
    }

    /// What the sign-in provider's groups give. Nil where nothing changes.
    public mutating func belong(toGroupsGiving roles: Set<Role>) -> Event? {
        guard roles != groupRoles else { return nil }
        let before = groupRoles
        groupRoles = roles
        return done(.groupRolesChanged(id, from: before.inOrder, to: roles.inOrder))
    }

    /// The provider's word for the address of the same account. Nil where it is the same.
    public mutating func move(to email: EmailAddress) -> Event? {
        guard email != self.email else { return nil }
        self.email = email
        return done(.addressChanged(id))
    }

    /// In characters, as Unicode counts them.
    public static let longestName = 200

    /// Why a step with a person is refused.
    public enum Refusal: Error, Hashable, Sendable {
        case notPermitted
        case nothingChanged
        /// Somebody must be able to let others in.
        case lastAdministrator
        case oneself
        case nameTooLong

        public var rule: String {
            switch self {
            case .notPermitted: "Only \(Person.managers.holders) can do this."
            case .nothingChanged: "It is so already. Nothing has changed."
            case .lastAdministrator: "This is the only administrator who can sign in. Make somebody else an administrator first."
            case .oneself: "You cannot remove your own access. Ask another administrator."
            case .nameTooLong: "Enter a name of \(Person.longestName) characters or fewer."
            }
        }
    }

    private func admit(_ actor: Actor) throws(Refusal) {
        guard actor.holds(anyOf: Person.managers) else { throw .notPermitted }
    }

    private func checkNotLast(_ administrators: Set<Person.ID>) throws(Refusal) {
        guard !administrators.subtracting([id]).isEmpty else { throw .lastAdministrator }
    }

    private mutating func done(_ event: Event) -> Event {
        version = version.next
        return event
    }
}

extension Set<Role> {
    /// As pages and the history list them.
    public var inOrder: [Role] { Role.allCases.filter(contains) }
}
