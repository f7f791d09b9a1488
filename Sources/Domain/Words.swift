import Foundation

/// Text that a person wrote and that is not empty: trimmed, line ends as `\n`, no control characters and none that turn the direction of writing, at most `limit`
/// characters as Unicode counts them (scalars, as a database does).
public struct Words: Hashable, Sendable, CustomStringConvertible {
    public static let limit = 20_000

    public let text: String

    /// Nil where nothing is left after trimming, or where it is longer than the limit.
    public init?(_ text: String) {
        if text.isPlain, text.utf8.count <= Words.limit {
            self.text = text
            return
        }
        let unified = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
        let printable = unified.unicodeScalars.filter {
            !turnsText($0) && ($0.properties.generalCategory != .control || $0 == "\n" || $0 == "\t")
        }
        let trimmed = String(String.UnicodeScalarView(printable)).trimmingCharacters(in: .whitespacesAndNewlines)
        guard !trimmed.isEmpty, trimmed.unicodeScalars.count <= Words.limit else { return nil }
        self.text = trimmed
    }

    public var description: String { text }
}

extension String {
    /// Whether nothing of it would be left out: printable ASCII and line ends, with something else at both ends than space. So is nearly
    /// every text that is read back.
    fileprivate var isPlain: Bool {
        guard let first = utf8.first, let last = utf8.last, first > 0x20, last > 0x20 else { return false }
        return utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A }
    }
}

/// Whether it makes the text around it run the other way: with it a name reads as another one. What runs from right to left does so by itself.
private func turnsText(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{202A}"..."\u{202E}").contains(scalar) || ("\u{2066}"..."\u{2069}").contains(scalar)
}

extension Words: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let words = Words(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "empty or too long")
        }
        self = words
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
