import Foundation

/// Text that a person wrote and that is not empty: trimmed, line ends as `\n`, no control characters, at most `limit`
/// characters as Unicode counts them (scalars, as a database does).
public struct Words: Hashable, Sendable, CustomStringConvertible {
    public static let limit = 20_000

    public let text: String

    /// Nil where nothing is left after trimming, or where it is longer than the limit.
    public init?(_ text: String) {
        let unified = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
        let printable = unified.unicodeScalars.filter { $0.properties.generalCategory != .control || $0 == "\n" || $0 == "\t" }
        let trimmed = String(String.UnicodeScalarView(printable)).trimmingCharacters(in: .whitespacesAndNewlines)
        guard !trimmed.isEmpty, trimmed.unicodeScalars.count <= Words.limit else { return nil }
        self.text = trimmed
    }

    public var description: String { text }
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
