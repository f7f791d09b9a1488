/// Reads a page that is written as strictly as ours are: every element that is opened is closed in its place, attributes stand in
/// quotes, and what could be markup is escaped. A browser forgives all that; a page that needs forgiving fails here, and text that broke
/// out of its hole with it.
struct StrictHTML {
    private let bytes: [UInt8]
    private var place = 0

    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    /// The `html` element of a whole page.
    static func page(_ text: String) throws(Malformed) -> Element {
        var reader = StrictHTML(text)
        guard reader.skip("<!DOCTYPE html>") else { throw reader.trouble("no doctype") }
        reader.skipSpace()
        guard reader.peek == UInt8(ascii: "<") else { throw reader.trouble("text before the page") }
        let root = try reader.element(isInSVG: false)
        reader.skipSpace()
        guard reader.peek == nil else { throw reader.trouble("something after the page") }
        return root
    }

    private init(_ text: String) { bytes = Array(text.utf8) }

    private mutating func element(isInSVG: Bool) throws(Malformed) -> Element {
        place += 1
        let name = take { $0.isLetterOrDigit }
        guard !name.isEmpty else { throw trouble("a < that begins no element") }
        let (attributes, isClosed) = try attributes(of: name)
        var element = Element(name: name, attributes: attributes)
        if Element.voids.contains(name) { return element }
        let isInSVG = isInSVG || name == "svg"
        if isClosed {
            guard isInSVG else { throw trouble("<\(name)/> is not closed by its slash") }
            return element
        }
        element.children = try children(of: name, isInSVG: isInSVG)
        return element
    }

    private mutating func children(of name: String, isInSVG: Bool) throws(Malformed) -> [Element.Node] {
        var children: [Element.Node] = []
        while let byte = peek {
            guard byte == UInt8(ascii: "<") else {
                children.append(.text(try text { $0 != UInt8(ascii: "<") }))
                continue
            }
            if skip("</") {
                let closed = take { $0.isLetterOrDigit }
                guard closed == name, skip(">") else { throw trouble("</\(closed)> where <\(name)> is open") }
                return children
            }
            children.append(.element(try element(isInSVG: isInSVG)))
        }
        throw trouble("<\(name)> is never closed")
    }

    private mutating func attributes(of element: String) throws(Malformed) -> ([String: String], isClosed: Bool) {
        var attributes: [String: String] = [:]
        while true {
            let hasSpace = skipSpace()
            if skip(">") { return (attributes, false) }
            if skip("/>") { return (attributes, true) }
            let name = take { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
            guard hasSpace, !name.isEmpty else { throw trouble("<\(element)> has something that is no attribute") }
            guard attributes[name] == nil else { throw trouble("<\(element)> has \(name) twice") }
            guard skip("=") else {
                attributes[name] = ""
                continue
            }
            guard skip("\"") else { throw trouble("\(name) of <\(element)> is not in quotes") }
            attributes[name] = try text { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") }
            guard skip("\"") else { throw trouble("\(name) of <\(element)> is never closed") }
        }
    }

    /// Characters with their references resolved. An `&` that begins none is a hole that did not escape.
    private mutating func text(while belongs: (UInt8) -> Bool) throws(Malformed) -> String {
        var text: [UInt8] = []
        while let byte = peek, belongs(byte) {
            guard byte == UInt8(ascii: "&") else {
                text.append(byte)
                place += 1
                continue
            }
            guard let (reference, character) = Self.references.first(where: { skip($0.0) }) else {
                throw trouble("an & that is not escaped")
            }
            _ = reference
            text += Array(character.utf8)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let references = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}")]

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func take(while belongs: (UInt8) -> Bool) -> String {
        let start = place
        while let byte = peek, belongs(byte) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func skip(_ word: String) -> Bool {
        guard bytes[place...].starts(with: word.utf8) else { return false }
        place += word.utf8.count
        return true
    }

    @discardableResult private mutating func skipSpace() -> Bool {
        !take { $0 == 0x20 || $0 == 0x0A }.isEmpty
    }

    private func trouble(_ what: String) -> Malformed {
        let before = bytes[max(0, place - 100)..<place]
        let after = bytes[place..<min(bytes.count, place + 60)]
        return Malformed(description: "\(what): \(String(decoding: before, as: UTF8.self))⟦here⟧\(String(decoding: after, as: UTF8.self))")
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }
}
