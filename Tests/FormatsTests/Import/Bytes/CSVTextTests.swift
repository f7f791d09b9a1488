import Testing

@testable import Formats

@Suite struct CSVTextTests {
    @Test(arguments: [
        ("", []), ("\r\n\n\r", []), ("a", [["a"]]), ("a,b\r\n", [["a", "b"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]), ("a,\r\n,b", [["a", ""], ["", "b"]]), (",", [["", ""]]), ("1,2,", [["1", "2", ""]]),
        ("\"\"", [[""]]), ("\"\",\"\"", [["", ""]]), ("\"a\"\"b\"", [["a\"b"]]), ("\"\"\"\"", [["\""]]), ("\"a,b\",c", [["a,b", "c"]]),
        ("\"x\r\ny\nz\rw\"\r\n1", [["x\r\ny\nz\rw"], ["1"]]), (" a , b ", [[" a ", " b "]]),
        ("é,\u{2028}\u{85}\n", [["é", "\u{2028}\u{85}"]]),
        ("a,\u{301}b", [["a", "\u{301}b"]]), ("\"\u{301}\"", [["\u{301}"]]),
    ])
    func valuesAreReadAsTheyStand(_ text: String, _ rows: [[String]]) throws {
        #expect(try CSVText.rows(of: text, limit: 100).map(\.values) == rows)
    }

    @Test(arguments: [
        ("\"", CSVText.Fault.neverClosed(line: 1)), ("a\nb,\"c\nd,e\n", .neverClosed(line: 2)), ("\"\"\"", .neverClosed(line: 1)),
        ("a\"b", .strayQuote(line: 1)), ("a\n5\" wide", .strayQuote(line: 2)), ("\"a\"b", .strayQuote(line: 1)),
        ("\"a\n\" ,b", .strayQuote(line: 2)), (" \"a\"", .strayQuote(line: 1)),
    ])
    func aQuotationMarkOutOfPlaceIsSaidWithItsLine(_ text: String, _ fault: CSVText.Fault) {
        #expect(throws: fault) { try CSVText.rows(of: text, limit: 100) }
    }

    @Test func aRowIsOnTheLineWhereItBegins() throws {
        let rows = try CSVText.rows(of: "a\n\n\"b\r\nb\rb\nb\"\r\n\r\nc", limit: 100)
        #expect(rows.map(\.line) == [1, 3, 8])
    }

    @Test func valuesAreCountedInAll() throws {
        #expect(try CSVText.rows(of: "1,2\n3,4", limit: 4).count == 2)
        #expect(throws: CSVText.Fault.tooManyValues(limit: 4)) { try CSVText.rows(of: "1,2\n3,4,", limit: 4) }
        #expect(throws: CSVText.Fault.tooManyValues(limit: 4)) { try CSVText.rows(of: String(repeating: ",", count: 1_000_000), limit: 4) }
    }
}
