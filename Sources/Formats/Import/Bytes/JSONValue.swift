/// Any JSON, for a file of which every part is looked at on its own, so that one wrong value does not hide the others.
enum JSONValue: Decodable, Sendable {
    case null
    case text(String)
    /// A number without a fraction.
    case whole(Int)
    /// Another number, true or false.
    case other
    case list([JSONValue])
    case object([String: JSONValue])

    /// Each kind is tried in turn; whatever fits none is `other`.
    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let number = try? value.decode(Int.self) {
            self = .whole(number)
        } else if let list = try? value.decode([JSONValue].self) {
            self = .list(list)
        } else if let object = try? value.decode([String: JSONValue].self) {
            self = .object(object)
        } else {
            self = .other
        }
    }
}
