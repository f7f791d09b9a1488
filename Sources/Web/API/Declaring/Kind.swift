import Foundation

/// What one value is in JSON: how it is written, how it is read, and how the document describes it. One declaration gives all three.
struct Kind<Value: Sendable>: Sendable {
    /// JSON Schema, as OpenAPI 3.1 has it.
    let schema: JSON
    let write: @Sendable (Value, inout JSONWriter) -> Void
    /// Says to `reading` what is wrong at `place` and throws where the value cannot be taken.
    let read: @Sendable (JSON, String, Reading) throws(Unread) -> Value
    /// The shapes that the schema refers to by name, and those that they refer to.
    var parts: [Described] = []
}

/// A shape with a name of its own in the document.
struct Described: Sendable {
    let name: String
    let schema: JSON
}

extension Kind {
    /// A kind that is written as a text. `advice` is said where a text is none of it: "Give a day as YYYY-MM-DD."
    static func written(
        _ schema: JSON, _ advice: String, as text: @escaping @Sendable (Value) -> String, from: @escaping @Sendable (String) -> Value?
    ) -> Kind {
        Kind(schema: schema) {
            $1.text(text($0))
        } read: { json, place, reading throws(Unread) in
            guard case .text(let text) = json, let value = from(text) else { throw reading.refuse(place, advice) }
            return value
        }
    }

    /// A kind that is only ever sent by us.
    static func sent(_ schema: JSON, parts: [Described] = [], _ write: @escaping @Sendable (Value, inout JSONWriter) -> Void) -> Kind {
        Kind(
            schema: schema, write: write, read: { _, place, reading throws(Unread) in throw reading.refuse(place, "This is not taken.") },
            parts: parts)
    }

    /// The same, or null.
    var orNull: Kind<Value?> {
        Kind<Value?>(schema: schema.orNull) { value, writer in
            if let value { write(value, &writer) } else { writer.null() }
        } read: { json, place, reading throws(Unread) in
            json == .null ? nil : try read(json, place, reading)
        }
        .naming(parts)
    }

    /// A list of them, of at most so many; of one at least where it `isFilled`.
    func list(upTo most: Int? = nil, isFilled: Bool = false) -> Kind<[Value]> {
        var schema: JSON = ["type": "array", "items": schema]
        if let most { schema = schema.with(["maxItems": .integer(most)]) }
        if isFilled { schema = schema.with(["minItems": 1]) }
        return Kind<[Value]>(schema: schema) { values, writer in
            writer.list { writer in for value in values { write(value, &writer) } }
        } read: { json, place, reading throws(Unread) in
            guard case .list(let items) = json else { throw reading.refuse(place, "Give a list, not \(json.kindInWords).") }
            if let most, items.count > most { throw reading.refuse(place, "Give at most \(most).") }
            if isFilled, items.isEmpty { throw reading.refuse(place, "Give one at least.") }
            return try reading.all(items.enumerated()) { number, item throws(Unread) in try read(item, "\(place)[\(number)]", reading) }
        }
        .naming(parts)
    }

    /// The same, where a type is called for.
    static func list<One>(of one: Kind<One>, upTo most: Int? = nil) -> Kind where Value == [One] { one.list(upTo: most) }
    static func filledList<One>(of one: Kind<One>, upTo most: Int) -> Kind where Value == [One] { one.list(upTo: most, isFilled: true) }

    func naming(_ parts: [Described]) -> Kind {
        var kind = self
        kind.parts = parts
        return kind
    }

    /// The same kind with more said of it: an example, a longest length.
    func saying(_ more: [String: JSON]) -> Kind {
        Kind(schema: schema.with(more), write: write, read: read, parts: parts)
    }
}

extension JSON {
    /// A schema that null fits too.
    fileprivate var orNull: JSON {
        guard case .text(let type)? = self["type"], self["enum"] == nil else { return ["anyOf": [self, ["type": "null"]]] }
        return with(["type": [.text(type), "null"]])
    }
}
