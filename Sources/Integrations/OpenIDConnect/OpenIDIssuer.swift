import Foundation

/// A provider by the name it gives itself: an address of https, or of http on this machine, exactly as its discovery document says it.
public struct OpenIDIssuer: Hashable, Sendable, CustomStringConvertible {
    public let description: String
    let kind: Kind
    /// Where the provider describes itself.
    let discovery: ProviderAddress

    /// Providers whose claims mean something of their own.
    enum Kind: Hashable, Sendable {
        case entra, google, other
    }

    /// What to write in the settings, in words.
    public static let rule = """
        give the issuer as the provider writes it: an https address without ? or #, such as https://sso.example.gov.uk/realms/staff \
        (http only on this machine). For Microsoft Entra ID it is https://login.microsoftonline.com/TENANT/v2.0 with the identifier of \
        your own tenant; common, organizations and consumers would let in the whole world
        """

    public init?(_ text: String) {
        let place = (text.hasSuffix("/") ? String(text.dropLast()) : text) + "/.well-known/openid-configuration"
        guard !text.contains("?"), let address = ProviderAddress(text, plainOnThisMachine: true),
            let discovery = ProviderAddress(place, plainOnThisMachine: true), let kind = Kind(of: text, at: address.url.host)
        else { return nil }
        description = text
        self.discovery = discovery
        self.kind = kind
    }

    /// Whether it is on this machine, where its other addresses may be plain too.
    var isPlain: Bool { !discovery.url.isEncrypted }
}

extension OpenIDIssuer.Kind {
    /// Nil for an issuer that has no tokens of its own: a tenant stands in those that Entra gives.
    fileprivate init?(of issuer: String, at host: String) {
        switch host {
        case "login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn":
            let parts = issuer.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
            guard parts.count == 2, let tenant = parts.first, UUID(uuidString: String(tenant)) != nil, parts.last == "v2.0" else {
                return nil
            }
            self = .entra
        case "sts.windows.net": return nil
        case "accounts.google.com": self = .google
        default: self = .other
        }
    }
}
