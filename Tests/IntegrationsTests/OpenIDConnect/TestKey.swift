import Foundation
import JWTKit

/// A key of a provider that a test plays, and tokens signed with it: well made or not.
struct TestKey {
    let name: String?
    let algorithm: String
    /// As the provider publishes it.
    let published: String
    private let signer: any JWTAlgorithm

    static func rsa(_ name: String?, _ numbers: RSANumbers = .one, algorithm: JWK.Algorithm = .rs256, says: Bool = true) async throws
        -> TestKey
    {
        let keys = JWTKeyCollection()
        let jwk = JWK.rsa(
            algorithm, identifier: "it", modulus: numbers.modulus, exponent: "AQAB", privateExponent: numbers.exponent)
        try await keys.add(jwk: jwk)
        let published = JWK.rsa(
            says ? algorithm : nil, identifier: name.map { .init(string: $0) }, modulus: numbers.modulus, exponent: "AQAB")
        return TestKey(
            name: name, algorithm: algorithm.rawValue, published: try TestKey.json(published), signer: try await keys.getKey(for: "it"))
    }

    static func elliptic<Curve>(
        _ name: String?, _ key: ECDSA.PrivateKey<Curve>, _ algorithm: JWK.Algorithm, _ curve: ECDSACurve
    ) async throws -> TestKey {
        let keys = await JWTKeyCollection().add(ecdsa: key, kid: "it")
        let published = JWK.ecdsa(
            algorithm, identifier: name.map { .init(string: $0) }, x: key.parameters?.x.inBase64URL, y: key.parameters?.y.inBase64URL,
            curve: curve)
        return TestKey(
            name: name, algorithm: algorithm.rawValue, published: try TestKey.json(published), signer: try await keys.getKey(for: "it"))
    }

    /// A secret that both sides know, as no provider of ours has one.
    static func shared(_ name: String?, _ secret: String) async throws -> TestKey {
        let keys = await JWTKeyCollection().add(hmac: HMACKey(from: Data(secret.utf8)), digestAlgorithm: .sha256, kid: "it")
        return TestKey(name: name, algorithm: "HS256", published: "", signer: try await keys.getKey(for: "it"))
    }

    /// A token of these claims. `header` is what it says of itself where that is not the truth.
    func token(_ claims: String, header: String? = nil) throws -> String {
        let name = name.map { #","kid":"\#($0)""# } ?? ""
        let input = [header ?? #"{"alg":"\#(algorithm)","typ":"JWT"\#(name)}"#, claims].map { Data($0.utf8).inBase64URL }.joined(
            separator: ".")
        return "\(input).\(Data(try signer.sign(Array(input.utf8))).inBase64URL)"
    }

    private static func json(_ key: JWK) throws -> String { String(decoding: try JSONEncoder().encode(key), as: UTF8.self) }
}

extension Data {
    var inBase64URL: String { base64EncodedString().inBase64URL }
}

extension String {
    var inBase64URL: String {
        replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }
}
