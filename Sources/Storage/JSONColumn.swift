import Foundation

/// How a Codable value stands in a `TEXT`: keys sorted, instants in ISO 8601 with milliseconds, so that equal values are equal text.
enum JSONColumn {
    static func text(of value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { instant, encoder in
            var container = encoder.singleValueContainer()
            // The style cuts off what is finer, and most instants lie a little before the millisecond that they mean.
            try container.encode(instant.wholeMilliseconds.addingTimeInterval(0.0001).formatted(precise))
        }
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let text = try decoder.singleValueContainer().decode(String.self)
            // Text without a fraction of a second is what other programs write.
            return try ((try? Date(text, strategy: precise)) ?? Date(text, strategy: .iso8601)).wholeMilliseconds
        }
        return try decoder.decode(type, from: Data(text.utf8))
    }

    private static let precise = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}

extension Date {
    /// The millisecond it means, as the very number that a column of instants reads: what was written twice compares as equal.
    fileprivate var wholeMilliseconds: Date { Date(timeIntervalSince1970: (timeIntervalSince1970 * 1000).rounded() / 1000) }
}
