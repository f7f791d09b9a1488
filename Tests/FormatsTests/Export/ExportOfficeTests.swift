import Domain
import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import Formats

/// What LibreOffice reads out of what we write.
@Suite(.timeLimit(.minutes(4)))
struct ExportOfficeTests {
    /// 4 March 2026, 23:30 in London; and a summer evening that is another day in UTC.
    static let instants = [1_772_667_000, 1_782_862_200].map { Date(timeIntervalSince1970: $0) }
    static let address = "https://example.gov.uk/a b?x=[1]&y=2#part"

    static let sheet = Sheet(
        "Actions: [all]/open", columns: [.init("Text", width: 40), .init("Day"), .init("When"), .init("Number"), .init("Link")],
        rows: HostileTexts.all.enumerated().map { place, text in
            [
                .text(text), .day(Day("2026-03-04")?.adding(days: place) ?? Day(inLondonAt: instants[0])), .instant(instants[place % 2]),
                .number(place - 3), .link("Report \(place)", address: address),
            ]
        })
    static let many = Sheet(
        "Many", columns: (1...15).map { .init("Column \($0)") },
        rows: (1...2000).map { row in (1...15).map { .text("Cell \($0) of row \(row)") } })
    static let workbook = Workbook(
        DocumentProperties(title: "Actions & <tests>", written: instants[0]), sheets: [sheet, Sheet("many", columns: []), many])

    static let sheets = Task {
        try await Office.convert(
            ["csv.csv": CSVWriter.write(sheet), "xlsx.xlsx": XLSXWriter.write(workbook), "ods.ods": ODSWriter.write(workbook)], to: "fods")
    }
    static let document = Task {
        try await Office.convert(["docx.docx": DOCXWriter.write(DOCXWriterTests.document)], to: "fodt")
    }

    private func elements(_ path: String) async throws -> [XMLElement] {
        let document = try XMLDocument(data: try await Self.document.value["docx"] ?? Data(), options: [])
        return try document.nodes(forXPath: path).compactMap { $0 as? XMLElement }
    }

    @Test(arguments: ["xlsx", "ods"])
    func everyCellIsReadAsWhatItIs(format: String) async throws {
        let sheets = try OfficeSheet.all(in: try await Self.sheets.value[format])
        #expect(sheets.map(\.name) == ["Actions all open", "many", "Many 2"])
        let first = try #require(sheets.first)
        #expect(first.rows.count == Self.sheet.rows.count + 1)
        #expect(first.rows.first?.map(\.text) == Self.sheet.columns.map(\.title))
        for (place, (row, text)) in zip(first.rows.dropFirst(), HostileTexts.all).enumerated() {
            let day = try #require(Day("2026-03-04")).adding(days: place)
            let held = text.writable.cut(to: 32_767)
            let expected = format == "ods" ? held.replacing("\t", with: " ") : held
            #expect(row.map(\.kind) == [expected.isEmpty ? "" : "string", "date", "date", "float", "string"], "\(text.prefix(40))")
            #expect(row.first?.text == expected)
            #expect(row.dropFirst(1).first == .init(kind: "date", value: day.description, text: day.words))
            #expect(row.dropFirst(2).first?.value == (place % 2 == 0 ? "2026-03-04T23:30:00" : "2026-07-01T00:30:00"))
            #expect(row.dropFirst(3).first?.value == String(place - 3))
            #expect(row.last?.text == "Report \(place)")
            #expect(row.last?.link == "https://example.gov.uk/a%20b?x=%5B1%5D&y=2#part")
        }
    }

    @Test(arguments: ["xlsx", "ods"])
    func twoThousandRowsArriveUnderTheirTitles(format: String) async throws {
        let sheet = try #require(try OfficeSheet.all(in: try await Self.sheets.value[format]).last)
        #expect(sheet.hasHeaderRow)
        #expect(sheet.rows.count == 2001)
        #expect(sheet.rows.last?.map(\.text) == (1...15).map { "Cell \($0) of row 2000" })
    }

    @Test(arguments: ["csv", "xlsx", "ods"])
    func nothingBecomesAFormula(format: String) async throws {
        for sheet in try OfficeSheet.all(in: try await Self.sheets.value[format]) { #expect(!sheet.hasFormulas, "\(sheet.name)") }
    }

    @Test
    func commaSeparatedRowsStayRows() async throws {
        let sheet = try #require(try OfficeSheet.all(in: try await Self.sheets.value["csv"]).first)
        #expect(sheet.rows.count == Self.sheet.rows.count + 1)
        #expect(sheet.rows.map(\.count).allSatisfy { $0 == 5 })
    }

    @Test
    func headingsAreHeadings() async throws {
        let found = try await elements("//*[local-name()='body']//*[local-name()='h']")
        #expect(found.map { $0.value("text:outline-level") } == ["1", "2", "3"])
        #expect(found.map(\.officeText) == ["What is left", "Point 1", "Answers <script>"])
    }

    @Test
    func linksAreLinksAndOnlySafeOnes() async throws {
        let found = try await elements("//*[local-name()='body']//*[local-name()='a']")
        #expect(Set(found.map(\.officeText)) == ["the report", "Evidence"])
        #expect(Set(found.compactMap { $0.value("xlink:href") }) == ["https://example.gov.uk/a%20b?x=%5B1%5D&y=2#part"])
    }

    @Test
    func tableTitlesStandOnEachPage() async throws {
        let titles = try await elements("//*[local-name()='table-header-rows']")
        #expect(titles.map { $0.officeText.filter { !$0.isWhitespace } } == ["ActionDue", "Empty"])
        let rows = try await elements("//*[local-name()='table'][1]/*[local-name()='table-row']")
        #expect(rows.count == HostileTexts.all.count)
    }

    @Test
    func bulletsAreLists() async throws {
        let items = try await elements("//*[local-name()='body']//*[local-name()='list-item']")
        #expect(items.count == HostileTexts.all.count)
    }

    @Test
    func theDocumentSaysItsTitleAndItsLanguage() async throws {
        let titles = try await elements("//*[local-name()='meta']/*[local-name()='title']")
        #expect(titles.map(\.officeText) == ["Actions & <tests>"])
        let texts = try await elements("//*[local-name()='default-style']/*[local-name()='text-properties']")
        #expect(texts.contains { $0.value("fo:language") == "en" && $0.value("fo:country") == "GB" })
    }

    @Test
    func pagesAreNumbered() async throws {
        #expect(try await !elements("//*[local-name()='footer']//*[local-name()='page-number']").isEmpty)
        #expect(try await !elements("//*[local-name()='footer']//*[local-name()='page-count']").isEmpty)
    }
}
