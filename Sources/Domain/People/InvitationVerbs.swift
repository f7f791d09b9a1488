/// What may happen to an invitation. Each verb changes the value and says what happened.
extension Invitation {
    /// `person` has proved the address by signing in.
    public mutating func accept(by person: Person, actor: Actor) throws(Refusal) -> Event {
        try admit(person, actor)
        state = .accepted(by: actor.person, at: actor.instant)
        return done(.accepted)
    }

    public mutating func decline(by person: Person, actor: Actor) throws(Refusal) -> Event {
        try admit(person, actor)
        state = .declined(by: actor.person, at: actor.instant)
        return done(.declined)
    }

    /// Takes it back. `actor` holds the roles towards what the place belongs to.
    public mutating func withdraw(by actor: Actor) throws(Refusal) -> Event {
        guard actor.holds(anyOf: place.inviters) else { throw .notPermitted(place.inviters) }
        guard status == .open else { throw .answered }
        state = .withdrawn(by: actor.person, at: actor.instant)
        return done(.withdrawn)
    }

    /// What is recorded of an invitation. Whom it was sent to is not: the history cannot be altered, and people may ask to be forgotten.
    public enum Event: Hashable, Sendable, Codable {
        case made(Place)
        case accepted, declined, withdrawn
    }

    /// Why a step with an invitation is refused.
    public enum Refusal: Error, Hashable, Sendable {
        case notPermitted(Set<Role>)
        case noSuchPlace
        /// It was sent to somebody else's address.
        case notTheirs
        /// It was accepted, declined or withdrawn.
        case answered
        case ended
        /// Nobody assesses their own service.
        case ownService
        /// The report is issued, so nobody joins its panel any more.
        case panelClosed
        /// Somebody leads the panel already.
        case ledAlready
        case thereAlready
        case invitedAlready

        public var rule: String {
            switch self {
            case .notPermitted(let roles): "Only \(roles.holders) can do this."
            case .noSuchPlace: "Choose what you invite them to."
            case .notTheirs: "This invitation is for somebody else."
            case .answered: "This invitation has been answered or withdrawn."
            case .ended: "This invitation has ended. Ask for a new one."
            case .ownService: "Nobody assesses their own service. This person is in its team or on one of its panels."
            case .panelClosed: "The report of this assessment is issued, so its panel does not change any more."
            case .ledAlready: "Somebody else leads this panel already."
            case .thereAlready: "This person has that place already."
            case .invitedAlready: "This person is invited there already."
            }
        }
    }

    private func admit(_ person: Person, _ actor: Actor) throws(Refusal) {
        guard person.id == actor.person, person.email == email, person.organisation == organisation, !person.isDisabled else {
            throw .notTheirs
        }
        guard status == .open else { throw .answered }
        guard actor.instant < ends else { throw .ended }
    }

    private mutating func done(_ event: Event) -> Event {
        version = version.next
        return event
    }
}
