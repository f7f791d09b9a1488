import Foundation
import Testing

/// What stands in databases already, in Golden/events.json: entries are added, never changed.
struct Golden {
    let entries: [String: String]

    init() throws {
        let object = try JSONSerialization.jsonObject(with: Data(ProjectFile.text("Tests/DomainTests/Golden/events.json").utf8))
        let named = try #require(object as? [String: Any])
        entries = try named.mapValues { value in
            let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed]
            return String(decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self)
        }
    }

    /// The value is written as the entry says, and the entry is read as the value.
    func check<Value: Codable & Equatable>(_ name: String, _ value: Value) throws {
        let written = String(decoding: try Self.encoder.encode(value), as: UTF8.self)
        guard let entry = entries[name] else {
            Issue.record("add to Golden/events.json: \"\(name)\": \(written)")
            return
        }
        #expect(written == entry, "\(name)")
        #expect(try Self.decoder.decode(Value.self, from: Data(entry.utf8)) == value, "\(name)")
    }

    static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return encoder
    }()

    static let decoder: JSONDecoder = {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return decoder
    }()
}
