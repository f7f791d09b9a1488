/// Which networks webhooks may lead to: the public internet, and what the operator adds to it.
public struct WebhookNetworks: Sendable {
    private let own: [IPBlock]

    /// The public internet alone.
    public static let publicOnly = WebhookNetworks(own: [])

    /// What an operator can write.
    public static let rule = "give networks of your own such as 10.1.2.0/24, with commas between them"

    /// Addresses and CIDR blocks with commas between them, in which plain http will do too. Nil where one of them is neither.
    public init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
        let blocks = parts.compactMap { IPBlock($0) }
        guard blocks.count == parts.count else { return nil }
        self.init(own: blocks)
    }

    private init(own: [IPBlock]) { self.own = own }

    var hasOwn: Bool { !own.isEmpty }

    /// Whether the operator said that it is a network of theirs.
    func isOwn(_ address: IPAddress) -> Bool { own.contains { $0.contains(address) } }

    func permit(_ address: IPAddress) -> Bool { isOwn(address) || address.isPublic }
}

extension IPAddress {
    /// Whether it is of the public internet: IANA's special-purpose registries name what is not. An address of IPv6 counts only where such
    /// addresses are given out at all, so that no way to write an IPv4 address inside of one leads round this; NAT64 is the exception, which
    /// counts as what it leads to.
    var isPublic: Bool {
        if bytes.count == 4 { return !Self.specialOfFour.contains { $0.contains(self) } }
        if Self.translated?.contains(self) == true { return IPAddress(bytes: Array(bytes.suffix(4))).isPublic }
        return Self.global?.contains(self) == true && !Self.specialOfSix.contains { $0.contains(self) }
    }

    private static let specialOfFour = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
    ].compactMap { IPBlock($0) }

    private static let global = IPBlock("2000::/3")
    private static let translated = IPBlock("64:ff9b::/96")
    /// Of those: protocol assignments with Teredo and ORCHID, documentation, 6to4.
    private static let specialOfSix = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"].compactMap { IPBlock($0) }
}
