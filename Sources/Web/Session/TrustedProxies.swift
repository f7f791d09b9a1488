import Foundation

/// The reverse proxies whose word on who asks is believed.
public struct TrustedProxies: Sendable {
    private let blocks: [Block]

    /// Nobody's word is believed.
    public static let none = TrustedProxies(blocks: [])

    /// What an operator can write.
    public static let rule = "give IP addresses or blocks such as 10.0.0.0/8, with commas between them"

    /// Addresses and CIDR blocks with commas between them. Nil where one of them is neither.
    public init?(_ text: String) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
        let blocks = parts.compactMap(Block.init)
        guard blocks.count == parts.count else { return nil }
        self.init(blocks: blocks)
    }

    private init(blocks: [Block]) { self.blocks = blocks }

    /// Who asks: the other end of the connection; where that is a proxy of ours, whoever it says it asks for. `forwarded` is what
    /// `X-Forwarded-For` says, in which each proxy appends whom it heard: left of the last stranger, anybody may have made it up.
    func client(of connection: NetworkAddress?, forwarded: String) -> NetworkAddress? {
        guard var client = connection else { return nil }
        var hops = forwarded.split(separator: ",", omittingEmptySubsequences: false)
        // What no proxy of ours would append ends what can be believed.
        while contains(client), let last = hops.popLast(), let address = TrustedProxies.address(last) { client = address }
        return client
    }

    func contains(_ address: NetworkAddress) -> Bool { blocks.contains { $0.contains(address) } }

    /// Some proxies write the port too: `192.0.2.1:49152`, `[2001:db8::1]:49152`.
    private static func address(_ hop: Substring) -> NetworkAddress? {
        let text = hop.trimmingCharacters(in: .whitespaces)
        if let address = NetworkAddress(text) { return address }
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") { return NetworkAddress(text[..<end].dropFirst()) }
        guard let colon = text.lastIndex(of: ":") else { return nil }
        return NetworkAddress(text[..<colon])
    }

    /// All addresses that begin with the same bits.
    private struct Block: Sendable {
        let first: NetworkAddress
        let bits: Int

        init?(_ text: String) {
            let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            guard let address = parts.first.flatMap({ NetworkAddress($0) }) else { return nil }
            let most = address.bytes.count * 8
            guard let bits = parts.count == 1 ? most : parts.last.flatMap({ Int($0) }), (0...most).contains(bits) else { return nil }
            first = address
            self.bits = bits
        }

        func contains(_ address: NetworkAddress) -> Bool {
            guard address.bytes.count == first.bytes.count else { return false }
            var rest = bits
            for (one, other) in zip(first.bytes, address.bytes) where rest > 0 {
                let mask: UInt8 = rest >= 8 ? 0xFF : ~(0xFF >> UInt8(rest))
                guard one & mask == other & mask else { return false }
                rest -= 8
            }
            return true
        }
    }
}
