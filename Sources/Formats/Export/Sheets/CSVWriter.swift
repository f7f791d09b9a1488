import Domain

/// One sheet as comma-separated values after RFC 4180, in UTF-8, for other programs to read.
///
/// Without a byte order mark: RFC 4180 readers would take it for a part of the first title. Excel, which wants one, has `XLSXWriter`.
public enum CSVWriter {
    /// A line of titles, then a line for each row, all with as many values; days `2026-03-04`, instants `2026-03-04 10:32` London time.
    public static func write(_ sheet: Sheet) -> [UInt8] {
        var bytes: [UInt8] = []
        guard !sheet.columns.isEmpty else { return bytes }
        append(sheet.columns.map { plain($0.title) }, to: &bytes)
        return bytes + writeRows(sheet)
    }

    /// The rows alone, to follow what was written of an earlier piece of the same sheet.
    public static func writeRows(_ sheet: Sheet) -> [UInt8] {
        var bytes: [UInt8] = []
        for row in sheet.rows { append(sheet.cells(of: row).map(value), to: &bytes) }
        return bytes
    }

    private static func value(_ cell: Sheet.Cell) -> String {
        switch cell {
        case .text(let text): return plain(text)
        case .day(let day): return day.description
        case .instant(let instant):
            let time = LondonTime(at: instant)
            return "\(time.day) \(time.clock)"
        case .number(let number): return String(number)
        case .link(let text, let address): return plain(Sheet.Cell.words(text, address: address))
        case .empty: return ""
        }
    }

    private static func plain(_ text: String) -> String { Formula.disarmed(text.writable) }

    private static func append(_ values: [String], to bytes: inout [UInt8]) {
        for (place, value) in values.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            append(value, alone: values.count == 1, to: &bytes)
        }
        bytes.append(contentsOf: "\r\n".utf8)
    }

    /// A value that stands alone on its line is quoted where it is empty: readers pass over empty lines.
    private static func append(_ value: String, alone: Bool, to bytes: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let isPadded = value.hasPrefix(" ") || value.hasSuffix(" ")
        let needsQuotes = isPadded || value.utf8.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 < 0x20 }
        guard needsQuotes || alone && value.isEmpty else { return bytes.append(contentsOf: value.utf8) }
        bytes.append(quote)
        for byte in value.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}
