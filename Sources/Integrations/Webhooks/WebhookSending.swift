public import Casework
import Domain

extension WebhookPost {
    /// Sends over HTTP, to networks that are allowed. A host's addresses are looked at each time, all of them, and only they are connected
    /// to; redirections are not followed, and of the answer nothing but its status is handed on.
    public static func http(
        to networks: WebhookNetworks, lookup: HostLookup = .ofThisMachine(), http: OutgoingHTTP = OutgoingHTTP(atOnce: 8),
        deadline: Duration = .seconds(10)
    ) -> WebhookPost {
        let gate = WebhookGate(networks: networks, lookup: lookup)
        return WebhookPost { address throws(WebhookAddressRefusal) in
            _ = try await gate.place(of: address)
        } send: { message in
            do throws(WebhookAddressRefusal) {
                let place = try await gate.place(of: message.address)
                return await post(message, to: place, http, deadline)
            } catch {
                return .failed(error == .unknownHost ? .unreachable : .addressNotAllowed)
            }
        }
    }

    private static func post(
        _ message: WebhookMessage, to place: WebhookGate.Place, _ http: OutgoingHTTP, _ deadline: Duration
    ) async -> WebhookOutcome {
        let headers = [OutgoingHeader("Content-Type", "application/json")] + WebhookSignature.headers(of: message)
        var request = OutgoingRequest(.post, place.url, headers: headers, body: message.body, deadline: deadline, limit: 1 << 18)
        request.addresses = place.addresses
        do throws(OutgoingTrouble) {
            return .answered(try await http.send(request).status)
        } catch {
            return .failed(error.asOutcome)
        }
    }
}

/// Tells where a webhook's address leads, and whether anything may be sent there.
struct WebhookGate: Sendable {
    let networks: WebhookNetworks
    let lookup: HostLookup

    struct Place: Sendable {
        let url: OutgoingURL
        /// All are allowed.
        let addresses: [IPAddress]
    }

    func place(of address: String) async throws(WebhookAddressRefusal) -> Place {
        guard let url = OutgoingURL(address) else { throw .malformed }
        guard url.isEncrypted || networks.hasOwn else { throw .notEncrypted }
        let addresses = try await addresses(of: url.host)
        guard addresses.allSatisfy(networks.permit) else { throw .notAllowed }
        guard url.isEncrypted || addresses.allSatisfy(networks.isOwn) else { throw .notEncrypted }
        return Place(url: url, addresses: addresses)
    }

    private func addresses(of host: String) async throws(WebhookAddressRefusal) -> [IPAddress] {
        let found: [IPAddress]
        do { found = try await lookup.addresses(host) } catch { throw .unknownHost }
        guard !found.isEmpty else { throw .unknownHost }
        return found
    }
}

extension OutgoingTrouble {
    fileprivate var asOutcome: WebhookOutcome.Trouble {
        switch self {
        case .malformed: .addressNotAllowed
        case .unreachable: .unreachable
        case .untrusted: .notTrusted
        case .timedOut: .timedOut
        case .tooLarge: .tooLarge
        case .failed, .cancelled: .failed
        }
    }
}
