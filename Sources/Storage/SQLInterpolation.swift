extension SQL: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self.init(raw: text) }

    public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.sql }

    /// What a hole of each kind becomes.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var sql = SQL(raw: "")

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) { sql.append(text: literal) }

        /// A value, or nil for null: bound.
        public mutating func appendInterpolation(_ value: (some ColumnValue)?) { sql.append(Binding(value)) }

        /// An enum, or nil for null: its raw value is bound.
        public mutating func appendInterpolation<Value: RawRepresentable>(_ value: Value?) where Value.RawValue: ColumnValue {
            sql.append(Binding(value?.rawValue))
        }

        /// A part of a statement: spliced, its bindings renumbered.
        public mutating func appendInterpolation(_ part: SQL) { sql += part }

        /// `$1, $2, …`, for `IN (…)`; an empty list becomes `NULL`, which matches nothing.
        public mutating func appendInterpolation(list values: some Sequence<some ColumnValue>) {
            let holes = values.map { value in "\(value)" as SQL }
            sql += holes.isEmpty ? "NULL" : holes.joined(separator: ", ")
        }

        /// A list of enums, as their raw values.
        public mutating func appendInterpolation<Value: RawRepresentable>(list values: some Sequence<Value>)
        where Value.RawValue: ColumnValue {
            appendInterpolation(list: values.map(\.rawValue))
        }

        /// JSON text with sorted keys; read it back with `row.json(_:as:)`. Throws what the value's `encode(to:)` throws.
        public mutating func appendInterpolation(json value: some Encodable) throws {
            sql.append(Binding(try JSONColumn.text(of: value)))
        }

        /// Text as it is, never what came from outside.
        public mutating func appendInterpolation(raw text: String) { sql.append(text: text) }
    }
}
