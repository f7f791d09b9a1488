/// Text with holes, as XML: a hole of text is escaped and loses what XML 1.0 forbids, a hole of XML goes in as it is.
///
/// Held as UTF-8 that only grows, so that a file costs what its length costs.
struct XML: ExpressibleByStringInterpolation, Hashable, Sendable {
    private(set) var utf8: [UInt8]

    static let empty = XML(utf8: [])

    /// What every file begins with.
    static let declaration: XML = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\#n"#

    /// Only for literals: a `StaticString` cannot hold what came from outside.
    init(stringLiteral text: StaticString) { utf8 = text.withUTF8Buffer(Array.init) }

    init(stringInterpolation: StringInterpolation) { self = stringInterpolation.xml }

    /// The parts one after another.
    init(_ parts: some Sequence<XML>) {
        self = .empty
        for part in parts { append(part) }
    }

    private init(utf8: [UInt8]) { self.utf8 = utf8 }

    var isEmpty: Bool { utf8.isEmpty }

    mutating func append(_ other: XML) { utf8.append(contentsOf: other.utf8) }

    mutating func reserve(bytes: Int) { utf8.reserveCapacity(bytes) }

    /// `& < > " '` as references.
    fileprivate mutating func append(escaping text: String) {
        var text = text.writable
        text.withUTF8 { bytes in
            var kept = 0
            for place in bytes.indices {
                guard let reference = XML.reference(for: bytes[place]) else { continue }
                utf8.append(contentsOf: bytes[kept..<place])
                utf8.append(contentsOf: reference.utf8)
                kept = place + 1
            }
            utf8.append(contentsOf: bytes[kept...])
        }
    }

    private static func reference(for byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&apos;"
        default: nil
        }
    }
}

extension XML {
    /// What may stand in a hole, and what becomes of it there.
    struct StringInterpolation: StringInterpolationProtocol, Sendable {
        fileprivate var xml = XML.empty

        init(literalCapacity: Int, interpolationCount: Int) { xml.reserve(bytes: literalCapacity + interpolationCount * 16) }

        mutating func appendLiteral(_ literal: StaticString) { xml.append(XML(stringLiteral: literal)) }

        /// Escaped; for the text of an element and for the value of an attribute in either kind of quotes.
        mutating func appendInterpolation(_ text: String) { xml.append(escaping: text) }

        mutating func appendInterpolation(_ number: Int) { xml.append(escaping: String(number)) }

        mutating func appendInterpolation(_ other: XML) { xml.append(other) }

        /// Nothing where there is none.
        mutating func appendInterpolation(_ other: XML?) {
            if let other { xml.append(other) }
        }

        mutating func appendInterpolation(_ parts: [XML]) {
            for part in parts { xml.append(part) }
        }
    }
}

extension XML: CustomStringConvertible {
    var description: String { String(decoding: utf8, as: UTF8.self) }
}
