import Casework
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct ImportReportTests {
    @Test func aFileBecomesAnImportThatWaits() async throws {
        try await withPage { world, browser in
            let page = try await browser.upload("/imports/new", file: ("alpha.json", Data(WorldImports.colours.utf8)))
            #expect(page.code == 303)
            let imports = try await world.casework.reader.waitingImports(for: world.people.assessmentsTeam)
            let reading = try #require(imports.first)
            #expect(page.location == "/imports/\(reading.id)")
            #expect(reading.fileName == "alpha.json")
            let list = try await browser.get("/imports/new")
            #expect(list.holds("href=\"/imports/\(reading.id)\""))
        }
    }

    @Test func pastedTextIsReadAsWell() async throws {
        try await withPage { _, browser in
            let page = try await browser.upload("/imports/new", [("text", WorldImports.met)])
            #expect(page.code == 303)
        }
    }

    @Test func whatIsNoReportIsRefusedAtItsFieldAndTheTextIsKept() async throws {
        try await withPage { world, browser in
            let text = "Dear all, <b>hello</b>"
            let page = try await browser.upload("/imports/new", [("text", text), ("format", "markdown")])
            #expect(page.code == 422)
            #expect(page.holds("href=\"#text\""))
            #expect(page.holds("id=\"text-error\""))
            #expect(try page.field("text") == text)
            #expect(page.holds("value=\"markdown\" selected"))
            #expect(try await world.casework.reader.waitingImports(for: world.people.assessmentsTeam).isEmpty)
        }
    }

    @Test(
        arguments: [
            ([], nil, "Choose a file, or paste the text of the report"),
            ([("text", "x")], "report", "Choose a file or paste the text, not both"),
            ([], "\u{89}PNG\r\n", "The file"),
        ] as [([(String, String)], String?, String)])
    func whatCannotBeReadIsSaidAtTheFile(fields: [(String, String)], file: String?, words: String) async throws {
        try await withPage { _, browser in
            let page = try await browser.upload("/imports/new", file: file.map { ("a.bin", Data($0.utf8)) }, fields)
            #expect(page.code == 422)
            #expect(page.holds("href=\"#file\">\(words)"))
        }
    }

    @Test func aFileOverTheLimitIsRefusedAtItsField() async throws {
        try await withPage { _, browser in
            let over = try await browser.upload("/imports/new", file: ("big.html", Data(repeating: 65, count: 10_000_001)))
            #expect(over.code == 422)
            #expect(over.holds("The limit is 10 MB"))
            let farOver = try await browser.upload("/imports/new", file: ("big.html", Data(repeating: 65, count: 12_000_000)))
            #expect(farOver.code == 413)
            #expect(farOver.holds("href=\"#file\""))
        }
    }

    private func withPage(_ body: @Sendable (World, Browser) async throws -> Void) async throws {
        try await Engine.sqlite.withWorld { world in
            try await world.browse(as: world.people.assessmentsTeam) { try await body(world, $0) }
        }
    }
}
