import Casework
import Domain
import TestSupport
import Testing

@Suite struct ShowHistoryTests {
    @Test(arguments: Engine.allCases) func anEntrySaysWhoDidWhatToWhatAndLeadsThere(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            try await world.bring(world.amber, to: .evidenceReturned)
            let browser = try await site.browser(as: world.people.administrator)
            let page = try await browser.get("/organisation/history")
            #expect(PageRules.broken(by: page) == [])
            let row = try #require(page.rows.first)
            #expect(row.text.contains("4 March 2026 at 10:00am") && row.text.contains(world.people.assessmentsTeam.name))
            #expect(row.text.contains("Asked for more evidence") && row.text.contains("The annex is missing."))
            let link = try #require(row.first("a"))
            #expect(link.text.hasPrefix("Action 4.1") && link["href"] == "/actions/\(world.amber.id)")
            #expect(try await browser.get("/actions/\(world.amber.id)").code == 200)
        }
    }

    @Test func rolesAreSaidByName() async throws {
        try await Engine.sqlite.withSite { site in
            let (casework, people) = (site.world.casework, site.world.people)
            _ = try await casework.change(people.teamMember.id, by: people.administrator, expecting: nil) {
                try $0.hold([.reader], administrators: $1, by: $2)
            }
            let page = try await site.browser(as: people.administrator).get("/organisation/history?kind=person.rolesChanged")
            let row = try #require(page.rows.first)
            #expect(page.rows.count == 1)
            #expect(row.text.contains("Gave \(people.teamMember.name) the role reader"))
            #expect(row.first("a")?["href"] == "/organisation/people/\(people.teamMember.id)")
        }
    }

    @Test func aFilterCanBeTypedAndTakenAway() async throws {
        try await Engine.sqlite.withSite { site in
            let people = site.world.people
            try await site.world.bring(site.world.amber, to: .inProgress)
            let browser = try await site.browser(as: people.administrator)
            for typed in [people.teamMember.email.description, people.teamMember.id.description, people.teamMember.name.uppercased()] {
                let page = try await browser.get("/organisation/history?person=\(typed.replacing(" ", with: "+"))")
                #expect(!page.rows.isEmpty && page.rows.allSatisfy { $0.text.contains(people.teamMember.name) }, "\(typed)")
            }
            let page = try await browser.get(
                "/organisation/history?kind=action&service=\(site.world.service.id)&from=4+March+2026&to=2026-03-04")
            #expect(!page.rows.isEmpty && page.text.contains("From 4 March 2026"))
            #expect(
                page.links.contains {
                    $0["href"]?.hasPrefix("/organisation/history/export?") == true && $0["href"]?.contains("kind=action") == true
                })
            let none = try await browser.get("/organisation/history?person=nobody@nowhere.example")
            #expect(none.rows.isEmpty && none.text.contains("Nothing matches"))
        }
    }

    @Test(arguments: ["from=31+February", "to=tomorrow", "from=2026-03-04&to=2026-03-03", "from=12345-01-01"])
    func aDayThatIsNoneIsSaidAtItsField(query: String) async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.browser(as: site.world.people.administrator).get("/organisation/history?\(query)")
            #expect(page.code == 422 && page.errors.count == 1 && page.title.hasPrefix("Error: "))
            #expect(PageRules.broken(by: page) == [])
        }
    }

    @Test func olderEntriesAreOnePageFurther() async throws {
        try await Engine.sqlite.withSite { site in
            try await site.world.fillHistory(60)
            let browser = try await site.browser(as: site.world.people.administrator)
            let first = try await browser.get("/organisation/history")
            #expect(first.rows.count == 50 && !first.has(link: "Newest entries"))
            let older = try #require(first.links.first { $0.text == "Older entries" }?["href"])
            let second = try await browser.get(older)
            let count = try await site.historyCount()
            #expect(second.rows.count == min(50, count - 50) && second.has(link: "Newest entries"))
            #expect(Set(first.rows.compactMap(\.id)).isDisjoint(with: second.rows.compactMap(\.id)))
        }
    }
}

extension Page {
    fileprivate var rows: [Element] { tree?.first("tbody")?.all("tr") ?? [] }
}
