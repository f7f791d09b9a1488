import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite struct ListHistoryTests {
    struct List: Decodable {
        let items: [Item]
        let nextCursor: String?
        let total: Int

        struct Item: Decodable {
            let sequence: Int
            let at: String
            let kind: String
            let person: String?
            let action: String?
            let from: String?
            let to: String?
            let what: String
        }
    }

    @Test(arguments: Engine.allCases) func aProgramFollowsTheHistoryFromWhereItStopped(engine: Engine) async throws {
        try await engine.withSite { site in
            let program = try await site.program(site.world.token(of: site.world.people.administrator))
            let count = try await site.historyCount()
            var (numbers, next): ([Int], String?) = ([], "limit=7")
            while let stretch = next {
                let list = try await program.list("/api/v1/history?\(stretch)")
                #expect(list.total == count && list.items.count <= 7)
                numbers += list.items.map(\.sequence)
                next = list.nextCursor.map { "limit=7&cursor=\($0)" }
            }
            #expect(numbers == Array(1...count))
            try await site.world.bring(site.world.amber, to: .inProgress)
            let item = try #require(try await program.list("/api/v1/history?after=\(count)").items.last)
            #expect(item.kind == "action.started" && item.what == "started work" && item.at == "2026-03-04T10:00:00Z")
            #expect(item.action == "\(site.world.amber.id)" && item.person == "\(site.world.people.teamMember.id)")
            #expect(item.from == "planned" && item.to == "inProgress")
        }
    }

    /// Every key is there, null where there is nothing.
    @Test func everyKeyIsThere() async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.program(site.world.token(of: site.world.people.administrator)).get("/api/v1/history?limit=1")
            #expect(page.headers[.contentType] == "application/json" && page.headers[.cacheControl] == "private, no-cache")
            let list = try #require(try JSONSerialization.jsonObject(with: Data(page.body.utf8)) as? [String: Any])
            #expect(Set(list.keys) == ["items", "next_cursor", "total"])
            let item = try #require((list["items"] as? [[String: Any]])?.first)
            #expect(
                Set(item.keys) == [
                    "sequence", "at", "kind", "person", "name", "service", "report", "action", "from", "to", "what", "said", "about",
                ])
        }
    }

    @Test func onlyTheirOwnOrganisationsHistoryIsRead() async throws {
        try await Engine.sqlite.withSite { site in
            let list = try await site.program(site.world.token(of: site.world.people.stranger)).list("/api/v1/history")
            let count = try await site.historyCount()
            #expect(list.items.allSatisfy { $0.action == nil } && list.total < count)
        }
    }

    @Test(arguments: ["limit=0", "limit=201", "limit=many", "after=-1", "after=1.5", "after=99999999999999999999"])
    func whatIsNoNumberIsSaidByItsName(query: String) async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.program(site.world.token(of: site.world.people.administrator)).get("/api/v1/history?\(query)")
            #expect(page.code == 422 && page.headers[.contentType] == "application/problem+json")
            #expect(page.body.contains("\"field\":\"\(query.prefix { $0 != "=" })\""))
        }
    }
}

extension Program {
    fileprivate func list(_ address: String) async throws -> ListHistoryTests.List {
        try JSONDecoder.api.decode(ListHistoryTests.List.self, from: Data(try await get(address).body.utf8))
    }
}
