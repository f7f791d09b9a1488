import Foundation

/// Reads `application/x-www-form-urlencoded` (WHATWG URL, section 5.1): at most 2,000 fields, bytes that are not UTF-8 replaced.
enum FormFields {
    static let limit = 2000

    static func read(_ body: Data) throws(BrokenForm) -> Posted {
        var fields: [String: [String]] = [:]
        var count = 0
        for pair in body.split(separator: UInt8(ascii: "&")) {
            count += 1
            guard count <= limit else { throw BrokenForm() }
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first else { continue }
            fields[decode(name), default: []].append(decode(parts.dropFirst().first ?? Data()))
        }
        return Posted(fields: fields)
    }

    private static func decode(_ bytes: Data) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let digits = rest.prefix(2)
                if digits.count == 2, digits.first != UInt8(ascii: "+"),
                    let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
                {
                    decoded.append(value)
                    rest = rest.dropFirst(2)
                } else {
                    decoded.append(byte)
                }
            default: decoded.append(byte)
            }
        }
        return String(decoding: decoded, as: UTF8.self).replacingOccurrences(of: "\0", with: "")
    }
}
