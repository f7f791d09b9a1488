import Foundation

/// Where a clamd listens: `127.0.0.1:3310`, `[::1]:3310`, or the path of its socket, `/run/clamav/clamd.ctl`.
public enum ClamdAddress: Hashable, Sendable {
    case socket(path: String)
    case host(String, port: Int)

    public init?(_ text: String) {
        if text.hasPrefix("/"), text.count > 1 {
            self = .socket(path: text)
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]), (1...65535).contains(port) else {
            return nil
        }
        let host = text[..<colon].trimmingCharacters(in: ["[", "]"])
        guard !host.isEmpty else { return nil }
        self = .host(host, port: port)
    }
}

extension ClamdAddress: CustomStringConvertible {
    public var description: String {
        switch self {
        case .socket(let path): path
        case .host(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        }
    }
}
