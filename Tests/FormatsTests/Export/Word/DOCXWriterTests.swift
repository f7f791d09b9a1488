import Foundation
import FoundationXML
import Testing

@testable import Formats

struct DOCXWriterTests {
    private static let written = Date(timeIntervalSince1970: 1_772_667_000)
    private static let address = "https://example.gov.uk/a b?x=[1]&y=2#part"

    static let document = WordDocument(
        DocumentProperties(title: "Actions & <tests>", author: "A department", written: written),
        page: .init(.landscape, header: "A department", footer: "Official"),
        blocks: [
            .paragraph(["Read ", .link("the report", address: address), .bold(" now "), .muted("or later")]),
            .heading("What is left", .one), .heading("Point\n1", .two), .heading("Answers <script>", .three),
            .heading("\u{0}\n", .one),
            .bullets(HostileTexts.all.map { [.plain($0)] }),
            .paragraph([.link("not a link", address: "javascript:alert(1)"), .link("", address: "file:///etc/passwd")]),
            .table(
                .init(
                    "Actions", columns: [.init("Action", share: 4), .init("Due", share: .nan)],
                    rows: HostileTexts.all.map { [[.plain($0)], [.link("Evidence", address: address)], ["left out"]] })),
            .table(.init("Nothing", columns: [.init("Empty")], rows: [])), .table(.init("No columns", columns: [], rows: [[["left out"]]])),
        ])

    @Test
    func everyPartIsXML() throws {
        var links = WordLinks()
        let body = try WordBody.xml(Self.document, links: &links)
        let parts = [
            body, WordStyles.xml, WordNumbering.xml, WordTheme.xml, WordTheme.fonts, WordPackage.settings, WordPackage.contentTypes,
            WordPackage.relationships,
            WordPackage.app,
            WordPackage.core(Self.document.properties), WordPackage.documentRelationships(links), WordPage.header(Self.document.page),
            WordPage.footer(Self.document.page),
        ]
        for part in parts { _ = try XMLDocument(data: Data(part.utf8), options: []) }
    }

    @Test
    func wordsArriveAsTheyWereWritten() throws {
        var links = WordLinks()
        for text in HostileTexts.all {
            let paragraph = WordBody.paragraph(WordRuns.xml([.plain(text)], links: &links))
            let xml: XML = "<x \(WordPackage.namespaces)>\(paragraph)</x>"
            let runs = try XMLDocument(data: Data(xml.utf8), options: []).nodes(forXPath: "//*[local-name()='r']/*")
            let read = runs.map { $0.localName == "br" ? "\n" : $0.localName == "tab" ? "\t" : $0.stringValue ?? "" }.joined()
            #expect(read == text.writable)
        }
    }

    @Test
    func anAddressIsNamedOnce() {
        var links = WordLinks()
        let runs: [WordDocument.Run] = [
            .link("a", address: Self.address), .link("b", address: Self.address), .link("c", address: "data:x"),
        ]
        let xml = WordRuns.xml(runs, links: &links).description
        #expect(links.addresses.map(\.text) == ["https://example.gov.uk/a%20b?x=%5B1%5D&y=2#part"])
        #expect(xml.contains("c (data:x)"))
    }

    @Test
    func whatWordHasNoRoomForIsRefused() {
        let table = WordDocument.Table("Wide", columns: Array(repeating: .init("a"), count: 64), rows: [])
        let document = WordDocument(DocumentProperties(title: "", written: Self.written), blocks: [.table(table)])
        #expect(throws: ExportFailure.tooLarge("Wide")) { try DOCXWriter.write(document) }
    }

    @Test
    func theSameWrittenTwiceIsTheSame() throws {
        #expect(try DOCXWriter.write(Self.document) == DOCXWriter.write(Self.document))
        #expect(try !DOCXWriter.write(WordDocument(DocumentProperties(title: "", written: .distantPast), blocks: [])).isEmpty)
    }
}
