import Foundation

/// A provider by the name it gives itself: an address of https, or of http on this machine, exactly as its discovery document says it.
public struct OpenIDIssuer: Hashable, Sendable, CustomStringConvertible {
    public let description: String
    let kind: Kind
    let address: ProviderAddress

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
        guard let address = ProviderAddress(text, plainOnThisMachine: true), !text.contains("?") else { return nil }
        if OpenIDIssuer.entraHosts.contains(address.host) {
            let parts = address.path.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 3, let tenant = parts.dropFirst().first, UUID(uuidString: String(tenant)) != nil, parts.last == "v2.0"
            else { return nil }
            kind = .entra
        } else {
            guard address.host != "sts.windows.net" else { return nil }
            kind = address.host == "accounts.google.com" ? .google : .other
        }
        self.address = address
        description = text
    }

    private static let entraHosts: Set = ["login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn"]

    /// Where the provider describes itself.
    var discovery: String {
        (description.hasSuffix("/") ? String(description.dropLast()) : description) + "/.well-known/openid-configuration"
    }
}
