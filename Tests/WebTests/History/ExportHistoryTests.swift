import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite struct ExportHistoryTests {
    struct List: Decodable {
        let items: [Item]
        let nextCursor: String?
        let total: Int

        struct Item: Decodable {
            let sequence: Int
            let kind: String
            let what: String
            let said: String?
        }
    }

    @Test(arguments: Engine.allCases) func everyEntryIsInTheFileOnceHoweverManyPiecesItIsReadIn(engine: Engine) async throws {
        try await engine.withSite { site in
            try await site.world.fillHistory(1200)
            let browser = try await site.browser(as: site.world.people.administrator)
            let count = try await site.historyCount()
            let json = try await browser.get("/organisation/history/export?format=json")
            #expect(json.headers[.contentDisposition] == "attachment; filename=\"history-2026-03-04.json\"")
            let list = try JSONDecoder.api.decode(List.self, from: Data(json.body.utf8))
            #expect(list.items.map(\.sequence) == Array((1...count).reversed()))
            #expect(list.total == count && list.nextCursor == nil)
            let csv = try await browser.get("/organisation/history/export?format=csv")
            #expect(csv.body.hasPrefix("Number,When,Who,What happened,What was said,About,Kind,From,To\r\n"))
            #expect(csv.body.components(separatedBy: "\r\n").filter { $0.first?.isNumber == true }.count == count)
        }
    }

    @Test func theFileHasWhatThePageShows() async throws {
        try await Engine.sqlite.withSite { site in
            try await site.world.bring(site.world.amber, to: .evidenceReturned)
            let browser = try await site.browser(as: site.world.people.administrator)
            let json = try await browser.get("/organisation/history/export?format=json&kind=action.evidenceReturned")
            let list = try JSONDecoder.api.decode(List.self, from: Data(json.body.utf8))
            let item = try #require(list.items.first)
            #expect(list.total == 1 && item.kind == "action.evidenceReturned" && item.said == "The annex is missing.")
            #expect(item.what == "asked for more evidence")
            let none = try await browser.get("/organisation/history/export?format=json&kind=action.never")
            #expect(try JSONDecoder.api.decode(List.self, from: Data(none.body.utf8)).total == 0)
        }
    }

    @Test func noCellIsAFormula() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let reason = Words("=HYPERLINK(\"https://evil.example\")")
            try await world.bring(world.amber, to: .planned)
            _ = try await world.casework.change(world.amber.id, by: world.people.teamMember, expecting: nil) {
                try $0.block(reason: reason, by: $1)
            }
            let csv = try await site.browser(as: world.people.administrator).get("/organisation/history/export?kind=action.blocked")
            #expect(csv.body.contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\""))
        }
    }

    @Test func aFormatThatIsNoneIsNotThereAndADayThatIsNoneIsSaidOnThePage() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            #expect(try await browser.send(.get, "/organisation/history/export?format=exe").code == 404)
            let page = try await browser.get("/organisation/history/export?format=csv&from=never")
            #expect(page.code == 422 && page.errors == ["Enter a real date, like 4 March 2026"])
        }
    }
}
