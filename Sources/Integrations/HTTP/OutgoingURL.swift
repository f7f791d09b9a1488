/// An address of the web that we may ask: http or https, whole, without a user's name in it.
public struct OutgoingURL: Hashable, Sendable {
    public let text: String
    /// In small letters; an IPv6 address stands in brackets.
    public let host: String
    public let port: Int
    public let isEncrypted: Bool
    /// Whether it is this machine itself, so that nobody is on the line.
    public let isLoopback: Bool
    private let origin: String

    /// Nil for anything else, also for spaces or letters outside ASCII: they are to be percent-encoded.
    public init?(_ text: String) {
        guard let url = CurlURL(text, schemes: ["http", "https"]), url.user == nil, url.password == nil else { return nil }
        self.text = text
        host = url.host
        port = url.port
        isEncrypted = url.scheme == "https"
        isLoopback = url.isLoopback
        origin = "\(url.scheme)://\(url.host):\(url.port)"
    }
}

extension OutgoingURL: CustomStringConvertible {
    /// For a log: without path and query, which may hold secrets.
    public var description: String { origin }
}
