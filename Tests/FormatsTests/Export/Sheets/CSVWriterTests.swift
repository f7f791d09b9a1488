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
    func everyValueIsReadBack() throws {
        let sheet = Sheet("S", columns: [.init("A"), .init("B")], rows: HostileTexts.all.map { [.text($0), .text($0)] })
        let rows = try CSVText.rows(of: String(decoding: CSVWriter.write(sheet), as: UTF8.self), limit: 1000).map(\.values)
        #expect(rows.count == HostileTexts.all.count + 1)
        #expect(rows.dropFirst().map { $0.map(Self.armed) } == HostileTexts.all.map { [$0.writable, $0.writable] })
    }

    /// What a reader does who knows of the apostrophe.
    private static func armed(_ text: String) -> String {
        text.hasPrefix("'") && Formula.disarmed(String(text.dropFirst())) == text ? String(text.dropFirst()) : text
    }
}
