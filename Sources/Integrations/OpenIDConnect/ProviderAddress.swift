import Foundation

/// An address at a provider that may be asked, or that a browser may be sent to: https, or http on this machine where the issuer is there.
struct ProviderAddress: Hashable, Sendable, CustomStringConvertible {
    let description: String
    let host: String
    let path: String
    let isPlain: Bool

    init?(_ text: String, plainOnThisMachine: Bool) {
        // Nothing that could end a header, or that readers of addresses take for different things.
        guard text.utf8.count <= 2000, text.utf8.allSatisfy({ (0x21...0x7e).contains($0) && !"\"<>\\^`{|}".utf8.contains($0) }),
            let parts = URLComponents(string: text), let host = parts.host?.lowercased(), !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.fragment == nil
        else { return nil }
        switch parts.scheme {
        case "https": isPlain = false
        case "http" where plainOnThisMachine && ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host): isPlain = true
        default: return nil
        }
        description = text
        self.host = host
        path = parts.path
    }

    /// The same address with these in its query, after what stands there already.
    func adding(_ fields: KeyValuePairs<String, String>) -> String {
        let joint = description.contains("?") ? (description.hasSuffix("?") || description.hasSuffix("&") ? "" : "&") : "?"
        return description + joint + FormFields.encoded(fields)
    }
}
