/// An address that may stand in a file as a link: `http`, `https` or `mailto`, in characters that no office program refuses.
///
/// An address that a program cannot read makes Word call the whole file broken. What is no such address is written as text instead.
struct LinkAddress: Hashable, Sendable {
    let text: String

    init?(_ address: String) {
        guard let colon = address.firstIndex(of: ":") else { return nil }
        let scheme = address[..<colon].lowercased()
        let rest = address[colon...].dropFirst()
        switch scheme {
        case "http", "https":
            guard rest.hasPrefix("//") else { return nil }
            let host = rest.dropFirst(2).prefix { !"/?#".contains($0) }
            guard LinkAddress.isHost(host) else { return nil }
            text = "\(scheme)://\(host)\(LinkAddress.encoded(rest[host.endIndex...]))"
        case "mailto":
            guard rest.contains("@"), !rest.contains(where: \.isWhitespace) else { return nil }
            text = "mailto:\(LinkAddress.encoded(rest))"
        default: return nil
        }
    }

    /// A name and perhaps a port; no password, which would hide where the link leads.
    private static func isHost(_ host: Substring) -> Bool {
        let parts = host.split(separator: ":", omittingEmptySubsequences: false)
        guard let name = parts.first?.utf8, parts.count <= 2, let first = name.first, isLetterOrDigit(first) else { return false }
        guard name.allSatisfy({ isLetterOrDigit($0) || "-._".utf8.contains($0) }) else { return false }
        return parts.dropFirst().allSatisfy { UInt16($0) != nil }
    }

    /// Percent signs and number signs that mean nothing are encoded too.
    private static func encoded(_ rest: Substring) -> String {
        var bytes: [UInt8] = []
        var hasFragment = false
        for place in rest.utf8.indices {
            let byte = rest.utf8[place]
            switch byte {
            case UInt8(ascii: "%") where !isEscape(rest.utf8[place...]), UInt8(ascii: "#") where hasFragment: append(byte, to: &bytes)
            case UInt8(ascii: "%"), UInt8(ascii: "#"): bytes.append(byte)
            default: isPlain(byte) ? bytes.append(byte) : append(byte, to: &bytes)
            }
            hasFragment = hasFragment || byte == UInt8(ascii: "#")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isEscape(_ bytes: Substring.UTF8View.SubSequence) -> Bool {
        let digits = bytes.dropFirst().prefix(2)
        return digits.count == 2 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }

    private static func isPlain(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || "-._~:/?@!$&'()*+,;=".utf8.contains(byte) }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes.append(contentsOf: "%\(digits.count == 1 ? "0" : "")\(digits)".utf8)
    }
}
