import Integrations

extension GivenSettings {
    /// The OpenID provider that people sign in with; nil where none is set.
    mutating func provider() -> OpenIDSettings? {
        let isSet = haveAll(["OIDC_ISSUER", "OIDC_CLIENT_ID"])
        let issuer = value("OIDC_ISSUER", or: OpenIDIssuer.rule) { OpenIDIssuer($0) }
        let claim = value("OIDC_GROUPS_CLAIM", or: ClaimPath.rule) { ClaimPath($0) }
        let scopes = value("OIDC_SCOPES", or: "give names with spaces between them, such as openid profile email") {
            $0.utf8.allSatisfy(GivenSettings.isOfScope) ? $0 : nil
        }
        if text("OIDC_ISSUER") == nil {
            for name in ["OIDC_CLIENT_SECRET", "OIDC_SCOPES", "OIDC_GROUPS_CLAIM"] where text(name) != nil {
                reject("\(name) means nothing without OIDC_ISSUER and OIDC_CLIENT_ID")
            }
        }
        guard isSet, let issuer, let client = text("OIDC_CLIENT_ID") else { return nil }
        let secret = text("OIDC_CLIENT_SECRET").map { Secret($0) }
        return OpenIDSettings(
            issuer: issuer, clientID: client, clientSecret: secret, scopes: scopes ?? "openid profile email", groupsClaim: claim)
    }

    /// A space, or what a `scope-token` of RFC 6749 is made of.
    private static func isOfScope(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
}
