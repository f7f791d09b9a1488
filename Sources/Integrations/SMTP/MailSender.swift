public import Domain

/// Who our letters are from, as people's programs show it.
public struct MailSender: Hashable, Sendable {
    public let address: EmailAddress
    public let name: String?

    public init(_ address: EmailAddress, name: String? = nil) {
        self.address = address
        self.name = name
    }

    var header: String {
        guard let name else { return address.description }
        return "\(HeaderText.encode(name: name))\r\n <\(address)>"
    }

    var domain: Substring { address.description.split(separator: "@").last ?? "localhost" }
}
