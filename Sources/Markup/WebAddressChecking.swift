extension WebAddress {
    /// The checked address, or `#` where it is none: a link that goes nowhere is the worst that a bad address can do.
    static func text(checking text: String) -> String { checked(text) ?? "#" }

    static func checked(_ text: String) -> String? {
        let text = text.drop(while: \.isWhitespace)
        guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
        if text.hasPrefix("//") { return nil }
        if let first = text.first, "/#?".contains(first) { return tidied(text) }
        guard let scheme = ["https://", "http://"].first(where: { text.prefix($0.count).lowercased() == $0 }) else { return nil }
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { !"/?#".contains($0) }
        guard isHost(authority) else { return nil }
        return scheme + authority + tidied(rest.dropFirst(authority.count))
    }

    /// A name or number of a host with perhaps a port. No `person@`: it is there to deceive.
    private static func isHost(_ authority: Substring) -> Bool {
        let isNumeric = authority.hasPrefix("[")
        let host = isNumeric ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
        guard authority.hasPrefix(host) else { return false }
        let port = authority.dropFirst(host.count)
        let portIsRight = port.isEmpty || (port.first == ":" && (2...6).contains(port.count) && port.dropFirst().utf8.allSatisfy(isDigit))
        let allowed = isNumeric ? "[]:.%" : "-._"
        return portIsRight && host.first != "." && !host.isEmpty
            && host.utf8.allSatisfy { isLetterOrDigit($0) || allowed.utf8.contains($0) }
    }

    /// What has a meaning in an address stays; all else is percent-encoded.
    private static func tidied(_ text: Substring) -> String {
        encoded(String(text), keeping: "/?#[]@!$&'()*+,;=:%")
    }

    static func encoded(_ text: String, keeping kept: String = "") -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isLetterOrDigit(byte) || "-._~".utf8.contains(byte) || kept.utf8.contains(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// As a browser's form encodes: `+` is a space. A `%` that no two digits follow stands for itself.
    static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
