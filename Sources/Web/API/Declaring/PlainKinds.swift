import Domain
import Foundation

extension Kind where Value == Bool {
    static let flag = Kind(schema: ["type": "boolean"]) {
        $1.flag($0)
    } read: { json, place, reading throws(Unread) in
        guard case .flag(let flag) = json else { throw reading.refuse(place, "Give true or false.") }
        return flag
    }
}

extension Kind where Value == Int {
    static func integer(_ range: ClosedRange<Int>) -> Kind {
        Kind(schema: ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]) {
            $1.integer($0)
        } read: { json, place, reading throws(Unread) in
            guard case .integer(let number) = json, range.contains(number) else {
                throw reading.refuse(place, "Give a whole number from \(range.lowerBound) to \(range.upperBound).")
            }
            return number
        }
    }

    /// A number in an address, 1 to 999. A text: what stands in an address is one.
    static let place = Kind.written(["type": "string", "pattern": "^[1-9][0-9]{0,2}$"], "Give a number.", as: { String($0) }) { text in
        text.wholeMatch(of: /[1-9][0-9]{0,2}/) == nil ? nil : Int(text)
    }

    /// How many there are of something.
    static let count = Kind.sent(["type": "integer", "minimum": 0]) { $1.integer($0) }
    /// From 1.
    static let number = Kind.sent(["type": "integer", "minimum": 1]) { $1.integer($0) }
    /// Which may be negative.
    static let difference = Kind.sent(["type": "integer"]) { $1.integer($0) }
}

extension Kind where Value == String {
    /// Any text that we send.
    static let text = Kind.sent(["type": "string"]) { $1.text($0) }

    /// On one line, of one to so many characters.
    static func line(upTo most: Int) -> Kind {
        .written(.text(upTo: most), "Give a text of 1 to \(most) characters.") {
            $0
        } from: { text in
            guard text.unicodeScalars.count <= most else { return nil }
            return Words(text).map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        }
    }
}

extension JSON {
    /// A text in which something can be seen: more than what `Words` leaves out or trims.
    fileprivate static func text(upTo most: Int) -> JSON {
        [
            "type": "string", "minLength": 1, "maxLength": .integer(most),
            "pattern":
                "[^\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200B\\u2028-\\u202F\\u205F\\u2066-\\u2069\\u3000]",
        ]
    }
}

extension Kind where Value == Words {
    /// What a person writes, lines parted by \n, Markdown where the product shows it as that.
    static let words = words(upTo: Words.limit)

    static func words(upTo most: Int) -> Kind {
        .written(.text(upTo: most), "Give a text of 1 to \(most) characters.", as: \.text) { text in
            text.unicodeScalars.count <= most ? Words(text) : nil
        }
    }
}

extension Kind where Value == Day {
    static let day = Kind.written(["type": "string", "format": "date"], "Give a day as YYYY-MM-DD.", as: \.description) { Day($0) }
}

extension Kind where Value == Date {
    /// RFC 3339 in UTC.
    static let instant = Kind.written(["type": "string", "format": "date-time"], "Give a time as 2026-03-04T10:32:00Z.", as: \.machine) {
        try? Date($0, strategy: .iso8601)
    }
}

extension Kind {
    static func id<Of>(of type: Of.Type) -> Kind where Value == Identifier<Of> {
        .written(["type": "string", "format": "uuid"], "Give an identifier.", as: \.description) { Identifier<Of>($0) }
    }

    /// One of the cases, by its raw value.
    static func choice(of type: Value.Type) -> Kind
    where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
        .choice(among: Array(Value.allCases))
    }

    static func choice(among values: [Value]) -> Kind where Value: RawRepresentable, Value.RawValue == String {
        .written(
            ["type": "string", "enum": .list(values.map { .text($0.rawValue) })],
            "Give one of these: \(values.map(\.rawValue).joined(separator: ", ")).", as: \.rawValue
        ) { text in values.first { $0.rawValue == text } }
    }
}
