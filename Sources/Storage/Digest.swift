import Crypto
import Foundation

/// SHA-256 as 64 lower-case hexadecimal digits.
public struct Digest {
    private var hash = SHA256()

    public init() {}

    public mutating func update(_ text: String) { hash.update(data: Data(text.utf8)) }

    public mutating func update(_ bytes: some Sequence<UInt8>) { hash.update(data: Array(bytes)) }

    public func hex() -> String {
        let digest = hash.finalize()
        return String(unsafeUninitializedCapacity: 64) { characters in
            var place = 0
            for byte in digest {
                for digit in [byte >> 4, byte & 0x0F] {
                    characters[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
                    place += 1
                }
            }
            return place
        }
    }

    /// Of the value as the database would hold it: equal values have equal digests.
    public static func hex(ofJSON value: some Encodable) throws -> String { hex(of: try JSONColumn.text(of: value)) }

    public static func hex(of text: String) -> String {
        var digest = Digest()
        digest.update(text)
        return digest.hex()
    }
}
