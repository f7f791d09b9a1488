import Foundation

/// Finds the addresses that a host's name leads to. Tests bring their own.
public struct HostLookup: Sendable {
    /// An IPv6 address stands in brackets. Throws `OutgoingTrouble.unreachable` where nobody knows the host.
    public let addresses: @Sendable (_ host: String) async throws(OutgoingTrouble) -> [IPAddress]

    public init(addresses: @escaping @Sendable (_ host: String) async throws(OutgoingTrouble) -> [IPAddress]) {
        self.addresses = addresses
    }

    /// Asks as this machine's own programs do, on threads of its own, since the system makes them wait.
    public static func ofThisMachine(deadline: Duration = .seconds(5)) -> HostLookup {
        let threads = CurlThreads(atOnce: 8)
        return HostLookup { host throws(OutgoingTrouble) in
            try await threads.run(within: deadline) { outcome in
                outcome.say(Result { () throws(OutgoingTrouble) in try ask(host) })
            }
        }
    }

    private static func ask(_ host: String) throws(OutgoingTrouble) -> [IPAddress] {
        let name = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(name, nil, nil, &found) == 0 else { throw .unreachable("nobody knows the host") }
        defer { freeaddrinfo(found) }
        var addresses: [IPAddress] = []
        var next = found
        while let entry = next {
            if let address = IPAddress(entry.pointee.ai_addr), !addresses.contains(address) { addresses.append(address) }
            next = entry.pointee.ai_next
        }
        return addresses
    }
}
