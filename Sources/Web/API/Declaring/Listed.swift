import Casework
import Domain
import Foundation

/// Some of a longer list, and where the rest begins.
struct Listed<Value: Sendable>: Sendable {
    let items: [Value]
    let next: Cursor?
    let total: Int

    static func shape(of item: Shape<Value>) -> Shape<Listed<Value>> {
        Shape(
            "\(item.name)List", "Some of a list, and where the rest of it begins.",
            [
                Field("items", listOf: item.kind, "In the order of the list.") { $0.items },
                Field("next_cursor", orNull: .cursor, "What to ask on with; null after the last.") { $0.next },
                Field("total", .count, "How many there are in all.") { $0.total },
            ])
    }

    func map<Other>(_ make: (Value) throws -> Other) rethrows -> Listed<Other> {
        Listed<Other>(items: try items.map(make), next: next, total: total)
    }
}

extension Listed {
    /// A stretch of a list that is short enough to be held whole, in the order of a key that each item keeps for good.
    init(whole: [Value], _ stretch: Stretch, by key: (Value) -> String) throws {
        let last = try stretch.after?.parts(1).first
        let rest = whole.map { (key: key($0), value: $0) }.filter { item in last.map { $0 < item.key } ?? true }.sorted { $0.key < $1.key }
        let items = rest.prefix(stretch.limit)
        self.init(
            items: items.map(\.value), next: rest.count > items.count ? items.last.map { Cursor([$0.key]) } : nil, total: whole.count)
    }
}

extension Listed {
    /// A stretch of things with identifiers that sort by age.
    init<Found: Identifiable>(_ found: DatedStretch<Found>, _ make: (Dated<Found>) -> Value) where Found.ID: CustomStringConvertible {
        self.init(
            items: found.items.map(make), next: found.hasMore ? found.items.last.map { Cursor([$0.value.id.description]) } : nil,
            total: found.total)
    }
}

/// Which part of a list is asked for.
struct Stretch: Sendable {
    /// 1 to 200.
    let limit: Int
    let after: Cursor?

    /// Behind which thing a list by age goes on; nil at its beginning.
    func id<Of>(of type: Of.Type = Of.self) throws -> Identifier<Of>? {
        try after.map { cursor in
            guard let id = Identifier<Of>(try cursor.parts(1).first ?? "") else { throw Cursor.ofAnotherList }
            return id
        }
    }

    static let given = together(
        Given.query("limit", .integer(1...200), "How many at most.", otherwise: 50),
        Given<Cursor?>.query("cursor", .cursor, "Where to go on: `next_cursor` of the answer before.")
    ).map { Stretch(limit: $0, after: $1) }
}

/// Where a list goes on: what the last item that was read is found by, so that the list may change meanwhile. It says nothing to others.
struct Cursor: Hashable, Sendable {
    private let values: [String]

    init(_ values: [String]) { self.values = values }

    /// Nil for what was never one.
    init?(_ text: String) {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        let padded = plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        guard let bytes = Data(base64Encoded: padded), let json = try? JSONReader.read(bytes), case .list(let items) = json else {
            return nil
        }
        var values: [String] = []
        for item in items {
            guard case .text(let value) = item, !value.utf8.contains(0) else { return nil }
            values.append(value)
        }
        self.values = values
    }

    var text: String {
        Data(JSONWriter.bytes { $0.value(.list(values.map { .text($0) })) }).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// What it is made of. Throws where it is of another list.
    func parts(_ count: Int) throws -> [String] {
        guard values.count == count else { throw Cursor.ofAnotherList }
        return values
    }

    static let ofAnotherList = Failure.invalid([.init("cursor", "This cursor is of another list. Begin without one.")])
}

extension Kind where Value == Cursor {
    static let cursor = Kind.written(
        ["type": "string", "minLength": 1, "maxLength": 1000], "Give `next_cursor` as it came, or none.", as: \.text
    ) { Cursor($0) }
}
