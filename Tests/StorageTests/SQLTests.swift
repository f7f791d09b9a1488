import Domain
import Foundation
import Testing

@testable import Storage

@Suite struct SQLTests {
    private enum Colour: String { case red, amber }

    @Test func aHoleIsBoundAndNotWritten() {
        let name = "'; DROP TABLE services; --"
        let sql: SQL = "SELECT * FROM services WHERE name = \(name)"
        #expect(sql.text == "SELECT * FROM services WHERE name = $1")
        #expect(sql.bindings.map(\.cell) == [.text(name)])
    }

    @Test func everyKindOfValueIsBoundInItsColumnsForm() throws {
        let uuid = try #require(UUID(uuidString: "0190A0B0-0000-7000-8000-00000000ABCD"))
        let day = try #require(Day("2026-03-04"))
        let sql: SQL = """
            \("text") \(7) \(Int64.min) \(true) \(0.5) \(Data([1, 2])) \([UInt8(3)]) \(uuid) \(Identifier<Row>(uuid)) \(day) \
            \(Date(timeIntervalSince1970: 1.5)) \(Colour.amber) \(String?.none) \(Day?.some(day)) \(Colour?.none)
            """
        #expect(
            sql.bindings.map(\.cell) == [
                .text("text"), .integer(7), .integer(.min), .integer(1), .real(0.5), .bytes(Data([1, 2])), .bytes(Data([3])),
                .text("0190a0b0-0000-7000-8000-00000000abcd"), .text("0190a0b0-0000-7000-8000-00000000abcd"), .text("2026-03-04"),
                .integer(1_500_000), .text("amber"), .null, .text("2026-03-04"), .null,
            ])
    }

    @Test func aNullKeepsTheTypeOfWhatIsMissing() {
        let sql: SQL = "\(Int?.none) \(String?.none) \(Date?.none) \(Double?.none) \(Data?.none) \(Colour?.none)"
        #expect(sql.bindings.map(\.type) == [.integer, .text, .integer, .real, .bytes, .text])
    }

    @Test func aSplicedPartIsRenumbered() {
        let part: SQL = "rating = \(Colour.red) OR rating = \(Colour.amber)"
        let sql: SQL = "SELECT \(1) WHERE (\(part)) AND id = \(2)"
        #expect(sql.text == "SELECT $1 WHERE (rating = $2 OR rating = $3) AND id = $4")
        #expect(sql.bindings.map(\.cell) == [.integer(1), .text("red"), .text("amber"), .integer(2)])
    }

    @Test func partsAreAddedAndJoined() {
        var sql: SQL = "SELECT 1 WHERE "
        sql += (["a = \(1)", "b = \(2)", "c IS NULL"] as [SQL]).joined(separator: " AND ")
        #expect((sql + " LIMIT \(3)").text == "SELECT 1 WHERE a = $1 AND b = $2 AND c IS NULL LIMIT $3")
        #expect([SQL]().joined(separator: ",").isEmpty)
    }

    @Test func aListBecomesOneHoleForEach() {
        #expect(("id IN (\(list: [4, 5, 6]))" as SQL).text == "id IN ($1, $2, $3)")
        #expect(("rating IN (\(list: [Colour.red]))" as SQL).bindings.map(\.cell) == [.text("red")])
    }

    @Test func anEmptyListMatchesNothing() {
        #expect(("id IN (\(list: [Int]()))" as SQL).text == "id IN (NULL)")
    }

    @Test func rawTextIsWrittenAsItIs() {
        #expect(("SELECT \(raw: "name") FROM \(SQL(raw: "services"))" as SQL).text == "SELECT name FROM services")
    }

    @Test func jsonIsTheSameTextForTheSameValue() throws {
        let sql: SQL = try "\(json: ["b": 1, "a": 2, "c/d": 3])"
        #expect(sql.bindings.map(\.cell) == [.text(#"{"a":2,"b":1,"c/d":3}"#)])
    }

    @Test func instantsOutOfReachAreCutAndDoNotTrap() {
        #expect(Date(timeIntervalSince1970: 1e300).cell == .integer(.max))
        #expect(Date(timeIntervalSince1970: -.infinity).cell == .integer(.min))
    }
}
