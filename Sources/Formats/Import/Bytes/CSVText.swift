/// Comma-separated values after RFC 4180. Lines may also end in LF or CR alone, and the last need not end. docs/decisions/0016 says why
/// this is no library.
struct CSVText {
    /// One record: a text over several lines is on the line where the record begins, counted from 1.
    struct Row: Equatable {
        let line: Int
        var values: [String]
    }

    enum Fault: Error, Equatable {
        /// A quotation mark that opens a value and is never followed by one that ends it.
        case neverClosed(line: Int)
        /// A quotation mark in the middle of a value that does not begin with one, or text behind the one that ends a value.
        case strayQuote(line: Int)
        case tooManyValues(limit: Int)
    }

    private var bytes: Substring.UTF8View
    private var line = 1

    /// Every record in order. Empty lines are passed over; `limit` is of values in all.
    static func rows(of text: String, limit: Int) throws(Fault) -> [Row] {
        var text = CSVText(bytes: Substring(text).utf8)
        var rows: [Row] = []
        var left = limit
        while !text.bytes.isEmpty {
            if text.endLine() { continue }
            rows.append(try text.row(left: &left, limit: limit))
        }
        return rows
    }

    private mutating func row(left: inout Int, limit: Int) throws(Fault) -> Row {
        var row = Row(line: line, values: [])
        while true {
            guard left > 0 else { throw .tooManyValues(limit: limit) }
            left -= 1
            row.values.append(bytes.first == Self.quote ? try quotedValue() : plainValue())
            if bytes.first == Self.comma {
                bytes.removeFirst()
            } else if bytes.isEmpty || endLine() {
                return row
            } else {
                throw .strayQuote(line: line)
            }
        }
    }

    private mutating func plainValue() -> String {
        let value = bytes.prefix { $0 != Self.comma && $0 != Self.quote && $0 != Self.lineFeed && $0 != Self.carriageReturn }
        bytes = bytes[value.endIndex...]
        return String(Substring(value))
    }

    /// Between two quotation marks, where two of them stand for one and lines may end.
    private mutating func quotedValue() throws(Fault) -> String {
        let start = line
        var pieces: [Substring] = []
        repeat {
            bytes.removeFirst()
            guard let end = bytes.firstIndex(of: Self.quote) else { throw .neverClosed(line: start) }
            pieces.append(Substring(bytes[..<end]))
            line += Self.lineEnds(in: bytes[..<end])
            bytes = bytes[bytes.index(after: end)...]
        } while bytes.first == Self.quote
        return pieces.joined(separator: "\"")
    }

    /// Whether a line ended here; goes to the next where it did.
    private mutating func endLine() -> Bool {
        let isReturn = bytes.first == Self.carriageReturn
        guard isReturn || bytes.first == Self.lineFeed else { return false }
        bytes.removeFirst()
        if isReturn, bytes.first == Self.lineFeed { bytes.removeFirst() }
        line += 1
        return true
    }

    private static func lineEnds(in bytes: Substring.UTF8View) -> Int {
        var count = 0
        var isAfterReturn = false
        for byte in bytes {
            if byte == carriageReturn || byte == lineFeed && !isAfterReturn { count += 1 }
            isAfterReturn = byte == carriageReturn
        }
        return count
    }

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}
