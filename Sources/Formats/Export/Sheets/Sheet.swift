public import Domain
public import Foundation

/// One table of values: what a person sees as one sheet of a spreadsheet.
public struct Sheet: Hashable, Sendable {
    /// As the person should read it; each format makes it a name that programs take.
    public var name: String
    public var columns: [Column]
    /// One cell for each column: missing cells are empty, further ones are left out.
    public var rows: [[Cell]]

    public init(_ name: String, columns: [Column], rows: some Sequence<[Cell]> = []) {
        self.name = name
        self.columns = columns
        self.rows = Array(rows)
    }

    public struct Column: Hashable, Sendable {
        public var title: String
        /// In characters of ordinary size.
        public var width: Int

        public init(_ title: String, width: Int = 16) {
            self.title = title
            self.width = width
        }
    }

    public enum Cell: Hashable, Sendable {
        case text(String)
        case day(Day)
        /// Shown as the date and the time it was in London.
        case instant(Date)
        case number(Int)
        /// A link where the address is one of the web or of mail; otherwise its text, with the address after it.
        case link(String, address: String)
        case empty
    }

    /// What Excel and LibreOffice hold, the row of titles among them.
    static let mostRows = 1_048_576
    static let mostColumns = 16_384
    /// In UTF-16 units.
    static let longestText = 32_767

    /// Exactly one cell for each column.
    func cells(of row: [Cell]) -> [Cell] {
        let missing = columns.count - row.count
        return missing >= 0 ? row + Array(repeating: .empty, count: missing) : Array(row.prefix(columns.count))
    }
}

extension Sheet.Column {
    /// Nothing narrower than a short word or wider than a page.
    var sensibleWidth: Int { max(4, min(100, width)) }
}

extension Sheet.Cell {
    /// What a link says where it cannot be one: its text, and its address where that is not the same.
    static func words(_ text: String, address: String) -> String {
        if text.isEmpty || text == address { return address }
        return address.isEmpty ? text : "\(text) (\(address))"
    }
}
