public import Domain
public import Foundation

/// What tells other programs of what happened, over HTTP.
public struct WebhookPost: Sendable {
    /// Whether something may be sent there at all, as the network stands now.
    public let check: @Sendable (_ address: String) async throws(WebhookAddressRefusal) -> Void
    /// Sends it once. Looks again whether it may.
    public let send: @Sendable (WebhookMessage) async -> WebhookOutcome

    public init(
        check: @escaping @Sendable (_ address: String) async throws(WebhookAddressRefusal) -> Void,
        send: @escaping @Sendable (WebhookMessage) async -> WebhookOutcome
    ) {
        self.check = check
        self.send = send
    }
}

/// One message to another program, the same however often it is sent but for its time.
public struct WebhookMessage: Hashable, Sendable {
    public let address: String
    /// By which the other side knows it again.
    public let id: String
    public let at: Date
    /// JSON.
    public let body: [UInt8]
    /// It is signed with each; the newest first.
    public let secrets: [String]

    public init(address: String, id: String, at: Date, body: [UInt8], secrets: [String]) {
        self.address = address
        self.id = id
        self.at = at
        self.body = body
        self.secrets = secrets
    }
}

/// Why nothing is sent to an address.
public enum WebhookAddressRefusal: Error, Hashable, Sendable {
    case malformed
    case notEncrypted
    case unknownHost
    /// It leads to this machine, or to a network that is not public.
    case notAllowed

    public var words: String {
        switch self {
        case .malformed: "Enter a whole web address, like https://example.gov.uk/webhooks"
        case .notEncrypted: "Enter an address that begins with https://"
        case .unknownHost: "Nobody knows the host in this address. Check it is spelt correctly"
        case .notAllowed: "Enter an address on the public internet. This one leads to a network that is not allowed"
        }
    }
}
