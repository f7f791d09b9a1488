import Foundation

extension Settings {
    static let baseRule = "give the address that people use, such as https://actions.example.gov.uk, without a path"

    /// An address of http or https that is a host and nothing more.
    static func base(_ text: String) -> URL? {
        guard let url = URL(string: text), let host = url.host(), !host.isEmpty, ["http", "https"].contains(url.scheme),
            ["", "/"].contains(url.path()), url.user() == nil, url.query() == nil, url.fragment() == nil
        else { return nil }
        return url
    }

    /// What people type to reach it, where no `BASE_URL` says otherwise. A host that means "every address" is reached as this machine.
    var address: String {
        if let baseURL { return baseURL.absoluteString.hasSuffix("/") ? String(baseURL.absoluteString.dropLast()) : baseURL.absoluteString }
        let name = ["0.0.0.0", "::"].contains(host) ? "127.0.0.1" : host
        return "http://\(name.contains(":") ? "[\(name)]" : name):\(port)"
    }

    /// Whether only this machine can reach a host of that name.
    static func isLoopback(_ host: String) -> Bool { ["127.0.0.1", "::1", "[::1]", "localhost"].contains(host) }
}
