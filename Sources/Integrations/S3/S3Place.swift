import Foundation

/// A bucket, and what the names of our objects in it begin with: `s3://evidence/actions?endpoint=https://s3.example:9000&region=eu-west-2`.
public struct S3Place: Hashable, Sendable {
    public let bucket: String
    /// Empty, or ending in a slash.
    public let prefix: String
    public let region: String
    /// Nil for Amazon's own, which the region names.
    public let endpoint: OutgoingURL?

    /// Nil for anything else.
    init?(_ text: String) {
        guard let parts = URLComponents(string: text), parts.scheme == "s3", parts.user == nil, parts.password == nil, parts.port == nil,
            parts.fragment == nil, let bucket = parts.host, S3Place.isBucket(bucket), let prefix = S3Place.prefix(parts.path)
        else { return nil }
        var given: [String: String] = [:]
        for item in parts.queryItems ?? [] {
            guard let value = item.value, !value.isEmpty, given.updateValue(value, forKey: item.name) == nil else { return nil }
        }
        let endpoint = given.removeValue(forKey: "endpoint").map(S3Place.endpoint)
        if case .some(nil) = endpoint { return nil }
        guard let region = given.removeValue(forKey: "region") ?? (endpoint == nil ? nil : "us-east-1"), S3Place.isRegion(region) else {
            return nil
        }
        guard given.isEmpty else { return nil }
        (self.bucket, self.prefix, self.region, self.endpoint) = (bucket, prefix, region, endpoint ?? nil)
    }

    /// Where the bucket answers, without a slash at its end, and what the path of every address in it begins with. A name with a dot in it
    /// would fit no certificate as a part of a host's.
    var origin: (host: String, scheme: String, path: String) {
        if let endpoint {
            let parts = endpoint.text.split(separator: "/", omittingEmptySubsequences: true)
            return (parts.dropFirst().first.map(String.init) ?? endpoint.host, endpoint.isEncrypted ? "https" : "http", "/\(bucket)")
        }
        let amazon = "s3.\(region).amazonaws.com"
        return bucket.contains(".") ? (amazon, "https", "/\(bucket)") : ("\(bucket).\(amazon)", "https", "")
    }

    private static func isBucket(_ name: String) -> Bool {
        (3...63).contains(name.utf8.count) && name.utf8.allSatisfy { isSmall($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    }

    private static func isRegion(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.allSatisfy { isSmall($0) || $0 == UInt8(ascii: "-") }
    }

    /// Names that stand in an address as they are, so that what is signed is what is sent.
    private static func prefix(_ path: String) -> String? {
        let folders = path.split(separator: "/")
        let isPlain = folders.allSatisfy { folder in
            folder != "." && folder != ".." && folder.utf8.allSatisfy { isSmall($0 | 0x20) || "._-".utf8.contains($0) }
        }
        return isPlain ? folders.map { "\($0)/" }.joined() : nil
    }

    /// In clear only on this machine: evidence is nobody else's to read.
    private static func endpoint(_ text: String) -> OutgoingURL? {
        guard let url = OutgoingURL(text), url.isEncrypted || url.isLoopback, let parts = URLComponents(string: text),
            ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil
        else { return nil }
        return url
    }

    private static func isSmall(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension S3Place: CustomStringConvertible {
    public var description: String {
        let asked = (endpoint.map { ["endpoint=\($0)"] } ?? []) + ["region=\(region)"]
        return "s3://\(bucket)/\(prefix)?\(asked.joined(separator: "&"))"
    }
}
