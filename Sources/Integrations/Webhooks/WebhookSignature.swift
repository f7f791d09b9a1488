import Casework
import Crypto
import Foundation

/// The headers of Standard Webhooks 1.0: what it is, when it was sent, and a proof of both and of the body.
enum WebhookSignature {
    static func headers(of message: WebhookMessage) -> [OutgoingHeader] {
        let time = String(Int(message.at.timeIntervalSince1970.rounded(.down)))
        let signed = Data("\(message.id).\(time).".utf8) + message.body
        let signatures = message.secrets.compactMap { key(of: $0) }.map { key in
            "v1,\(Data(HMAC<SHA256>.authenticationCode(for: signed, using: key)).base64EncodedString())"
        }
        return [
            OutgoingHeader("webhook-id", message.id), OutgoingHeader("webhook-timestamp", time),
            OutgoingHeader("webhook-signature", signatures.joined(separator: " ")),
        ]
    }

    /// Nil for what we would not have made.
    private static func key(of secret: String) -> SymmetricKey? {
        guard secret.hasPrefix("whsec_") else { return nil }
        return Data(base64Encoded: String(secret.dropFirst(6))).map { SymmetricKey(data: $0) }
    }
}
