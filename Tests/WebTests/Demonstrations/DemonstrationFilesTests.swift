import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing
import Web

/// Both files of one demonstration, read back by LibreOffice: the same facts stand in each.
@Suite(.timeLimit(.minutes(5))) struct DemonstrationFilesTests {
    @Test func everyFileCarriesTheSameFactsAndNothingThatIsLeftOut() async throws {
        try await Engine.sqlite.withWorld { world in
            let story = try DemonstrationStory(world)
            try await story.tell()
            try await story.write()
            try await story.leaveOutTheOpenOne()
            let files = try await files(of: world)
            let word = try await Office.convert(["docx.docx": files[.docx] ?? []], to: "fodt")
            let page = try await Office.convert(["html.html": files[.html] ?? []], to: "fodt", readBy: "HTML (StarWriter)")
            let address = "https://actions.example.gov.uk"
            for (name, data) in word.merging(page, uniquingKeysWith: { $1 }) {
                let read = try ReadFacts(data)
                let words = [
                    "Demonstration for the reassessment", "5. Make sure everyone can use the service", "all 12 problems",
                    "tested with 5 people \(DemonstrationStory.script)", story.ready.text, "Ready for reassessment",
                    "Audited again, nothing left.", "Put right 12 problems.", "Notes of the audit \(DemonstrationStory.script)",
                    "The audit itself", "Answers", "Is one audit enough?", "One is enough, with users.", "Dev Raman, panel", "4 March 2026",
                ]
                #expect(words.filter { !read.says($0) } == [], "\(name)")
                let links = [
                    "\(address)/services/\(world.service.id)/demonstration/reassessment", "\(address)/actions/\(story.ready.id)",
                    "https://audit.example.gov.uk/round?x=1&y=2",
                ]
                #expect(links.filter { !read.leads(to: $0) } == [], "\(name)")
                #expect(!read.says(story.open.text) && !read.says("Found 6 people to ask."), "\(name)")
            }
        }
    }

    @Test func theHTMLFileAsksForNothingAndRunsNothing() async throws {
        try await Engine.sqlite.withWorld { world in
            let story = try DemonstrationStory(world)
            try await story.tell()
            try await story.write()
            let file = String(decoding: try await files(of: world)[.html] ?? [], as: UTF8.self)
            let tree = try StrictHTML.page(file.replacing(/<style>[^<]*<\/style>/, with: "<style></style>"))
            #expect(tree.all("script", "link", "img", "iframe", "object", "form", "input", "button").map(\.name) == [])
            #expect(!file.contains("url(") && !file.contains("@import"))
            let outside = tree.all("a").compactMap { $0["href"] }.filter { !$0.hasPrefix("#") }
            #expect(outside.allSatisfy { $0.hasPrefix("https://actions.example.gov.uk/") || $0.hasPrefix("https://audit.example.gov.uk/") })
            #expect(tree.all("details").allSatisfy { $0["open"] != nil })
        }
    }

    @Test(arguments: DemonstrationFormat.allCases) func aFileIsSavedUnderANameThatSaysWhatItIs(format: DemonstrationFormat) async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.assessor)
            let page = try await browser.get(site.world.demonstration)
            let link = try #require(page.links.first { $0.text == "Download as \(format.title)" }?["href"])
            let file = try await browser.send(.get, link)
            #expect(file.code == 200)
            #expect(file.headers[.contentType] == format.mediaType)
            let name = "demonstration-reassessment-renew-a-canal-mooring-licence-2026-03-04.\(format.rawValue)"
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"\(name)\"")
        }
    }

    @Test(arguments: ["pdf", "csv", "DOCX", ".."]) func whatIsNoFormatIsNotThere(format: String) async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            #expect(try await browser.send(.get, "\(site.world.demonstration)/export/\(format)").code == 404)
        }
    }

    /// As the command line writes them.
    private func files(of world: World) async throws -> [DemonstrationFormat: [UInt8]] {
        let (service, document) = try await world.casework.reader.demonstrationForOperator(of: world.service.id, kind: .reassessment)
        let export = try DemonstrationExport(
            SiteSettings(address: "https://actions.example.gov.uk/", frontendFolder: TestSite.frontendFolder))
        var files: [DemonstrationFormat: [UInt8]] = [:]
        for format in DemonstrationFormat.allCases {
            files[format] = try await export.file(document, of: service, at: world.clock.now, as: format).bytes
        }
        return files
    }
}
