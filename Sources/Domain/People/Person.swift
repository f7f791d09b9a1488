/// Somebody of one organisation who signs in. What they may do follows from roles, never from who they are.
public struct Person: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Person>

    public let id: ID
    public let organisation: Organisation.ID
    public var name: String
    public var email: EmailAddress
    /// Roles in the whole organisation that people gave. Roles in a team or on a panel are held towards that service or assessment alone.
    public internal(set) var givenRoles: Set<Role>
    /// Those that the groups of the sign-in provider gave at the last sign-in.
    public internal(set) var groupRoles: Set<Role>
    /// What a profession lead leads.
    public internal(set) var professions: Set<Profession>
    public internal(set) var isDisabled: Bool
    public internal(set) var version: Version

    public init(
        id: ID, organisation: Organisation.ID, name: String, email: EmailAddress, roles: Set<Role> = [], groupRoles: Set<Role> = [],
        professions: Set<Profession> = [], isDisabled: Bool = false, version: Version = .first
    ) {
        self.id = id
        self.organisation = organisation
        self.name = name
        self.email = email
        givenRoles = roles.filter { $0.scope == .organisation }
        self.groupRoles = groupRoles.filter { $0.scope == .organisation }
        self.professions = professions
        self.isDisabled = isDisabled
        self.version = version
    }

    /// The roles they hold in the whole organisation.
    public var roles: Set<Role> { givenRoles.union(groupRoles) }

    /// Whether every service of the organisation is theirs to read.
    public var readsWholeOrganisation: Bool { !roles.isEmpty }
}

/// An e-mail address, compared without regard to case. Checked for its shape only: whether it exists is found out by writing to it.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init?(_ text: some StringProtocol) {
        let address = text.lowercased()
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let name = parts.first, let domain = parts.last, !name.isEmpty, address.utf8.count <= 254 else {
            return nil
        }
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
        guard address.unicodeScalars.allSatisfy({ $0.value > 32 && $0.value != 127 && !"<>()[],;:\\\"".unicodeScalars.contains($0) }) else {
            return nil
        }
        description = address
    }
}

extension EmailAddress: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let address = EmailAddress(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an e-mail address")
        }
        self = address
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
