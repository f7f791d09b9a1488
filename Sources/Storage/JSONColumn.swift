import Foundation

/// How a Codable value stands in a `TEXT`: keys sorted, instants in ISO 8601 with milliseconds, so that equal values are equal text.
enum JSONColumn {
    static func text(of value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { instant, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(InstantText.text(of: instant))
        }
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Many rows hold the same few texts, and the same rows are read again and again: most of what is asked for has been read before.
    static func value<Value: Decodable & Sendable>(_ type: Value.Type, from text: String) throws -> Value {
        guard text.utf8.count <= longestKnown else { return try read(type, from: text) }
        let known = try memory.value(Text(type: ObjectIdentifier(type), text: text)) { try read(type, from: text) }
        guard let value = known as? Value else { return try read(type, from: text) }
        return value
    }

    private static func read<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let text = try decoder.singleValueContainer().decode(String.self)
            guard let instant = InstantText.instant(text) else {
                throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not an instant"))
            }
            return instant
        }
        return try decoder.decode(type, from: Data(text.utf8))
    }

    private struct Text: Hashable, Sendable {
        let type: ObjectIdentifier
        let text: String
    }

    private static let memory = Memory<Text, any Sendable>(limit: 8_192)
    /// In bytes: whole reports and actions are long, and seldom read twice.
    private static let longestKnown = 1_500
}
