import Foundation

/// An address of the internet protocol. An IPv4 address that is written as IPv6 is an IPv6 address.
public struct IPAddress: Hashable, Sendable {
    /// Four of IPv4, sixteen of IPv6; the most significant first.
    public let bytes: [UInt8]

    /// As RFC 4291 and dotted decimals write it, and in no other way.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        var (four, six) = (in_addr(), in6_addr())
        if inet_pton(AF_INET, text, &four) == 1 {
            bytes = withUnsafeBytes(of: four) { Array($0) }
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            bytes = withUnsafeBytes(of: six) { Array($0) }
        } else {
            return nil
        }
    }

    /// Nil for what is no address of the internet.
    init?(_ address: UnsafePointer<sockaddr>?) {
        guard let address else { return nil }
        let raw = UnsafeRawPointer(address)
        switch Int32(address.pointee.sa_family) {
        case AF_INET: bytes = withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in.self).sin_addr) { Array($0) }
        case AF_INET6: bytes = withUnsafeBytes(of: raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { Array($0) }
        default: return nil
        }
    }

    init(bytes: [UInt8]) { self.bytes = bytes }
}

extension IPAddress: CustomStringConvertible {
    public var description: String {
        guard bytes.count == 16 else { return bytes.map(String.init).joined(separator: ".") }
        return stride(from: 0, to: 16, by: 2)
            .map { String(bytes.dropFirst($0).prefix(2).reduce(0) { $0 << 8 | UInt16($1) }, radix: 16) }
            .joined(separator: ":")
    }
}

/// All addresses that begin with the same bits, `10.0.0.0/8`; one address is a block of its own.
public struct IPBlock: Hashable, Sendable {
    private let first: IPAddress
    private let bits: Int

    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = parts.first.flatMap({ IPAddress($0) }) else { return nil }
        let most = address.bytes.count * 8
        guard let bits = parts.count == 1 ? most : parts.last.flatMap({ Int($0) }), (0...most).contains(bits) else { return nil }
        first = address
        self.bits = bits
    }

    public func contains(_ address: IPAddress) -> Bool {
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
