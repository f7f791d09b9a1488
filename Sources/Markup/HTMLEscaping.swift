extension HTML {
    /// `& < > " '` as character references; control characters, which HTML cannot hold, as U+FFFD.
    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { bytes in
            var kept = 0
            for place in bytes.indices {
                guard let replacement = HTML.replacement(for: bytes[place]) else { continue }
                append(bytes: bytes[kept..<place])
                append(literal: replacement)
                kept = place + 1
            }
            append(bytes: bytes[kept...])
        }
    }

    /// Whether what comes next is the beginning of an attribute that a browser would follow or run.
    var endsWhereAnAddressBegins: Bool {
        utf8.last == UInt8(ascii: "\"") && HTML.addressAttributes.contains { utf8.suffix($0.count).elementsEqual($0) }
    }

    private static func replacement(for byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case 0x09, 0x0A, 0x0D: nil
        case 0x00..<0x20, 0x7F: "\u{FFFD}"
        default: nil
        }
    }

    private static let addressAttributes = ["href=\"", "src=\"", "action=\""].map { Array($0.utf8) }
}
