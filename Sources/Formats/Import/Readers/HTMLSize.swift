/// Counts a page's tags, attributes and depth before the parser sees it: each has a cost that grows faster than the file.
struct HTMLSize {
    private static let tagLimit = 250_000
    private static let attributeLimit = 200
    private static let depthLimit = 5_000

    private var tags = 0
    private var attributes = 0
    private var depth = 0
    private var isInTag = false
    /// Of the tag that is being read, in lower case.
    private var name: [UInt8] = []
    private var isInName = false
    private var isEndTag = false
    private var quote: UInt8?
    private var previous: UInt8 = 0

    static func check(_ html: String) throws(ImportRefusal) {
        var size = HTMLSize()
        for byte in html.utf8 {
            size.take(byte)
            guard size.tags <= tagLimit, size.attributes <= attributeLimit, size.depth <= depthLimit else { throw .tooIntricate }
        }
    }

    private mutating func take(_ byte: UInt8) {
        if isInTag {
            takeInTag(byte)
        } else if previous == UInt8(ascii: "<"), byte == UInt8(ascii: "/") || byte.isLetter {
            isInTag = true
            isInName = true
            isEndTag = byte == UInt8(ascii: "/")
            name = isEndTag ? [] : [byte | 32]
            attributes = 0
            tags += 1
        }
        previous = byte
    }

    private mutating func takeInTag(_ byte: UInt8) {
        isInName = isInName && (byte.isLetter || (48...57).contains(byte)) && name.count < 16
        if isInName { name.append(byte | 32) }
        if byte == quote { return quote = nil }
        guard quote == nil else { return }
        switch byte {
        case UInt8(ascii: ">"): endTag()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): if previous == UInt8(ascii: "=") { quote = byte }
        case 9...13, 32, UInt8(ascii: "/"): attributes += previous > 32 ? 1 : 0
        default: break
        }
    }

    private mutating func endTag() {
        isInTag = false
        let isSelfClosed = previous == UInt8(ascii: "/")
        guard !isSelfClosed, !Self.flat.contains(name) else { return }
        depth = max(0, depth + (isEndTag ? -1 : 1))
    }

    /// Elements that hold nothing, or that the next of their kind ends: old pages leave thousands of them open, and are no deeper for it.
    private static let flat: Set<[UInt8]> = Set(
        [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt",
            "dd", "tr", "td", "th", "option",
        ].map { Array($0.utf8) })
}

extension UInt8 {
    fileprivate var isLetter: Bool { (97...122).contains(self | 32) }
}
