import Foundation
import NIOCore

/// An IP address. An IPv4 address that is written as IPv6 (`::ffff:192.0.2.1`) is the IPv4 address.
struct NetworkAddress: Hashable, Sendable, CustomStringConvertible {
    /// Four of IPv4, sixteen of IPv6; the most significant first.
    let bytes: [UInt8]

    /// As a person or a proxy writes it, without a port.
    init?(_ text: some StringProtocol) {
        guard let address = try? SocketAddress(ipAddress: String(text), port: 0) else { return nil }
        self.init(address)
    }

    /// Nil for a socket that has no address of a network.
    init?(_ address: SocketAddress) {
        switch address {
        case .v4(let address): bytes = withUnsafeBytes(of: address.address.sin_addr) { Array($0) }
        case .v6(let address):
            let all = withUnsafeBytes(of: address.address.sin6_addr) { Array($0) }
            bytes = all.starts(with: NetworkAddress.mapped) ? Array(all.dropFirst(12)) : all
        case .unixDomainSocket: return nil
        }
    }

    static let mapped: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]

    /// Who may be behind it, for counting: a household or a host gets a whole /64 of IPv6, and could come from a new address each time.
    var network: [UInt8] { bytes.count == 16 ? Array(bytes.prefix(8)) : bytes }

    /// Of this machine itself.
    var isLoopback: Bool { bytes.count == 4 ? bytes.first == 127 : bytes == Array(repeating: 0, count: 15) + [1] }

    var description: String {
        guard bytes.count == 16 else { return bytes.map(String.init).joined(separator: ".") }
        return stride(from: 0, to: 16, by: 2)
            .map { String(bytes.dropFirst($0).prefix(2).reduce(0) { $0 << 8 | UInt16($1) }, radix: 16) }
            .joined(separator: ":")
    }
}
