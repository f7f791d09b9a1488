import Foundation

extension Evidence {
    /// A checked web address. Nothing here ever fetches it; who follows it is a person.
    public struct Link: Hashable, Sendable, Codable {
        /// With `http` or `https` and a host that can be reached from outside.
        public let address: String

        /// In characters of UTF-8.
        public static let limit = 2000

        public init(_ text: String) throws(Refusal) {
            let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
            guard !text.isEmpty else { throw .linkNeeded }
            guard text.utf8.count <= Link.limit else { throw .linkTooLong }
            guard text.unicodeScalars.allSatisfy(\.canStandInAnAddress), let parts = URLComponents(string: text),
                let scheme = parts.scheme?.lowercased()
            else { throw .linkNotAnAddress }
            guard ["http", "https"].contains(scheme) else { throw .linkNotOfTheWeb }
            guard let host = parts.host?.lowercased(), !host.isEmpty, parts.hasPossiblePort else { throw .linkNotAnAddress }
            // A name and password in an address would be shown to everybody who may see the evidence.
            guard parts.user == nil, parts.password == nil else { throw .linkHasPassword }
            guard !HostName(host).isInside else { throw .linkIntoLocalNetwork }
            address = text
        }

        public init(from decoder: any Decoder) throws {
            // What was checked when it was added stays readable, whatever the rule says by now.
            address = try decoder.singleValueContainer().decode(String.self)
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(address)
        }

        /// "docs.example.gov.uk"
        public var host: String { URLComponents(string: address)?.host ?? address }
    }
}

extension Unicode.Scalar {
    /// Browsers leave some of the others out, and show the rest of the address in another order for some: what is read is not what is opened.
    fileprivate var canStandInAnAddress: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: false
        default: true  // not a domain enum
        }
    }
}

extension URLComponents {
    /// A number that is too large is no port at all to Foundation, as if none were given.
    fileprivate var hasPossiblePort: Bool {
        guard let string, let place = rangeOfPort, !place.isEmpty else { return port == nil }
        return Int(string[place]).map { (1...65535).contains($0) } ?? false
    }
}

/// The host of an address, judged by what it says: nobody is asked where it leads.
struct HostName {
    private let name: String

    init(_ host: String) {
        name = host.trimmingCharacters(in: ["[", "]", "."])
    }

    /// Whether only machines in the same local network, or the machine itself, can reach it.
    var isInside: Bool {
        if name.contains(":") { return isInsideAddress6 }
        let labels = name.split(separator: ".")
        guard labels.count > 1, let last = labels.last else { return true }
        if ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa"].contains(last) { return true }
        // Browsers take whatever ends in a number for an address, however it is written: 127.1, 0x7f.1, 0177.0.0.1.
        guard last.first?.isNumber == true, last.allSatisfy(\.isHexDigit) || last.hasPrefix("0x") else { return false }
        var address = in_addr()
        guard inet_aton(name, &address) == 1 else { return true }
        return HostName.isInside(UInt32(bigEndian: address.s_addr))
    }

    private var isInsideAddress6: Bool {
        var address = in6_addr()
        guard inet_pton(AF_INET6, String(name.prefix { $0 != "%" }), &address) == 1 else { return true }
        let bytes = withUnsafeBytes(of: address) { Array($0) }
        let high = bytes.prefix(12)
        let last4 = bytes.suffix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let isMapped = high == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff] || high == [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0]
        if isMapped || high.allSatisfy({ $0 == 0 }) { return HostName.isInside(last4) }
        // Only 2000::/3 is handed out to the world. In it are examples, and tunnels to any address of version 4.
        let notOfTheWorld: [[UInt8]] = [[0x20, 0x01, 0x0d, 0xb8], [0x20, 0x01, 0, 0], [0x20, 0x02]]
        return (bytes.first ?? 0) & 0xe0 != 0x20 || notOfTheWorld.contains { bytes.starts(with: $0) }
    }

    private static func isInside(_ address: UInt32) -> Bool {
        let blocks: [(UInt32, UInt32)] = [
            (0x0000_0000, 8), (0x0a00_0000, 8), (0x6440_0000, 10), (0x7f00_0000, 8), (0xa9fe_0000, 16), (0xac10_0000, 12),
            (0xc000_0000, 24), (0xc0a8_0000, 16), (0xc612_0000, 15), (0xe000_0000, 3),
        ]
        return blocks.contains { block, bits in (address ^ block) >> (32 - bits) == 0 }
    }
}
