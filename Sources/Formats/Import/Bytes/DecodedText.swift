import Foundation

/// The text of a file, and how its characters were worked out.
struct DecodedText: Sendable {
    let string: String
    let doubt: Doubt

    /// What is uncertain about the characters.
    enum Doubt {
        case none
        /// A few bytes were damaged: their characters are lost.
        case damaged
        /// The bytes were no UTF-8 and were taken for Windows-1252, the usual other encoding of office programs.
        case guessed
    }

    init(_ bytes: Data) throws(ImportRefusal) {
        if let kind = Self.binaryKind(bytes) { throw .notText(looksLike: kind) }
        if let wide = try Self.sixteenBit(bytes) {
            (string, doubt) = (wide, .none)
        } else {
            let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
            guard !body.contains(0) else { throw .notText(looksLike: nil) }
            if let utf8 = String(validating: body, as: UTF8.self) {
                (string, doubt) = (utf8, .none)
            } else if let mended = Self.mended(body) {
                (string, doubt) = (mended, .damaged)
            } else {
                (string, doubt) = (try Self.windows1252(body), .guessed)
            }
        }
        guard string.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty }
    }

    private static func binaryKind(_ bytes: Data) -> String? {
        let kinds: [(signature: [UInt8], kind: String)] = [
            (Array("%PDF".utf8), "a PDF"), ([0x50, 0x4B, 3, 4], "a spreadsheet, a ZIP file or another office document"),
            ([0xD0, 0xCF, 0x11, 0xE0], "an old Word document or spreadsheet"), (Array("{\\rtf".utf8), "a Rich Text document"),
            ([0x89, 0x50, 0x4E, 0x47], "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"), (Array("GIF8".utf8), "a picture"),
            ([0x1F, 0x8B], "a compressed file"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ]
        return kinds.first { bytes.starts(with: $0.signature) }?.kind
    }

    private static func sixteenBit(_ bytes: Data) throws(ImportRefusal) -> String? {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        let encoding: String.Encoding = isLittle ? .utf16LittleEndian : .utf16BigEndian
        guard bytes.count.isMultiple(of: 2), let text = String(data: bytes.dropFirst(2), encoding: encoding),
            !text.unicodeScalars.contains("\0")
        else { throw .unreadableEncoding }
        return text
    }

    /// UTF-8 with a few broken places, or cut in the middle of its last character; nil where it is more likely something else.
    private static func mended(_ bytes: Data) -> String? {
        let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
        let lost = text.lazy.filter { $0 == "\u{FFFD}" }.count
        let whole = text.lazy.filter { $0.value > 127 && $0 != "\u{FFFD}" }.count
        let isCutAtEnd = lost == 1 && text.last == "\u{FFFD}"
        guard isCutAtEnd || whole > lost * 2 else { return nil }
        return String(text.last == "\u{FFFD}" ? text.dropLast() : text[...])
    }

    private static func windows1252(_ bytes: Data) throws(ImportRefusal) -> String {
        let controls = bytes.lazy.filter { $0 < 32 && !(9...13).contains($0) }.count
        guard controls == 0, let text = String(data: bytes, encoding: .windowsCP1252) else { throw .unreadableEncoding }
        return text
    }
}
