public import Domain
public import Foundation

/// Lower-case text of 36 characters.
extension UUID: ColumnValue {
    public static var columnType: ColumnType { .text }
    public var cell: Cell { .text(text) }

    public init?(cell: Cell) {
        guard case .text(let text) = cell else { return nil }
        self.init(text: text)
    }
}

extension Identifier: ColumnValue {
    public static var columnType: ColumnType { .text }
    public var cell: Cell { uuid.cell }

    public init?(cell: Cell) {
        guard let uuid = UUID(cell: cell) else { return nil }
        self.init(uuid)
    }
}

/// `YYYY-MM-DD` in a `TEXT`: days compare as text.
extension Day: ColumnValue {
    public static var columnType: ColumnType { .text }
    public var cell: Cell { .text(description) }

    public init?(cell: Cell) {
        guard case .text(let text) = cell else { return nil }
        self.init(text)
    }
}

/// An instant: microseconds since 1970 in a `BIGINT`. What is finer is rounded off, what is further than 292,000 years is cut.
extension Date: ColumnValue {
    public static var columnType: ColumnType { .integer }

    public var cell: Cell {
        let microseconds = (timeIntervalSince1970 * 1_000_000).rounded()
        return .integer(Int64(exactly: microseconds) ?? (microseconds < 0 ? .min : .max))
    }

    public init?(cell: Cell) {
        guard case .integer(let microseconds) = cell else { return nil }
        self.init(timeIntervalSince1970: Double(microseconds) / 1_000_000)
    }
}
