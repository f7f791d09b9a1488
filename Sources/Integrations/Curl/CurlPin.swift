import CCurl
import Foundation

/// Holds a transfer to addresses that were looked at before: libcurl opens a socket to no other, whatever a name leads to by then.
final class CurlPin {
    private let addresses: Set<IPAddress>

    init(_ addresses: [IPAddress]) { self.addresses = Set(addresses) }

    /// The object must outlive the transfer: libcurl holds it by its address.
    func attach(to handle: UnsafeMutableRawPointer) -> CURLcode {
        curl_set_opener(
            handle, { context, _, address in CurlPin.at(context)?.open(address) ?? -1 }, Unmanaged.passUnretained(self).toOpaque())
    }

    private static func at(_ context: UnsafeMutableRawPointer?) -> CurlPin? {
        context.map { Unmanaged<CurlPin>.fromOpaque($0).takeUnretainedValue() }
    }

    /// -1 is no socket: libcurl tries the next address, or gives up.
    private func open(_ address: UnsafeMutablePointer<curl_sockaddr>?) -> curl_socket_t {
        guard let address, let peer = IPAddress(curl_peer(address)), addresses.contains(peer) else { return -1 }
        return socket(address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
    }
}
