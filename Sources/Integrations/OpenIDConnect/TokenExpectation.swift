import Casework
import Foundation

/// What an ID token must say to prove one sign-in that was begun here (OpenID Connect Core 1.0, §3.1.3.7).
struct TokenExpectation: Sendable {
    let issuer: OpenIDIssuer
    let clientID: String
    let nonce: String
    let now: Date

    /// How far two clocks may be apart.
    static let leeway: TimeInterval = 60

    /// Throws `Trouble.notBelieved`, which names the claim and never what it says. Gives the subject.
    func check(_ claims: Claims) throws -> String {
        guard claims.text("iss") == issuer.description else { throw Self.trouble("is of another issuer (iss)") }
        try checkAudience(claims)
        try checkTimes(claims)
        guard claims.text("nonce") == nonce else { throw Self.trouble("answers another sign-in (nonce)") }
        guard let subject = claims.text("sub"), (1...255).contains(subject.utf8.count),
            !subject.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { throw Self.trouble("names nobody (sub)") }
        return subject
    }

    private func checkAudience(_ claims: Claims) throws {
        guard let audience = claims["aud"]?.texts, audience.contains(clientID) else { throw Self.trouble("is for somebody else (aud)") }
        let party = claims["azp"]
        guard party == .text(clientID) || (party == nil && audience.count == 1) else {
            throw Self.trouble("was given to somebody else (azp)")
        }
    }

    private func checkTimes(_ claims: Claims) throws {
        let time = now.timeIntervalSince1970
        guard let ends = claims["exp"]?.number, ends + Self.leeway > time else { throw Self.trouble("has expired (exp)") }
        guard let made = claims["iat"]?.number, made - Self.leeway <= time else { throw Self.trouble("was made at no time yet (iat)") }
        guard let begins = claims["nbf"] else { return }
        guard let begins = begins.number, begins - Self.leeway <= time else { throw Self.trouble("is not valid yet (nbf)") }
    }

    private static func trouble(_ words: String) -> SignInProvider.Trouble { .notBelieved("the ID token \(words)") }
}
