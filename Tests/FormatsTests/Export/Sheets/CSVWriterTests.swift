import Domain
import Foundation
import Testing

@testable import Formats

struct CSVWriterTests {
    private func text(_ cells: [Sheet.Cell], titles: [String] = ["A", "B"]) -> String {
        String(decoding: CSVWriter.write(Sheet("S", columns: titles.map { .init($0) }, rows: [cells])), as: UTF8.self)
    }

    @Test
    func valuesAreSeparatedByCommasAndLinesByBoth() {
        #expect(text([.text("one"), .number(-2)]) == "A,B\r\none,-2\r\n")
        #expect(text([.text("a,b"), .text("say \"so\"\r\nnow")]) == "A,B\r\n\"a,b\",\"say \"\"so\"\"\nnow\"\r\n")
    }

    @Test
    func missingCellsAreEmptyAndFurtherOnesLeftOut() {
        #expect(text([.text("one")]) == "A,B\r\none,\r\n")
        #expect(text([.empty, .empty, .text("three")]) == "A,B\r\n,\r\n")
        #expect(text([.empty], titles: ["A"]) == "A\r\n\"\"\r\n")
        #expect(text([.text("one")], titles: []).isEmpty)
    }

    @Test
    func daysAndInstantsAreWrittenForMachines() throws {
        let day = try #require(Day("2026-03-04"))
        #expect(text([.day(day), .instant(Date(timeIntervalSince1970: 1_782_860_400))]) == "A,B\r\n2026-03-04,2026-07-01 00:00\r\n")
    }

    @Test
    func linksKeepTheirAddress() {
        #expect(
            text([.link("Report", address: "https://a.uk/"), .link("", address: "https://b.uk/")])
                == "A,B\r\nReport (https://a.uk/),https://b.uk/\r\n")
    }

    @Test
    func titlesAndLinksAreDisarmedToo() {
        #expect(text([.link("=1", address: "x"), .empty], titles: ["=A", "B"]) == "'=A,B\r\n'=1 (x),\r\n")
    }

    @Test
    func beginsWithTheFirstTitle() {
        #expect(CSVWriter.write(Sheet("S", columns: [.init("A")])) == Array("A\r\n".utf8))
    }

    @Test
    func everyValueIsReadBack() {
        let sheet = Sheet("S", columns: [.init("A"), .init("B")], rows: HostileTexts.all.map { [.text($0), .text($0)] })
        let rows = Self.read(CSVWriter.write(sheet))
        #expect(rows.count == HostileTexts.all.count + 1)
        #expect(rows.dropFirst().map { $0.map(Self.armed) } == HostileTexts.all.map { [$0.writable, $0.writable] })
    }

    /// RFC 4180, and nothing more.
    private static func read(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var value: [UInt8] = []
        var isQuoted = false
        for byte in bytes {
            switch (byte, isQuoted) {
            case (UInt8(ascii: "\""), _): isQuoted.toggle()
            case (UInt8(ascii: ","), false), (UInt8(ascii: "\n"), false):
                row.append(unquoted(value))
                value = []
                if byte == UInt8(ascii: "\n") { rows.append(row) }
                if byte == UInt8(ascii: "\n") { row = [] }
                continue
            case (UInt8(ascii: "\r"), false): continue
            default: break
            }
            value.append(byte)
        }
        return rows
    }

    private static func unquoted(_ value: [UInt8]) -> String {
        let text = String(decoding: value, as: UTF8.self)
        return text.hasPrefix("\"") ? String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"") : text
    }

    /// What a reader does who knows of the apostrophe.
    private static func armed(_ text: String) -> String {
        text.hasPrefix("'") && Formula.disarmed(String(text.dropFirst())) == text ? String(text.dropFirst()) : text
    }
}
