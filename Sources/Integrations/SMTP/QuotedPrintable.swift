/// Text in lines of at most 76 characters of ASCII, which no mail server changes, and which is still legible (RFC 2045, 6.7).
enum QuotedPrintable {
    static func encode(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
            .map { encode(line: Array($0.utf8)) }
            .joined(separator: "\r\n")
    }

    private static func encode(line: [UInt8]) -> String {
        var written = ""
        var column = 0
        for (place, byte) in line.enumerated() {
            let code = isPlain(byte, isLast: place == line.count - 1) ? String(UnicodeScalar(byte)) : escape(byte)
            if column + code.utf8.count > 75 {
                written += "=\r\n"
                column = 0
            }
            written += code
            column += code.utf8.count
        }
        return written
    }

    /// A space at the end of a line might be lost on the way.
    private static func isPlain(_ byte: UInt8, isLast: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "="): false
        case 33...126: true
        case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
        case _: false
        }
    }

    private static func escape(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "=0\(digits)" : "=\(digits)"
    }
}
