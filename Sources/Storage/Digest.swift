import Crypto
import Foundation

/// SHA-256 as 64 lower-case hexadecimal digits.
public struct Digest {
    private var hash = SHA256()

    public init() {}

    public mutating func update(_ text: String) { hash.update(data: Data(text.utf8)) }

    public func hex() -> String {
        hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// Of the value as the database would hold it: equal values have equal digests.
    public static func hex(ofJSON value: some Encodable) throws -> String { hex(of: try JSONColumn.text(of: value)) }

    public static func hex(of text: String) -> String {
        var digest = Digest()
        digest.update(text)
        return digest.hex()
    }
}
