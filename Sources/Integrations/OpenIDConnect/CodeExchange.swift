import Casework
import Foundation

/// Gives a code to the provider's token endpoint, and tells what it says when it does not take it (RFC 6749 §4.1.3, §5).
struct CodeExchange: Sendable {
    let settings: OpenIDSettings
    let metadata: ProviderMetadata
    let calls: ProviderCalls

    struct Tokens: Decodable {
        let idToken: String
        /// For the provider's user information alone.
        let accessToken: String?

        private enum CodingKeys: String, CodingKey {
            case idToken = "id_token"
            case accessToken = "access_token"
        }
    }

    func tokens(for code: String, _ asked: AskedSignIn) async throws -> Tokens {
        var form = FormFields.encoded([
            "grant_type": "authorization_code", "code": code, "redirect_uri": asked.returnAddress, "code_verifier": asked.verifier,
        ])
        var headers: [OutgoingHeader] = []
        switch try proof {
        case .none: form += "&" + FormFields.encoded(["client_id": settings.clientID])
        case .post(let secret):
            form += "&" + FormFields.encoded(["client_id": settings.clientID, "client_secret": secret.revealed])
        case .basic(let secret):
            let pair = FormFields.encoded(settings.clientID) + ":" + FormFields.encoded(secret.revealed)
            headers = [OutgoingHeader("Authorization", "Basic \(Data(pair.utf8).base64EncodedString())")]
        }
        let answer = try await calls.post(form, to: metadata.token, headers: headers)
        guard answer.status == 200 else { throw refusal(answer) }
        guard let tokens = try? JSONDecoder().decode(Tokens.self, from: Data(answer.body)) else {  // it may hold secrets: no word of it
            throw SignInProvider.Trouble.unreachable("the token endpoint gave no ID token")
        }
        return tokens
    }

    /// How we show that we are the client.
    private enum Proof {
        case none
        case basic(Secret)
        case post(Secret)
    }

    private var proof: Proof {
        get throws {
            guard let secret = settings.clientSecret else { return .none }
            if metadata.clientAuthentication.contains("client_secret_basic") { return .basic(secret) }
            if metadata.clientAuthentication.contains("client_secret_post") { return .post(secret) }
            throw SignInProvider.Trouble.unreachable("the token endpoint takes a client secret in none of the ways known here")
        }
    }

    private func refusal(_ answer: OutgoingAnswer) -> SignInProvider.Trouble {
        struct Refusal: Decodable { let error: String }
        let error = (try? JSONDecoder().decode(Refusal.self, from: Data(answer.body)))?.error  // or it says nothing that can be told
        let known = Self.errors.first { $0 == error }
        if known == "invalid_grant" { return .codeRefused("the token endpoint answered \(answer.status), invalid_grant") }
        return .unreachable("the token endpoint answered \(answer.status)\(known.map { ", \($0)" } ?? "")")
    }

    private static let errors: Set = [
        "invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type", "invalid_scope",
    ]
}
