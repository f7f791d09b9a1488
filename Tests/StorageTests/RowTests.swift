import Domain
import Foundation
import Testing

@testable import Storage

@Suite struct RowTests {
    private enum Colour: String { case red, amber }

    private let row = Row(
        columns: Columns(["name", "size", "nothing", "flag", "due", "at", "json", "name"]),
        cells: [
            .text("amber"), .integer(300), .null, .integer(1), .text("2026-03-04"), .integer(1_500_000), .text(#"{"a":[1]}"#),
            .text("second"),
        ])

    @Test func columnsAreReadByNameAndType() throws {
        #expect(try row.text("name") == "amber")
        #expect(try row.get("name") == Colour.amber)
        #expect(try row.int("size") == 300)
        #expect(try row.double("size") == 300)
        #expect(try row.bool("flag"))
        #expect(try row.day("due") == Day("2026-03-04"))
        #expect(try row.instant("at") == Date(timeIntervalSince1970: 1.5))
        #expect(try row.json("json", as: [String: [Int]].self) == ["a": [1]])
    }

    @Test func nullIsNilWhereNilIsAskedFor() throws {
        #expect(try row.optionalText("nothing") == nil)
        #expect(try row.optionalDay("due") == Day("2026-03-04"))
        #expect(try row.get("nothing", as: Colour?.self) == nil)
        #expect(try row.get("name", as: Colour?.self) == .amber)
        #expect(try row.get("nothing", as: Int?.self) == nil)
        #expect(try row.optionalJSON("nothing", as: [Int].self) == nil)
        #expect(throws: StorageError.wrongType(column: "nothing", wanted: "String")) { try row.text("nothing") }
    }

    @Test func aMissingColumnIsNamed() {
        #expect(throws: StorageError.columnMissing("colour")) { try row.text("colour") }
    }

    @Test func whatDoesNotFitIsRefused() {
        #expect(throws: StorageError.wrongType(column: "size", wanted: "Bool")) { try row.bool("size") }
        #expect(throws: StorageError.wrongType(column: "name", wanted: "Day")) { try row.day("name") }
        #expect(throws: StorageError.wrongType(column: "due", wanted: "Colour")) { try row.get("due", as: Colour.self) }
        #expect(throws: StorageError.wrongType(column: "name", wanted: "JSON of Int")) { try row.json("name", as: Int.self) }
        #expect(throws: StorageError.self) { try row.id("name", of: Row.self) }
    }
}
