/// A statement with its holes bound: what stands in `\(…)` travels beside the text, never in it.
/// Only the words `raw` and `SQL` put text into a statement.
public struct SQL: Sendable {
    /// The text around the holes: always one fragment more than there are bindings.
    private var fragments: [String]
    private(set) var bindings: [Binding]

    /// Text as it is: for what this program itself wrote, never for what came from outside.
    public init(raw text: String) {
        fragments = [text]
        bindings = []
    }

    /// The text with `$1`, `$2`, … in the holes, in the order of `bindings`. Both engines read it.
    var text: String {
        var text = fragments.first ?? ""
        for (number, fragment) in zip(1..., fragments.dropFirst()) {
            text += "$\(number)" + fragment
        }
        return text
    }

    public var isEmpty: Bool { bindings.isEmpty && fragments.allSatisfy(\.isEmpty) }

    public static func + (one: SQL, other: SQL) -> SQL {
        var joined = one
        joined += other
        return joined
    }

    public static func += (one: inout SQL, other: SQL) {
        let seam = (one.fragments.popLast() ?? "") + (other.fragments.first ?? "")
        one.fragments.append(seam)
        one.fragments.append(contentsOf: other.fragments.dropFirst())
        one.bindings.append(contentsOf: other.bindings)
    }

    mutating func append(text: String) {
        let last = fragments.popLast() ?? ""
        fragments.append(last + text)
    }

    mutating func append(_ binding: Binding) {
        fragments.append("")
        bindings.append(binding)
    }
}

/// A value on its way into a hole. The type is told even for a null, so that a statement means the same with and without a value.
struct Binding: Hashable, Sendable {
    let cell: Cell
    let type: ColumnType

    init(cell: Cell, type: ColumnType) {
        self.cell = cell
        self.type = type
    }

    init<Value: ColumnValue>(_ value: Value) {
        cell = value.cell
        type = Value.columnType
    }
}

extension Sequence where Element == SQL {
    /// `conditions.joined(separator: " AND ")`: bindings keep their order.
    public func joined(separator: SQL) -> SQL {
        var joined = SQL(raw: "")
        for (position, part) in enumerated() {
            if position > 0 { joined += separator }
            joined += part
        }
        return joined
    }
}
