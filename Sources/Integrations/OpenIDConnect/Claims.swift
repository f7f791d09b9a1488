import Foundation
import JWTKit

/// What a provider says in an ID token or as user information, by name.
struct Claims: Sendable {
    let values: [String: Claim]

    subscript(name: String) -> Claim? { values[name] }

    func text(_ name: String) -> String? { self[name]?.text }

    func has(_ name: String, in truths: Set<Claim>) -> Bool { self[name].map(truths.contains) ?? false }
}

extension Claims: Codable {
    init(from decoder: any Decoder) throws { values = try decoder.singleValueContainer().decode([String: Claim].self) }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }
}

extension Claims: JWTPayload {
    /// What they must say depends on the sign-in that was begun: `IDToken` asks that.
    func verify(using algorithm: some JWTAlgorithm) {}
}
