import Casework
import Foundation
import JWTKit

/// The keys that a provider signs with, as it publishes them (RFC 7517). Keys for other ends, or of kinds unknown here, are passed over:
/// one of them must not keep everybody out.
struct KeySet: Sendable {
    private let keys: [JWK]

    init(_ json: Data) throws {
        guard let published = try? JSONDecoder().decode(Published.self, from: json) else {  // what else it is nobody needs to know
            throw SignInProvider.Trouble.unreachable("what is at the provider's jwks_uri is no set of keys")
        }
        keys = published.keys.compactMap(\.key)
    }

    enum Finding {
        case found(JWK)
        case unknown
        /// The token does not say which of several it is.
        case several
    }

    /// The key that the token names, or the only one there is for its algorithm where it names none.
    func find(_ name: String?, for algorithm: SigningAlgorithm) -> Finding {
        let fitting = keys.filter { algorithm.accepts($0) && (name == nil || $0.keyIdentifier?.string == name) }
        guard let key = fitting.first else { return .unknown }
        return fitting.count == 1 ? .found(key) : .several
    }

    private struct Published: Decodable {
        let keys: [Entry]
    }

    private struct Entry: Decodable {
        let key: JWK?

        init(from decoder: any Decoder) throws {
            let use = try? decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .use)
            guard use == nil || use == "sig" else {
                key = nil
                return
            }
            key = try? JWK(from: decoder)  // of a kind that jwt-kit does not know, and that no token of ours is signed with
        }

        private enum CodingKeys: CodingKey { case use }
    }
}
