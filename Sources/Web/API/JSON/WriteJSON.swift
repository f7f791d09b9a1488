/// Writes JSON straight into bytes: what a list of two hundred things is made of is never held twice.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    /// What the addresses in it begin with, without a slash at its end.
    let site: String
    /// Whether a comma stands before what comes next.
    private var needsComma = false

    init(site: String = "") { self.site = site }

    mutating func null() { literal("null") }

    mutating func flag(_ flag: Bool) { literal(flag ? "true" : "false") }

    mutating func integer(_ number: Int) { literal(String(number)) }

    mutating func number(_ number: Double) { number.isFinite ? literal("\(number)") : null() }

    mutating func text(_ text: String) {
        separate()
        quoted(text)
        needsComma = true
    }

    mutating func object(_ members: (inout JSONWriter) -> Void) { bracket("{", "}", members) }

    mutating func list(_ items: (inout JSONWriter) -> Void) { bracket("[", "]", items) }

    /// One member of an object: its name, and the one value that the closure writes.
    mutating func member(_ name: String, _ value: (inout JSONWriter) -> Void) {
        separate()
        quoted(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
        value(&self)
        needsComma = true
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func bracket(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(UInt8(ascii: open))
        needsComma = false
        content(&self)
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func quoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
            case 0..<0x20: bytes += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension JSONWriter {
    /// A value that is held whole, its keys in the order of the alphabet.
    mutating func value(_ value: JSON) {
        switch value {
        case .null: null()
        case .flag(let flag): self.flag(flag)
        case .integer(let number): integer(number)
        case .number(let number): self.number(number)
        case .text(let text): self.text(text)
        case .list(let items): list { writer in for item in items { writer.value(item) } }
        case .object(let members):
            object { writer in
                for (name, member) in members.sorted(by: { $0.key < $1.key }) { writer.member(name) { $0.value(member) } }
            }
        }
    }

    /// The bytes of what one closure writes.
    static func bytes(site: String = "", _ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(site: site)
        write(&writer)
        return writer.bytes
    }
}
