import Domain
import Foundation
import Testing

@testable import Formats

/// What Word writes that no page has, and files that are made to break whoever opens them.
@Suite struct WordReaderTests {
    @Test func numbersThatWordWouldCountAreRead() throws {
        let draft = try read(
            """
            \(Self.header)
            <w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr><w:r><w:t>Understand users and their needs</w:t></w:r></w:p>
            \(Self.amber("1"))
            <w:p><w:pPr><w:pStyle w:val="Liste"/></w:pPr><w:r><w:t>research with keepers</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr><w:r><w:t>Solve a whole problem for users</w:t></w:r></w:p>
            \(Self.amber("2"))
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>a map of the journey</w:t></w:r></w:p>
            """)
        #expect(draft.points.map(\.number) == [1, 2])
        #expect(draft.points.map(\.rating) == [.amber, .amber])
        #expect(draft.points.map(\.actions) == [["research with keepers"], ["a map of the journey"]])
    }

    @Test func trackedChangesAreReadAsAccepted() throws {
        let draft = try read(
            """
            \(Self.header)
            <w:p><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr><w:r><w:t>Understand users and their needs</w:t></w:r></w:p>
            \(Self.amber("1"))
            <w:p><w:pPr><w:pStyle w:val="Liste"/><w:pPrChange><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr></w:pPrChange></w:pPr>
            <w:r><w:t xml:space="preserve">research with </w:t></w:r><w:del><w:r><w:delText>wasps</w:delText><w:t>wasps</w:t></w:r></w:del>
            <w:ins><w:r><w:t>bees &amp; keepers</w:t></w:r></w:ins></w:p>
            """)
        #expect(draft.points.first?.actions == ["research with bees & keepers"])
    }

    @Test func aDocumentThatIsNoReportIsRefused() {
        #expect(refusal(of: document("<w:p><w:r><w:t>Dear all, the picnic is on Friday.</w:t></w:r></w:p>")) == .notAReport)
    }

    @Test func whatIsNoDocumentIsRefused() throws {
        let whole = document(Self.header)
        #expect(refusal(of: document("<w:p><w:r>")) == .damagedDocument)
        #expect(refusal(of: whole.prefix(whole.count / 2), as: .word) != nil)
        var flipped = whole
        flipped[whole.count / 3] ^= 0x55
        #expect(refusal(of: flipped) != nil)
        guard case .notText = refusal(of: try archive([.init(path: "x.txt", content: "x")])) else {
            Issue.record("a ZIP file that is no document was not named")
            return
        }
    }

    @Test func entitiesAndDocumentTypesAreRefused() throws {
        let bomb: XML = """
            <!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>
            <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;&c;</w:t></w:r></w:p></w:body></w:document>
            """
        #expect(refusal(of: try archive([.init(path: "word/document.xml", content: bomb)])) == .damagedDocument)
    }

    @Test func depthAndSizeHaveLimits() throws {
        let deep = XML([XML(repeatElement("<w:sdt>", count: 20_000)), XML(repeatElement("</w:sdt>", count: 20_000))])
        #expect(refusal(of: document(deep)) == .damagedDocument)
        let spaces = XML(repeatElement("                                                                                ", count: 400_000))
        #expect(refusal(of: document(spaces)) == .unpacksTooLarge(limit: PackedFile.memberLimit))
        let many = try archive(
            [.init(path: "word/document.xml", content: "<w/>")] + (0..<5_001).map { .init(path: "m\($0)", content: "") })
        #expect(refusal(of: many) == .tooIntricate)
    }

    private static let header: XML = """
        <w:p><w:r><w:t>Service Standard assessment report</w:t></w:r></w:p><w:p><w:r><w:t>Book a beehive inspection</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Assessment date:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>16/07/2025</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:p><w:r><w:t>Stage:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Beta</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:p><w:r><w:t>Result:</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Amber</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        """

    private static func amber(_ number: String) -> XML {
        """
        <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Decision</w:t></w:r></w:p>
        <w:p><w:r><w:t>The service was rated amber for point \(number) of the Standard.</w:t></w:r></w:p>
        <w:p><w:r><w:t>During the assessment, we didn’t see evidence of:</w:t></w:r></w:p>
        """
    }

    private func read(_ body: XML) throws -> ReportDraft { try readReport(document(body)).draft }

    private func refusal(of bytes: Data, as format: ImportFormat? = nil) -> ImportRefusal? {
        do throws(ImportRefusal) {
            _ = try readReport(bytes, format: format)
            return nil
        } catch {
            return error
        }
    }

    /// With headings that are numbered by their style, as German Word names it.
    private func document(_ body: XML) -> Data {
        let styles: XML = """
            <w:styles xmlns:w="w"><w:style w:styleId="berschrift2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>
            """
        let lists: XML = """
            <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>
            """
        let text: XML = "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"
        let entries = [("word/document.xml", text), ("word/styles.xml", styles), ("word/numbering.xml", lists)]
        return (try? archive(entries.map { .init(path: $0, content: $1) })) ?? Data()
    }

    private func archive(_ entries: [ZipArchive.Entry]) throws -> Data {
        Data(try ZipArchive.write(entries, at: Date(timeIntervalSince1970: 1_790_000_000)))
    }
}
