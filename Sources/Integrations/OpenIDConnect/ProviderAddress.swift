/// An address at a provider that may be asked, or that a browser may be sent to: https, or http on this machine where the issuer is there.
struct ProviderAddress: Hashable, Sendable, CustomStringConvertible {
    let url: OutgoingURL

    init?(_ text: String, plainOnThisMachine: Bool) {
        // Nothing that could end a header, or that readers of addresses take for different things.
        guard text.utf8.count <= 2000, text.utf8.allSatisfy({ (0x21...0x7e).contains($0) && !"#\"<>\\^`{|}".utf8.contains($0) }),
            // libcurl forgives slashes too few and too many.
            let start = text.firstRange(of: "://"), text[start.upperBound...].first != "/",
            let url = OutgoingURL(text), url.isEncrypted || (plainOnThisMachine && url.isLoopback)
        else { return nil }
        self.url = url
    }

    var description: String { url.text }

    /// The same address with these in its query, after what stands there already.
    func adding(_ fields: KeyValuePairs<String, String>) -> String {
        let joint = description.contains("?") ? (description.hasSuffix("?") || description.hasSuffix("&") ? "" : "&") : "?"
        return description + joint + FormFields.encoded(fields)
    }
}
