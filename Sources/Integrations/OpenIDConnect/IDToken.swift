import Casework
import Foundation
import JWTKit

/// An ID token as it came, of which only the header is read: it is not believed yet.
struct IDToken: Sendable {
    private let text: String
    let algorithm: SigningAlgorithm
    let keyName: String?

    /// Throws `Trouble.notBelieved` for what is no signed token, or is signed in a way that proves nothing.
    init(_ text: String) throws {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        // jwt-kit's own reading of a whole header traps on a huge number in it; ours asks for three fields.
        guard parts.count == 3, let json = parts.first.flatMap(Base64URL.decoded),
            let header = try? JSONDecoder().decode(Header.self, from: json)  // said below
        else { throw SignInProvider.Trouble.notBelieved("the ID token is no token of three parts") }
        guard let algorithm = SigningAlgorithm(rawValue: header.alg) else {
            throw SignInProvider.Trouble.notBelieved("the ID token is signed in none of the ways that are believed")
        }
        guard header.crit == nil else { throw SignInProvider.Trouble.notBelieved("the ID token has an extension unknown here") }
        self.text = text
        self.algorithm = algorithm
        keyName = header.kid
    }

    private struct Header: Decodable {
        let alg: String
        let kid: String?
        let crit: Claim?
    }

    /// What it says, once that key is shown to have signed it. Whether it says it to us and now is for `Expectation`.
    func claims(signedBy key: JWK) async throws -> Claims {
        var key = key
        // In a collection of one, jwt-kit has no other key to fall back to, and this algorithm no other to be confused with.
        key.algorithm = algorithm.algorithm
        key.keyIdentifier = "the one"
        do {
            let collection = JWTKeyCollection()
            try await collection.add(jwk: key)
            return try await collection.verify(text, as: Claims.self)
        } catch {
            // jwt-kit's words may quote the token.
            throw SignInProvider.Trouble.notBelieved("the ID token does not bear the signature of the provider's key, or says nothing")
        }
    }
}
