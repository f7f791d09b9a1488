import Casework
import Crypto
import Domain
import Foundation
import JWTKit

/// One provider, with what is known of it: its description and its keys, each kept for an hour.
struct OpenIDProvider: Sendable {
    private let settings: OpenIDSettings
    private let calls: ProviderCalls
    private let now: @Sendable () -> Date
    private let note: @Sendable (String) -> Void
    private let metadata: Kept<ProviderMetadata>
    private let keys: Kept<KeySet>

    init(
        settings: OpenIDSettings, fetch: @escaping OpenIDFetch, now: @escaping @Sendable () -> Date,
        note: @escaping @Sendable (String) -> Void
    ) {
        let calls = ProviderCalls(fetch: fetch)
        let metadata = Kept(for: 3600, now: now) { [issuer = settings.issuer] in
            try ProviderMetadata(try await calls.get(issuer.discovery), of: issuer)
        }
        self.settings = settings
        self.calls = calls
        self.now = now
        self.note = note
        self.metadata = metadata
        keys = Kept(for: 3600, now: now) { try KeySet(try await calls.get(try await metadata.current().keys)) }
    }

    func authorisation(of asked: AskedSignIn) async throws -> String {
        try await metadata.current().authorisation.adding([
            "response_type": "code", "client_id": settings.clientID, "redirect_uri": asked.returnAddress,
            "scope": settings.scopes.joined(separator: " "), "state": asked.state, "nonce": asked.nonce,
            "code_challenge": Base64URL.encoded(SHA256.hash(data: Data(asked.verifier.utf8))), "code_challenge_method": "S256",
        ])
    }

    func endOfSession(returningTo address: String) async throws -> String? {
        try await metadata.current().endOfSession?.adding(["client_id": settings.clientID, "post_logout_redirect_uri": address])
    }

    func identity(provenBy code: String, _ asked: AskedSignIn) async throws -> ProvenIdentity {
        let metadata = try await metadata.current()
        let tokens = try await CodeExchange(settings: settings, metadata: metadata, calls: calls).tokens(for: code, asked)
        let token = try IDToken(tokens.idToken)
        let claims = try await token.claims(signedBy: try await key(of: token))
        let expectation = TokenExpectation(issuer: settings.issuer, clientID: settings.clientID, nonce: asked.nonce, now: now())
        let subject = try expectation.check(claims)
        let said = person(claims)
        guard !isComplete(said), let address = metadata.userInformation, let access = tokens.accessToken else {
            return identity(of: subject, [said])
        }
        return identity(of: subject, [said, person(try await userInformation(of: subject, at: address, with: access))])
    }
}

extension OpenIDProvider {
    /// A key that is not known yet may be a new one.
    private func key(of token: IDToken) async throws -> JWK {
        var finding = try await keys.current().find(token.keyName, for: token.algorithm)
        if case .unknown = finding { finding = try await keys.renewed().find(token.keyName, for: token.algorithm) }
        switch finding {
        case .found(let key): return key
        case .unknown: throw SignInProvider.Trouble.notBelieved("the ID token is signed with a key that the provider does not publish")
        case .several: throw SignInProvider.Trouble.notBelieved("the ID token does not say which of the provider's keys signed it")
        }
    }

    private func userInformation(of subject: String, at address: ProviderAddress, with token: String) async throws -> Claims {
        let json = try await calls.get(address, token: token)
        guard let claims = try? JSONDecoder().decode(Claims.self, from: json) else {  // it is about a person: no word of it
            throw SignInProvider.Trouble.unreachable("the provider's user information is no JSON")
        }
        guard claims.text("sub") == subject else {
            throw SignInProvider.Trouble.notBelieved("the user information is of somebody else (sub)")
        }
        return claims
    }

    private func person(_ claims: Claims) -> PersonClaims {
        PersonClaims(claims, issuer: settings.issuer, groupsClaim: settings.groupsClaim)
    }

    private func isComplete(_ said: PersonClaims) -> Bool {
        said.email != nil && said.name != nil && (settings.groupsClaim == nil || said.groups != .unsaid)
    }

    /// What is said first counts.
    private func identity(of subject: String, _ said: [PersonClaims]) -> ProvenIdentity {
        ProvenIdentity(
            issuer: settings.issuer.description, subject: subject, email: said.firstValue(\.email), name: said.firstValue(\.name),
            groups: groups(said.map(\.groups).first { $0 != .unsaid } ?? .unsaid))
    }

    private func groups(_ groups: PersonClaims.Groups) -> Set<String>? {
        switch groups {
        case .named(let names): return names
        case .unsaid: return nil
        case .tooMany:
            note("Somebody is in more groups than an ID token holds, so that groups give them no role: see docs/single-sign-on.md")
            return nil
        }
    }
}

extension Sequence {
    fileprivate func firstValue<Value>(_ value: (Element) -> Value?) -> Value? {
        for element in self { if let value = value(element) { return value } }
        return nil
    }
}
