import Foundation

/// The OpenID provider that people sign in with.
struct ProviderSettings: Sendable {
    /// Letter for letter as its discovery document and its tokens name it.
    let issuer: String
    let client: String
    let secret: Secret
    let scopes: [String]
    /// Where a token says which groups its person is in: a name, or names from the outside in.
    let groupsClaim: [String]

    /// Nil where none is set.
    init?(_ given: inout GivenSettings) {
        let isSet = given.haveAll(["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"])
        let issuer = given.value("OIDC_ISSUER", or: "give its https address as the provider writes it (http on this machine alone)") {
            ProviderSettings.isIssuer($0) ? $0 : nil
        }
        let scopes = given.value("OIDC_SCOPES", or: "give names with spaces between them, openid among them") {
            let names = $0.split(separator: " ").map(String.init)
            return names.contains("openid") && names.allSatisfy(ProviderSettings.isScope) ? names : nil
        }
        let claim = given.value("OIDC_GROUPS_CLAIM", or: "give the claim's name, or names with dots between them") {
            let names = $0.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            return names.contains("") ? nil : names
        }
        guard isSet, let issuer, let client = given.text("OIDC_CLIENT_ID"), let secret = given.text("OIDC_CLIENT_SECRET") else {
            return nil
        }
        self.issuer = issuer
        self.client = client
        self.secret = Secret(secret)
        self.scopes = scopes ?? ["openid", "profile", "email"]
        groupsClaim = claim ?? ["groups"]
    }

    /// A network that others share could put its own provider in the place of one that is asked without TLS.
    private static func isIssuer(_ text: String) -> Bool {
        guard let url = URL(string: text), let host = url.host(), url.user() == nil, url.query() == nil, url.fragment() == nil else {
            return false
        }
        return url.scheme == "https" || url.scheme == "http" && Settings.isLoopback(host)
    }

    /// `scope-token` of RFC 6749.
    private static func isScope(_ name: String) -> Bool {
        name.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
}
