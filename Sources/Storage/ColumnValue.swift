public import Foundation

/// What a cell of a table can hold in either engine.
public enum Cell: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case bytes(Data)
}

/// The column types of the schema: `BIGINT`, `DOUBLE PRECISION`, `TEXT` and `BYTEA`.
public enum ColumnType: Sendable {
    case integer, real, text, bytes
}

/// What can stand in a hole of `SQL` and be read from a `Row`: one mechanism for both ways.
public protocol ColumnValue: Sendable {
    static var columnType: ColumnType { get }
    var cell: Cell { get }

    /// Nil where the cell holds something else.
    init?(cell: Cell)
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
    public static var columnType: ColumnType { Wrapped.columnType }
    public var cell: Cell { self?.cell ?? .null }

    public init?(cell: Cell) {
        if cell == .null {
            self = nil
        } else {
            guard let value = Wrapped(cell: cell) else { return nil }
            self = .some(value)
        }
    }
}

extension String: ColumnValue {
    public static var columnType: ColumnType { .text }
    public var cell: Cell { .text(self) }

    public init?(cell: Cell) {
        guard case .text(let text) = cell else { return nil }
        self = text
    }
}

extension Int64: ColumnValue {
    public static var columnType: ColumnType { .integer }
    public var cell: Cell { .integer(self) }

    public init?(cell: Cell) {
        guard case .integer(let number) = cell else { return nil }
        self = number
    }
}

extension Int: ColumnValue {
    public static var columnType: ColumnType { .integer }
    public var cell: Cell { .integer(Int64(self)) }

    public init?(cell: Cell) {
        guard case .integer(let number) = cell else { return nil }
        self.init(exactly: number)
    }
}

/// Written 0 or 1 in a `BIGINT`.
extension Bool: ColumnValue {
    public static var columnType: ColumnType { .integer }
    public var cell: Cell { .integer(self ? 1 : 0) }

    public init?(cell: Cell) {
        switch cell {
        case .integer(0): self = false
        case .integer(1): self = true
        case .null, .integer, .real, .text, .bytes: return nil
        }
    }
}

extension Double: ColumnValue {
    public static var columnType: ColumnType { .real }
    public var cell: Cell { .real(self) }

    public init?(cell: Cell) {
        switch cell {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        case .null, .text, .bytes: return nil
        }
    }
}

extension Data: ColumnValue {
    public static var columnType: ColumnType { .bytes }
    public var cell: Cell { .bytes(self) }

    public init?(cell: Cell) {
        guard case .bytes(let data) = cell else { return nil }
        self = data
    }
}

extension [UInt8]: ColumnValue {
    public static var columnType: ColumnType { .bytes }
    public var cell: Cell { .bytes(Data(self)) }

    public init?(cell: Cell) {
        guard case .bytes(let data) = cell else { return nil }
        self.init(data)
    }
}
