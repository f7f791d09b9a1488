/// What an operator says of the provider: where it is, and how it knows us.
public struct OpenIDSettings: Sendable {
    let issuer: OpenIDIssuer
    let clientID: String
    /// Nil for a public client, whom PKCE alone protects.
    let clientSecret: Secret?
    let scopes: [String]
    /// Where groups stand. Where none is named they are taken from `groups`, and user information is not fetched for their sake.
    let groupsClaim: ClaimPath?

    /// `scopes` are separated by spaces; `openid` is always one of them.
    public init(
        issuer: OpenIDIssuer, clientID: String, clientSecret: Secret?, scopes: String = "openid profile email",
        groupsClaim: ClaimPath? = nil
    ) {
        self.issuer = issuer
        self.clientID = clientID
        self.clientSecret = clientSecret
        let wanted = scopes.split(separator: " ").map(String.init)
        self.scopes = wanted.contains("openid") ? wanted : ["openid"] + wanted
        self.groupsClaim = groupsClaim
    }
}
