/// The value of a `Content-Disposition` header (RFC 6266), by which a browser saves what it is sent and does not open it.
enum ContentDisposition {
    /// To be saved under that name. Names beyond plain ASCII are sent twice: as near as ASCII comes, and exactly, as RFC 8187 encodes them.
    static func attachment(_ name: String) -> String {
        let name = FileName(name)?.text ?? "file"
        let plain = String(name.unicodeScalars.map { isPlain($0) ? Character($0) : "_" })
        let exact = plain == name ? "" : "; filename*=UTF-8''\(encoded(name))"
        return "attachment; filename=\"\(plain)\"\(exact)"
    }

    /// What every browser reads alike between quotes: some decode `%41`, and some stop at a quote that a backslash escapes.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        (0x20..<0x7F).contains(scalar.value) && !"\"\\%".unicodeScalars.contains(scalar)
    }

    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        var encoded = String.UnicodeScalarView()
        for byte in text.utf8 {
            if isAttributeCharacter(byte) {
                encoded.append(Unicode.Scalar(byte))
            } else {
                encoded.append("%")
                encoded.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
        return String(encoded)
    }

    /// `attr-char` of RFC 8187.
    private static func isAttributeCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: "!#$&+-.^_`|~".utf8.contains(byte)
        }
    }
}
