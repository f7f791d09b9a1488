/// Reads JSON as RFC 8259 writes it and RFC 7493 narrows it: UTF-8, no key twice in an object, no half of a surrogate pair, no number
/// beyond what a double holds. What is deeper than 64 levels is refused, so that nobody's brackets use up the stack.
struct JSONReader {
    private var rest: Substring.UTF8View
    private var depth = 0

    static let deepest = 64

    /// Why it is no JSON that can be taken, for whoever sent it.
    struct Broken: Error, Hashable {
        let words: String
    }

    static func read(_ bytes: some Sequence<UInt8>) throws(Broken) -> JSON {
        guard let text = String(validating: Array(bytes), as: UTF8.self) else { throw Broken(words: "It is not UTF-8.") }
        var reader = JSONReader(rest: text[...].utf8)
        let value = try reader.value()
        reader.skipSpace()
        guard reader.rest.isEmpty else { throw Broken(words: "Something follows its end.") }
        return value
    }

    private mutating func value() throws(Broken) -> JSON {
        skipSpace()
        switch rest.first {
        case UInt8(ascii: "{"): return try nested { reader throws(Broken) in try reader.object() }
        case UInt8(ascii: "["): return try nested { reader throws(Broken) in try reader.list() }
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw Broken(words: "It ends too early.")
        case _: return try number()
        }
    }

    private mutating func nested(_ read: (inout JSONReader) throws(Broken) -> JSON) throws(Broken) -> JSON {
        guard depth < Self.deepest else { throw Broken(words: "It is nested too deeply.") }
        depth += 1
        defer { depth -= 1 }
        rest.removeFirst()
        return try read(&self)
    }

    private mutating func object() throws(Broken) -> JSON {
        var members: [String: JSON] = [:]
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            guard rest.first == UInt8(ascii: "\"") else { throw Broken(words: "The name of a member is missing.") }
            let name = try text()
            guard take(":") else { throw Broken(words: "A colon is missing after “\(name.prefix(100))”.") }
            guard members.updateValue(try value(), forKey: name) == nil else {
                throw Broken(words: "“\(name.prefix(100))” is there twice.")
            }
        } while take(",")
        guard take("}") else { throw Broken(words: "A closing brace is missing.") }
        return .object(members)
    }

    private mutating func list() throws(Broken) -> JSON {
        var items: [JSON] = []
        if take("]") { return .list(items) }
        repeat { items.append(try value()) } while take(",")
        guard take("]") else { throw Broken(words: "A closing bracket is missing.") }
        return .list(items)
    }

    private mutating func word(_ word: String, _ value: JSON) throws(Broken) -> JSON {
        guard rest.starts(with: word.utf8) else { throw Broken(words: "It is not JSON.") }
        rest = rest.dropFirst(word.utf8.count)
        return value
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        skipSpace()
        return takeSign(scalar)
    }

    private mutating func skipSpace() {
        rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    }
}

extension JSONReader {
    /// A number that is whole and fits is an integer, however it is written: 1, 1.0 and 1e0 are one.
    private mutating func number() throws(Broken) -> JSON {
        let written = rest
        guard takeNumber() else { throw Broken(words: "It is not JSON.") }
        let text = String(decoding: written[..<rest.startIndex], as: UTF8.self)
        if let number = Int(text) { return .integer(number) }
        guard let number = Double(text), number.isFinite else { throw Broken(words: "A number is too large.") }
        return Int(exactly: number).map { .integer($0) } ?? .number(number)
    }

    /// Byte by byte: a pattern that is matched for each number of a long list keeps everybody waiting for seconds.
    private mutating func takeNumber() -> Bool {
        _ = takeSign("-")
        guard takeSign("0") || takeDigits() else { return false }
        if takeSign(".") { guard takeDigits() else { return false } }
        if takeSign("e") || takeSign("E") {
            _ = takeSign("+") || takeSign("-")
            guard takeDigits() else { return false }
        }
        return rest.first.map { !"+-.eE0123456789".utf8.contains($0) } ?? true
    }

    private mutating func takeSign(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: scalar) else { return false }
        rest.removeFirst()
        return true
    }

    /// At least one.
    private mutating func takeDigits() -> Bool {
        let before = rest.startIndex
        rest = rest.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return rest.startIndex > before
    }

    private mutating func text() throws(Broken) -> String {
        rest.removeFirst()
        var text = ""
        while true {
            let plain = rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 >= 0x20 }
            text += String(decoding: plain, as: UTF8.self)
            rest = rest[plain.endIndex...]
            switch rest.popFirst() {
            case UInt8(ascii: "\""): return text
            case UInt8(ascii: "\\"): text.unicodeScalars.append(try escaped())
            case nil: throw Broken(words: "A text has no end.")
            case _: throw Broken(words: "A control character stands in a text.")
            }
        }
    }

    private mutating func escaped() throws(Broken) -> Unicode.Scalar {
        switch rest.popFirst() {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicode()
        case _: throw Broken(words: "A text has an escape that JSON does not know.")
        }
    }

    private mutating func unicode() throws(Broken) -> Unicode.Scalar {
        let first = try hex()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800..<0xDC00).contains(first), rest.starts(with: "\\u".utf8) else { throw Broken(words: "A text has half a character.") }
        rest = rest.dropFirst(2)
        let second = try hex()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        else { throw Broken(words: "A text has half a character.") }
        return scalar
    }

    private mutating func hex() throws(Broken) -> UInt16 {
        let digits = String(decoding: rest.prefix(4), as: UTF8.self)
        guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let number = UInt16(digits, radix: 16) else {
            throw Broken(words: "A text has an escape that is too short.")
        }
        rest = rest.dropFirst(4)
        return number
    }
}
