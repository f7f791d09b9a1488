/// Somebody of one organisation who signs in. What they may do follows from roles, never from who they are.
public struct Person: Hashable, Sendable, Codable, Identifiable {
    public typealias ID = Identifier<Person>

    public let id: ID
    public let organisation: Organisation.ID
    public var name: String
    public var email: EmailAddress
    /// Roles held in the whole organisation. Roles in a team or on a panel are held towards that service or assessment alone.
    public var roles: Set<Role>
    public var isDisabled: Bool

    public init(id: ID, organisation: Organisation.ID, name: String, email: EmailAddress, roles: Set<Role> = [], isDisabled: Bool = false) {
        self.id = id
        self.organisation = organisation
        self.name = name
        self.email = email
        self.roles = roles.filter { $0.scope == .organisation }
        self.isDisabled = isDisabled
    }

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
