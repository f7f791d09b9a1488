import Casework
import Foundation

/// What a provider says of itself (OpenID Connect Discovery 1.0), as far as we use it.
struct ProviderMetadata: Sendable {
    let authorisation: ProviderAddress
    let token: ProviderAddress
    let keys: ProviderAddress
    let userInformation: ProviderAddress?
    let endOfSession: ProviderAddress?
    let clientAuthentication: Set<String>

    /// Throws `Trouble.unreachable` where nobody can sign in by this document, which is nobody's fault but the provider's or the settings'.
    init(_ json: Data, of issuer: OpenIDIssuer) throws {
        guard let document = try? JSONDecoder().decode(Document.self, from: json) else {  // which part of it is wrong is nobody's concern
            throw SignInProvider.Trouble.unreachable("what is at \(issuer.discovery) is no discovery document")
        }
        guard document.issuer == issuer.description else {
            throw SignInProvider.Trouble.unreachable("the discovery document is of another issuer than OIDC_ISSUER, which is \(issuer)")
        }
        func address(_ text: String, _ name: String) throws -> ProviderAddress {
            if let address = ProviderAddress(text, plainOnThisMachine: issuer.isPlain) { return address }
            throw SignInProvider.Trouble.unreachable("the discovery document of \(issuer) has no usable \(name)")
        }
        authorisation = try address(document.authorizationEndpoint, "authorization_endpoint")
        token = try address(document.tokenEndpoint, "token_endpoint")
        keys = try address(document.jwksURI, "jwks_uri")
        userInformation = try document.userinfoEndpoint.map { try address($0, "userinfo_endpoint") }
        endOfSession = try document.endSessionEndpoint.map { try address($0, "end_session_endpoint") }
        clientAuthentication = Set(document.authenticationMethods ?? ["client_secret_basic"])
    }

    private struct Document: Decodable {
        let issuer: String
        let authorizationEndpoint: String
        let tokenEndpoint: String
        let jwksURI: String
        let userinfoEndpoint: String?
        let endSessionEndpoint: String?
        let authenticationMethods: [String]?

        private enum CodingKeys: String, CodingKey {
            case issuer
            case authorizationEndpoint = "authorization_endpoint"
            case tokenEndpoint = "token_endpoint"
            case jwksURI = "jwks_uri"
            case userinfoEndpoint = "userinfo_endpoint"
            case endSessionEndpoint = "end_session_endpoint"
            case authenticationMethods = "token_endpoint_auth_methods_supported"
        }
    }
}
