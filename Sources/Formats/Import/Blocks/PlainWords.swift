/// The words of a text for recognising it by: lower case, apostrophes gone, all other marks taken for spaces. "Didn’t: see" is `didnt see`.
/// Only the first few hundred characters count, so that comparing never costs more than reading.
struct PlainWords: Sendable, Hashable {
    static let limit = 600

    /// The words with single spaces between.
    let text: String
    let count: Int
    let isCut: Bool

    init(_ source: some StringProtocol) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        var spaces = 0
        var read = 0
        var isBetween = false
        for scalar in source.unicodeScalars {
            read += 1
            if read > Self.limit { break }
            if scalar.isWordPart {
                if isBetween, !bytes.isEmpty {
                    bytes.append(32)
                    spaces += 1
                }
                isBetween = false
                scalar.appendLowered(to: &bytes)
            } else if !scalar.isApostrophe, !scalar.isInvisible {
                isBetween = true
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
        count = bytes.isEmpty ? 0 : spaces + 1
        isCut = read > Self.limit
    }

    var isEmpty: Bool { count == 0 }
    var list: [Substring] { text.split(separator: " ") }

    /// Whether one of the phrases stands here, in whole words.
    func has(_ phrases: String...) -> Bool { phrases.contains { found($0, anywhere: true) } }
    func starts(_ phrases: String...) -> Bool { phrases.contains { found($0, anywhere: false) } }

    func ends(_ phrases: String...) -> Bool {
        phrases.contains { phrase in
            text.hasSuffix(phrase) && (text.utf8.count == phrase.utf8.count || text.utf8.dropLast(phrase.utf8.count).last == 32)
        }
    }

    func isOne(of phrases: String...) -> Bool { phrases.contains(text) }

    /// Looks for a phrase at the beginning of a word, ending at the end of one.
    private func found(_ phrase: String, anywhere: Bool) -> Bool {
        guard !phrase.isEmpty, phrase.utf8.count <= text.utf8.count else { return false }
        var phrase = phrase
        var text = text
        return phrase.withUTF8 { wanted in
            text.withUTF8 { here in
                var start = 0
                while start + wanted.count <= here.count {
                    if here[start] == wanted[0], here[start...].starts(with: wanted) {
                        let end = start + wanted.count
                        if end == here.count || here[end] == 32 { return true }
                    }
                    guard anywhere, let space = here[start...].firstIndex(of: 32) else { return false }
                    start = space + 1
                }
                return false
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate func appendLowered(to bytes: inout [UInt8]) {
        if value < 128 {
            bytes.append((65...90).contains(value) ? UInt8(truncatingIfNeeded: value) + 32 : UInt8(truncatingIfNeeded: value))
        } else {
            bytes.append(contentsOf: properties.lowercaseMapping.utf8)
        }
    }

    /// Soft hyphens, zero-width spaces and marks of order: on no screen, yet in pasted text.
    fileprivate var isInvisible: Bool { value == 0xAD || (0x200B...0x200F).contains(value) || value == 0xFEFF }
}
