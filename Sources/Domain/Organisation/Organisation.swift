/// A department that assesses its services. Organisations never see each other's data.
public struct Organisation: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Organisation>

    public let id: ID
    public var name: String
    /// Whose mail domain it is decides where somebody belongs who was not invited. In order, each once.
    public var domains: [EmailDomain]
    public var clock: Clock
    public var bookingRules: BookingRules
    public var holidays: Holidays
    public var fileRules: FileRules
    public var letters: Letters
    /// Which roles the groups of the sign-in provider give. In the order they were entered.
    public var groupRoles: [GroupRole]

    public init(
        id: ID, name: String, domains: [EmailDomain] = [], clock: Clock = Clock(), bookingRules: BookingRules = BookingRules(),
        holidays: Holidays = .usual, fileRules: FileRules = FileRules(), letters: Letters = Letters(), groupRoles: [GroupRole] = []
    ) {
        self.id = id
        self.name = name
        self.domains = domains
        self.clock = clock
        self.bookingRules = bookingRules
        self.holidays = holidays
        self.fileRules = fileRules
        self.letters = letters
        self.groupRoles = groupRoles
    }

    /// Who sets what holds for all of it, and sees its people and its whole history.
    public static let managers: Set<Role> = [.administrator]

    /// What it is called and whose addresses belong to it, which are changed together.
    public struct Details: Hashable, Sendable {
        public var name: String
        public var domains: [EmailDomain]

        /// The domains in any order, and more than once.
        public init(name: String, domains: [EmailDomain]) {
            self.name = name
            self.domains = Set(domains).sorted()
        }
    }

    public var details: Details {
        get { Details(name: name, domains: domains) }
        set { (name, domains) = (newValue.name, newValue.domains) }
    }

    /// The roles that somebody in these groups holds.
    public func roles(ofGroups groups: Set<String>) -> Set<Role> {
        Set(groupRoles.filter { groups.contains($0.group) }.map(\.role))
    }

    /// What is recorded of an organisation's settings.
    public enum Event: Hashable, Sendable, Codable {
        case renamed(from: String, to: String)
        case domainsChanged(from: [EmailDomain], to: [EmailDomain])
        /// Reports that are issued from now on are due by it; dates that were given stay.
        case clockChanged(from: Clock, to: Clock)
        /// Bookings that are asked for from now on follow them.
        case bookingRulesChanged(from: BookingRules, to: BookingRules)
        /// What is counted in working days from now on follows it.
        case holidaysChanged(from: Holidays, to: Holidays)
        /// Files that are sent from now on follow them.
        case fileRulesChanged(from: FileRules, to: FileRules)
        case lettersChanged(from: Letters, to: Letters)
        /// Each person's roles follow when they sign in next.
        case groupRolesChanged(from: [GroupRole], to: [GroupRole])
        /// The identifiers of standards.
        case standardAdded(String)
        case standardRetired(String)
        case standardBroughtBack(String)
        /// Of a webhook's address the host alone.
        case webhookAdded(Webhook.ID, to: String)
        case webhookChanged(Webhook.ID, to: String)
        case webhookSecretReplaced(Webhook.ID, to: String)
        case webhookPaused(Webhook.ID, to: String)
        /// By the product itself, because nothing got through for days.
        case webhookStalled(Webhook.ID, to: String)
        case webhookResumed(Webhook.ID, to: String)
        case webhookRemoved(Webhook.ID, to: String)
    }
}

/// That people of a group of the sign-in provider hold a role in the whole organisation.
public struct GroupRole: Hashable, Sendable, Codable {
    /// The group's name or identifier, as the provider sends it.
    public let group: String
    public let role: Role

    /// Nil for a role that is not of the whole organisation, or a group without a name, or with one of several lines or over 200 characters.
    public init?(group: String, role: Role) {
        guard role.scope == .organisation, let name = Words(group), name.text.unicodeScalars.count <= 200,
            !name.text.contains(where: \.isNewline)
        else { return nil }
        self.group = name.text
        self.role = role
    }
}
