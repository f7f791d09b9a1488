/// What stands behind the @ of an organisation's addresses, in lower case: `defence.example.gov.uk`. Subdomains are other domains.
public struct EmailDomain: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let description: String

    /// With or without the @ before it. Nil where it is no domain of at least two labels.
    public init?(_ text: some StringProtocol) {
        let domain = text.hasPrefix("@") ? String(text.dropFirst()) : String(text)
        guard let address = EmailAddress("somebody@\(domain)") else { return nil }
        self = address.domain
    }

    fileprivate init(of address: EmailAddress) {
        description = address.description.split(separator: "@").last.map(String.init) ?? ""
    }

    public static func < (one: EmailDomain, other: EmailDomain) -> Bool { one.description < other.description }
}

extension EmailAddress {
    public var domain: EmailDomain { EmailDomain(of: self) }
}

extension EmailDomain: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let domain = EmailDomain(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a domain")
        }
        self = domain
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
