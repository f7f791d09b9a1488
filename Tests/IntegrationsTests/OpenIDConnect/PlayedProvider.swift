import Casework
import Foundation
import Integrations
import Synchronization

/// A provider of OpenID Connect that a test plays, with a clock of its own: it answers what the test has laid out for an address.
final class PlayedProvider: Sendable {
    static let issuer = "https://sso.example.gov.uk/realms/staff"

    /// Long enough for HMAC, with letters that must be encoded.
    static let secret = "a secret: 100 % of what we both know"
    static let encodedSecret = "a%20secret%3A%20100%20%25%20of%20what%20we%20both%20know"

    let issuer: String
    private let scene: Mutex<Scene>

    private struct Scene {
        var answers: [String: OutgoingAnswer] = [:]
        var asked: [OutgoingRequest] = []
        var notes: [String] = []
        var now = Date(timeIntervalSince1970: 1_800_000_000)
    }

    struct Away: Error {}

    init(issuer: String = PlayedProvider.issuer, keys: [TestKey] = []) {
        self.issuer = issuer
        scene = Mutex(Scene())
        answer("/.well-known/openid-configuration", discovery())
        publish(keys)
    }

    /// The product's side of it.
    func door(secret: String? = PlayedProvider.secret, groups: String? = nil) throws -> SignInProvider {
        guard let issuer = OpenIDIssuer(issuer) else { throw Away() }
        let settings = OpenIDSettings(
            issuer: issuer, clientID: "assessment-actions", clientSecret: secret.map { Secret($0) },
            groupsClaim: groups.flatMap { ClaimPath($0) })
        return .openIDConnect(
            settings,
            fetch: { request in
                try self.scene.withLock { scene in
                    scene.asked.append(request)
                    guard let answer = scene.answers[request.url.text] else { throw OutgoingTrouble.unreachable("nobody there") }
                    guard answer.body.count <= request.limit else { throw OutgoingTrouble.tooLarge(limit: request.limit) }
                    return answer
                }
            },
            now: { self.now }, note: { words in self.scene.withLock { $0.notes.append(words) } })
    }

    var now: Date { scene.withLock { $0.now } }
    var asked: [OutgoingRequest] { scene.withLock { $0.asked } }
    var notes: [String] { scene.withLock { $0.notes } }

    func pass(_ seconds: TimeInterval) { scene.withLock { $0.now += seconds } }

    /// Below the issuer's own address.
    func answer(_ path: String, status: Int = 200, _ body: String) {
        scene.withLock { $0.answers[issuer + path] = OutgoingAnswer(status: status, body: Array(body.utf8)) }
    }

    func doNotAnswer(_ path: String) { scene.withLock { $0.answers[issuer + path] = nil } }

    func publish(_ keys: [TestKey]) { answer("/keys", #"{"keys":[\#(keys.map(\.published).joined(separator: ","))]}"#) }

    /// The token that whoever brings a code gets.
    func give(_ token: String) {
        answer("/token", #"{"token_type":"Bearer","access_token":"for-user-information","id_token":"\#(token)"}"#)
    }

    var documentAnswer: OutgoingAnswer { OutgoingAnswer(status: 200, body: Array(discovery().utf8)) }

    /// What was posted to the token endpoint first.
    var exchange: (form: String, headers: [String: String])? {
        asked.first { $0.method == .post && $0.url.text == issuer + "/token" }.map { request in
            (String(decoding: request.body, as: UTF8.self), Dictionary(request.headers.map { ($0.name, $0.value) }) { "\($0), \($1)" })
        }
    }

    func times(_ path: String) -> Int { asked.count { $0.url.text == issuer + path } }

    func discovery(_ changes: [String: String?] = [:]) -> String {
        json(
            [
                "issuer": issuer, "authorization_endpoint": "\(issuer)/authorise", "token_endpoint": "\(issuer)/token",
                "jwks_uri": "\(issuer)/keys", "userinfo_endpoint": "\(issuer)/user", "end_session_endpoint": "\(issuer)/end",
            ].mapValues { "\"\($0)\"" }, changes)
    }

    /// What a token says that is to be believed, changed in these claims: each a piece of JSON, nil to leave it out.
    func claims(_ changes: [String: String?] = [:]) -> String {
        let time = Int(now.timeIntervalSince1970)
        return json(
            [
                "iss": "\"\(issuer)\"", "sub": "\"248289761001\"", "aud": "\"assessment-actions\"",
                "nonce": "\"\(AskedSignIn.sample.nonce)\"",
                "iat": "\(time)", "exp": "\(time + 300)", "auth_time": "\(time - 5).482", "name": "\"Moira Lindqvist\"",
                "email": "\"moira.lindqvist@example.gov.uk\"", "email_verified": "true",
            ], changes)
    }

    private func json(_ fields: [String: String], _ changes: [String: String?]) -> String {
        let all = fields.merging(changes.compactMapValues { $0 }) { $1 }.filter { changes[$0.key] != .some(nil) }
        return "{\(all.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ","))}"
    }
}

extension AskedSignIn {
    /// The verifier of RFC 7636, appendix B, so that its challenge is known from there.
    static let sample = AskedSignIn(
        state: "the-state", nonce: "the-nonce", verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        returnAddress: "https://actions.example.gov.uk/sign-in/return?a=1&b=2")
}

/// What kept a sign-in from being proven; nil where it was proven.
func troubleMet(_ work: () async throws -> some Any) async throws -> SignInProvider.Trouble? {
    do {
        _ = try await work()
        return nil
    } catch let trouble as SignInProvider.Trouble {
        return trouble
    }
}

extension SignInProvider.Trouble {
    var words: String {
        switch self {
        case .unreachable(let words), .notBelieved(let words), .codeRefused(let words): words
        }
    }

    var isUnreachable: Bool { if case .unreachable = self { true } else { false } }
    var isNotBelieved: Bool { if case .notBelieved = self { true } else { false } }
    var isCodeRefused: Bool { if case .codeRefused = self { true } else { false } }
}
