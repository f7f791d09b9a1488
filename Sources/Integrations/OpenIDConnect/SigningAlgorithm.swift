import JWTKit

/// How an ID token may be signed. There is no `none`, and nothing that our own secret or a public key could sign (HS256 and its kin).
enum SigningAlgorithm: String, CaseIterable, Sendable {
    case rs256 = "RS256"
    case ps256 = "PS256"
    case es256 = "ES256"
    case es384 = "ES384"
    case es512 = "ES512"

    /// Whether a key that a provider publishes is meant for it.
    func accepts(_ key: JWK) -> Bool {
        if let named = key.algorithm, named != algorithm { return false }
        return key.keyType == keyType && (curve == nil || key.curve == curve)
    }

    var algorithm: JWK.Algorithm {
        switch self {
        case .rs256: .rs256
        case .ps256: .ps256
        case .es256: .es256
        case .es384: .es384
        case .es512: .es512
        }
    }

    private var keyType: JWK.KeyType {
        switch self {
        case .rs256, .ps256: .rsa
        case .es256, .es384, .es512: .ecdsa
        }
    }

    private var curve: JWK.Curve? {
        switch self {
        case .rs256, .ps256: nil
        case .es256: .ecdsa(.p256)
        case .es384: .ecdsa(.p384)
        case .es512: .ecdsa(.p521)
        }
    }
}
