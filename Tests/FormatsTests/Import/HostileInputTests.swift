import Domain
import Foundation
import Testing

@testable import Formats

/// Files made to break a reader are refused, or read in bounded time. None of them may end the process.
struct HostileInputTests {
    private func refusal(_ bytes: Data, format: ImportFormat? = nil) -> ImportRefusal? {
        do throws(ImportRefusal) {
            _ = try readReport(bytes, format: format)
            return nil
        } catch {
            return error
        }
    }

    private static let header = "<p>Assessment date: 1/2/2025</p><p>Stage: Beta</p><p>Result: Red</p>"

    @Test
    func emptyFilesAreRefused() {
        #expect(refusal(Data()) == .empty)
        #expect(refusal(Data(" \n\u{FEFF} \n".utf8)) != nil)
    }

    @Test
    func filesOverTheLimitAreRefusedBeforeReading() {
        #expect(refusal(Data(repeating: 97, count: 10_000_001)) == .tooLarge(bytes: 10_000_001, limit: 10_000_000))
    }

    @Test(arguments: ["%PDF-1.7 x", "PK\u{3}\u{4}abc", "{\\rtf1 x", "a\0b"])
    func whatIsNoTextIsRefused(text: String) {
        let answer = refusal(Data(text.utf8))
        guard case .notText = answer else {
            Issue.record("answered \(String(describing: answer))")
            return
        }
    }

    @Test
    func bytesOfNoEncodingAreRefused() {
        #expect(refusal(Data([0xFF, 0xFE, 0x41])) == .unreadableEncoding)
        #expect(refusal(Data([0x41, 0x81, 0x01, 0xFF])) == .unreadableEncoding)
    }

    @Test
    func sixteenBitTextIsRead() throws {
        let text = "Moor a boat\nAssessment date: 1/2/2025\nStage: Beta\nResult: Red"
        let bytes = try #require(text.data(using: .utf16LittleEndian))
        #expect(try readReport(Data([0xFF, 0xFE]) + bytes).draft.overall == .red)
    }

    @Test
    func windowsTextIsReadWithAWarning() throws {
        let text = "Moor a boat\nAssessment date: 1/2/2025\nResult: Red\nService provider: Keeper’s – Office"
        let draft = try readReport(try #require(text.data(using: .windowsCP1252))).draft
        #expect(draft.organisation == "Keeper’s – Office")
        #expect(draft.problems.contains { $0.place == "the whole file" })
    }

    @Test
    func aFileCutInTheMiddleOfACharacterIsStillRead() throws {
        let text = "Moor a boat\nAssessment date: 1/2/2025\nResult: Red\nService provider: Keeper’s Office\n“We"
        let draft = try readReport(Data(text.utf8 + [0xE2, 0x80])).draft
        #expect(draft.organisation == "Keeper’s Office")
        #expect(draft.problems.contains { $0.place == "the whole file" })
    }

    @Test(arguments: [
        "Dear all,\n\nThe meeting is on Tuesday.\n", "<html><body><h1>Benefits</h1><p>Find out.</p></body></html>",
        "{\"title\": \"Finder\", \"details\": {\"body\": \"<p>Reports</p>\"}}",
    ])
    func whatIsNoReportIsRefused(text: String) {
        #expect(refusal(Data(text.utf8)) == .notAReport)
    }

    @Test
    func deepNestingIsRefusedOrReadWhole() {
        let deep = Self.header + String(repeating: "<div>", count: 100_000)
        #expect(refusal(Data(deep.utf8)) == .tooIntricate)
        let deeperThanTheParserGoes = String(repeating: "<div>", count: 300) + Self.header + String(repeating: "</div>", count: 300)
        #expect(refusal(Data(deeperThanTheParserGoes.utf8)) == .tooIntricate)
        #expect(refusal(Data((Self.header + String(repeating: "<ul><li>", count: 2_000)).utf8)) == .tooIntricate)
        #expect(refusal(Data((Self.header + String(repeating: "<ul><li>", count: 100)).utf8)) == nil)
        #expect(refusal(Data(String(repeating: "[", count: 100_000).utf8), format: .contentAPI) == .brokenJSON)
        #expect(refusal(Data(String(repeating: "{\"details\":", count: 100_000).utf8)) == .brokenJSON)
    }

    /// Old pages leave paragraphs and items open, and part lines by the thousand.
    @Test(arguments: ["word<br>", "word<br/>", "<img src=\"a.png\">", "<p>word ", "<hr />", "<span/>"])
    func tagsWithoutAnEndMakeAPageNoDeeper(mark: String) {
        #expect(refusal(Data((Self.header + String(repeating: mark, count: 20_000)).utf8)) == nil)
    }

    @Test
    func endTagsBeforehandHideNoDepth() {
        let hidden = Self.header + String(repeating: "</b>", count: 50_000) + String(repeating: "<div>", count: 50_000)
        #expect(refusal(Data(hidden.utf8)) == .tooIntricate)
    }

    @Test
    func floodsOfTagsAttributesAndLinesAreRefused() {
        let tags = Self.header + String(repeating: "<b>", count: 300_000)
        let attributes = Self.header + "<p " + String(repeating: "a ", count: 100_000) + ">"
        let lines = "Stage: Beta\nResult: Red\n" + String(repeating: "a\n", count: 250_000)
        for text in [tags, attributes, lines] { #expect(refusal(Data(text.utf8)) == .tooIntricate) }
    }

    @Test
    func anEntityBombStaysSmall() throws {
        let bomb =
            "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\(Self.header)<p>Recommendations</p><ul><li>&b;&b;</li></ul>"
        let draft = try readReport(Data(bomb.utf8)).draft
        #expect(draft.unassignedActions.allSatisfy { $0.count < 200 })
    }

    @Test(arguments: ["*a **b ", "[", "](", "_a_ __b ", "| a ", "&", "<", "From:", "1. ", "> ", "\u{301}", "a\u{301}\u{301}"])
    func marksWithoutEndAreReadInBoundedTime(mark: String) {
        let text = "# A\n\nStage: Beta\n\nResult: Red\n\n" + String(repeating: mark, count: 200_000)
        let clock = ContinuousClock()
        for format in [ImportFormat.markdown, .text, .govukHTML] {
            let spent = clock.measure { _ = refusal(Data(text.utf8), format: format) }
            #expect(spent < .seconds(20))
        }
    }

    @Test
    func everyRefusalSaysWhatIsWrongAndWhatToDo() {
        let refusals: [ImportRefusal] = [
            .empty, .tooLarge(bytes: 11_000_000, limit: 10_000_000), .tooIntricate, .notText(looksLike: "a PDF"), .notText(looksLike: nil),
            .unreadableEncoding, .unknownFormat("doc"), .brokenJSON, .notInFormat("json"), .notAReport,
        ]
        for refusal in refusals {
            #expect(refusal.message.hasSuffix("."))
            #expect(refusal.remedy.hasSuffix("."))
        }
    }
}
