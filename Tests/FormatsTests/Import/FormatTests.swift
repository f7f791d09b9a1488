import Domain
import Foundation
import Testing

@testable import Formats

struct FormatTests {
    @Test(arguments: [
        (Skeleton.Layout.page, "govuk-html"), (.contentAPI, "content-api"), (.markdown, "markdown"), (.text, "text"), (.barText, "text"),
    ])
    func theFormatIsWorkedOutFromTheContent(layout: Skeleton.Layout, format: String) throws {
        #expect(try readReport(Skeleton.coloured(.govuk14).skeleton.bytes(layout)).format.name == format)
    }

    @Test
    func everyFormatIsFoundByItsName() throws {
        for format in ImportFormat.all { #expect(try ImportFormat.named(format.name) == format) }
        #expect(throws: ImportRefusal.unknownFormat("papyrus")) { try ImportFormat.named("papyrus") }
    }

    @Test
    func aFileThatIsNotInTheNamedFormatIsRefused() {
        let bytes = Skeleton.coloured(.govuk14).skeleton.bytes(.text)
        #expect(throws: ImportRefusal.brokenJSON) { try readReport(bytes, format: .contentAPI) }
        #expect(throws: ImportRefusal.notInFormat("json")) { try readReport(Data("{\"title\": 1}".utf8), format: .draftJSON) }
    }

    @Test
    func thePublishersMarkdownBodyIsRead() throws {
        let json = """
            {"title": "Moor a boat alpha assessment", "details": {"body": [{"content_type": "text/govspeak",
             "content": "Assessment date: 1/2/2025\\n\\nResult: Amber\\n\\n## 1. Understand users and their needs\\n\\n### Decision\\n\\nThe service was rated amber for point 1 of the Standard.\\n\\nDuring the assessment, we didn't see evidence of:\\n\\n* a plan\\n"}]}}
            """
        #expect(try readReport(Data(json.utf8)).draft.points.first?.actions == ["a plan"])
    }

    @Test
    func aDraftIsTheSameAfterStoringIt() throws {
        let draft = try readReport(Skeleton.coloured(.nhs17).skeleton.bytes(.page)).draft
        #expect(try JSONDecoder().decode(ReportDraft.self, from: JSONEncoder().encode(draft)) == draft)
    }
}
