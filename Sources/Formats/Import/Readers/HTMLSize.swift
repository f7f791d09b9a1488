/// Counts a page's tags, attributes and depth before the parser sees it: each has a cost that grows faster than the file.
enum HTMLSize {
    private static let tagLimit = 250_000
    private static let attributeLimit = 200
    private static let depthLimit = 5_000

    static func check(_ html: String) throws(ImportRefusal) {
        var tags = 0
        var attributes = 0
        var depth = 0
        var isInTag = false
        var quote: UInt8?
        var previous: UInt8 = 0
        for byte in html.utf8 {
            if isInTag {
                if byte == quote {
                    quote = nil
                } else if quote == nil {
                    switch byte {
                    case UInt8(ascii: ">"): isInTag = false
                    case UInt8(ascii: "\""), UInt8(ascii: "'"): if previous == UInt8(ascii: "=") { quote = byte }
                    case 9...13, 32, UInt8(ascii: "/"): attributes += previous > 32 ? 1 : 0
                    default: break
                    }
                }
            } else if previous == UInt8(ascii: "<"), byte == UInt8(ascii: "/") || (byte | 32) >= 97 && (byte | 32) <= 122 {
                isInTag = true
                attributes = 0
                tags += 1
                depth += byte == UInt8(ascii: "/") ? -1 : 1
            }
            guard tags <= tagLimit, attributes <= attributeLimit, depth <= depthLimit else { throw .tooIntricate }
            previous = byte
        }
    }
}
