import Domain
import Foundation
import FoundationXML
import Testing

@testable import Formats

/// What holds for Excel and OpenDocument files alike, without a program that reads them.
struct WorkbookFileTests {
    typealias Writer = @Sendable (Workbook) throws -> [UInt8]
    static let writers: [(name: String, write: Writer)] = [
        (name: "xlsx", write: { try XLSXWriter.write($0) }), (name: "ods", write: { try ODSWriter.write($0) }),
    ]

    private static func workbook(_ sheets: [Sheet], title: String = "Tests") -> Workbook {
        Workbook(DocumentProperties(title: title, written: Date(timeIntervalSince1970: 1_772_667_000)), sheets: sheets)
    }

    @Test(arguments: writers.indices)
    func theSameWrittenTwiceIsTheSame(writer: Int) throws {
        let write = Self.writers[writer].write
        let sheet = Sheet("S", columns: [.init("A")], rows: HostileTexts.all.map { [.text($0)] })
        let once = try write(Self.workbook([sheet]))
        #expect(once.starts(with: "PK".utf8))
        #expect(once == (try write(Self.workbook([sheet]))))
    }

    @Test(arguments: writers.indices)
    func nothingAtAllIsStillAFile(writer: Int) throws {
        let write = Self.writers[writer].write
        #expect(try !write(Self.workbook([], title: "")).isEmpty)
        #expect(try !write(Self.workbook([Sheet("", columns: []), Sheet("", columns: [], rows: [[.text("left out")]])])).isEmpty)
    }

    @Test(arguments: writers.indices)
    func noValueIsTooOddToWrite(writer: Int) throws {
        let write = Self.writers[writer].write
        let instants = [Double.nan, .infinity, -.infinity, 1e300, -1e300, 0, -3e9].map { Date(timeIntervalSince1970: $0) }
        let days = ["0001-01-01", "1899-12-31", "1900-02-28", "1900-03-01", "9999-12-31"].compactMap { Day($0) }
        let links = ["https://a.uk/\(String(repeating: "x", count: 3000))", "https://", "javascript:x", "internal:S!A1", "external:c:\\x"]
        let cells: [Sheet.Cell] =
            instants.map { .instant($0) } + days.map { .day($0) } + [Int.min, Int.max].map { .number($0) }
            + links.map { .link("\u{0}", address: $0) } + [.link(HostileTexts.long, address: "https://a.uk/")]
        let title = String(repeating: "title ", count: 1000)
        let sheet = Sheet(title, columns: [.init(title, width: .max), .init("\u{0}", width: .min)], rows: cells.map { [$0, $0, $0] })
        var workbook = Self.workbook([sheet], title: title)
        workbook.properties.written = Date(timeIntervalSince1970: .nan)
        #expect(try !write(workbook).isEmpty)
    }

    @Test(arguments: writers.indices)
    func moreThanASheetHoldsIsRefused(writer: Int) {
        let write = Self.writers[writer].write
        let long = Sheet("Long", columns: [.init("A")], rows: Array(repeating: [], count: 1_048_576))
        let wide = Sheet("Wide", columns: Array(repeating: .init("A"), count: 16_385))
        #expect(throws: ExportFailure.tooLarge("Long")) { try write(Self.workbook([long])) }
        #expect(throws: ExportFailure.tooLarge("Wide")) { try write(Self.workbook([wide])) }
    }

    @Test
    func linksBeyondWhatExcelHoldsBecomeText() throws {
        let sheet = Sheet("S", columns: [.init("A")], rows: (0..<65_600).map { [.link("L", address: "https://a.uk/\($0)")] })
        #expect(try !XLSXWriter.write(Self.workbook([sheet])).isEmpty)
    }

    @Test
    func openDocumentsSayWhatTheyAreInTheirFirstBytes() throws {
        let bytes = try ODSWriter.write(Self.workbook([]))
        #expect(bytes.dropFirst(30).starts(with: "mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK".utf8))
    }

    @Test
    func openDocumentContentIsXML() throws {
        let sheet = Sheet("it's <S>", columns: [.init("A & B")], rows: HostileTexts.all.map { [.link($0, address: "https://a.uk/?\($0)")] })
        let sheets = try Self.workbook([sheet]).namedSheets()
        _ = try XMLDocument(data: Data(ODSContent.xml(sheets).utf8), options: [])
        _ = try XMLDocument(data: Data(ODSStyles.file([sheet]).utf8), options: [])
    }
}
