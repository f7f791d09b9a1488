/// Text with holes, as HTML: a hole of text is escaped, a hole of HTML goes in as it is. `init(raw:)` is the only way round that.
///
/// Held as UTF-8 that only grows, so that a page costs what its length costs. See `HTMLInterpolation.swift` for what may stand in a hole.
public struct HTML: ExpressibleByStringInterpolation, Hashable, Sendable {
    /// The bytes to send. Never to be searched or edited: HTML is made from parts, not from text.
    public private(set) var utf8: [UInt8]

    public static let empty = HTML(utf8: [])

    /// Markup that somebody else has made safe. The word `raw` is what a reviewer looks for.
    public init(raw text: String) { utf8 = Array(text.utf8) }

    /// Only for literals: a `StaticString` cannot hold what came from outside.
    public init(stringLiteral text: StaticString) { utf8 = text.withUTF8Buffer(Array.init) }

    public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.html }

    /// The parts one after another.
    public init(_ parts: some Sequence<HTML>) {
        self = .empty
        for part in parts { append(part) }
    }

    init(utf8: [UInt8]) { self.utf8 = utf8 }

    public var isEmpty: Bool { utf8.isEmpty }

    public mutating func append(_ other: HTML) { utf8.append(contentsOf: other.utf8) }

    mutating func append(literal: String) { utf8.append(contentsOf: literal.utf8) }

    mutating func append(bytes: some Collection<UInt8>) { utf8.append(contentsOf: bytes) }

    public mutating func reserve(bytes: Int) { utf8.reserveCapacity(bytes) }

    public static func + (one: HTML, other: HTML) -> HTML {
        var sum = one
        sum.append(other)
        return sum
    }

    public static func += (one: inout HTML, other: HTML) { one.append(other) }
}

extension HTML: CustomStringConvertible {
    public var description: String { String(decoding: utf8, as: UTF8.self) }
}

extension Sequence<HTML> {
    /// One piece of HTML out of many, with a separator between them.
    public func joined(by separator: HTML = .empty) -> HTML {
        var sum = HTML.empty
        for (place, part) in enumerated() {
            if place > 0 { sum.append(separator) }
            sum.append(part)
        }
        return sum
    }
}
