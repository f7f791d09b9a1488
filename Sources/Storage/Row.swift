public import Domain
public import Foundation

/// One row of an answer, copied out of the engine. Columns are asked for by name, in lower case as the schema writes them.
public struct Row: Sendable {
    let columns: Columns
    let cells: [Cell]

    /// Throws `columnMissing` where the answer has no such column, `wrongType` where it holds something else.
    public func get<Value: ColumnValue>(_ column: String, as type: Value.Type = Value.self) throws(StorageError) -> Value {
        guard let value = Value(cell: try cell(column)) else {
            throw .wrongType(column: column, wanted: "\(Value.self)")
        }
        return value
    }

    /// An enum from its raw value.
    public func get<Value: RawRepresentable>(_ column: String, as type: Value.Type = Value.self) throws(StorageError) -> Value
    where Value.RawValue: ColumnValue {
        guard let value = Value(rawValue: try get(column)) else {
            throw .wrongType(column: column, wanted: "\(Value.self)")
        }
        return value
    }

    /// An enum from its raw value, or nil for null.
    public func get<Value: RawRepresentable>(_ column: String, as type: Value?.Type = Value?.self) throws(StorageError) -> Value?
    where Value.RawValue: ColumnValue {
        try isNull(column) ? nil : .some(try get(column, as: Value.self))
    }

    /// A Codable value written by `\(json: …)`.
    public func json<Value: Decodable & Sendable>(_ column: String, as type: Value.Type = Value.self) throws(StorageError) -> Value {
        let text = try text(column)
        do {
            return try JSONColumn.value(type, from: text)
        } catch {
            throw .wrongType(column: column, wanted: "JSON of \(Value.self)")
        }
    }

    public func isNull(_ column: String) throws(StorageError) -> Bool { try cell(column) == .null }

    private func cell(_ column: String) throws(StorageError) -> Cell {
        guard let position = columns.positions[column], cells.indices.contains(position) else {
            throw .columnMissing(column)
        }
        return cells[position]
    }
}

/// The names of an answer's columns, shared by its rows. Where two have one name the first is meant.
final class Columns: Sendable {
    let positions: [String: Int]

    init(_ names: [String]) {
        positions = Dictionary(zip(names, names.indices)) { first, _ in first }
    }
}

extension Row {
    public func text(_ column: String) throws(StorageError) -> String { try get(column) }
    public func optionalText(_ column: String) throws(StorageError) -> String? { try get(column) }
    public func int(_ column: String) throws(StorageError) -> Int { try get(column) }
    public func double(_ column: String) throws(StorageError) -> Double { try get(column) }
    public func bool(_ column: String) throws(StorageError) -> Bool { try get(column) }
    public func data(_ column: String) throws(StorageError) -> Data { try get(column) }
    public func day(_ column: String) throws(StorageError) -> Day { try get(column) }
    public func optionalDay(_ column: String) throws(StorageError) -> Day? { try get(column) }
    public func instant(_ column: String) throws(StorageError) -> Date { try get(column) }

    /// `try row.id("action_id", of: Action.self)`
    public func id<Of>(_ column: String, of type: Of.Type = Of.self) throws(StorageError) -> Identifier<Of> { try get(column) }

    public func optionalID<Of>(_ column: String, of type: Of.Type = Of.self) throws(StorageError) -> Identifier<Of>? { try get(column) }

    public func optionalJSON<Value: Decodable & Sendable>(_ column: String, as type: Value.Type = Value.self) throws(StorageError) -> Value?
    {
        try isNull(column) ? nil : try json(column, as: type)
    }
}
