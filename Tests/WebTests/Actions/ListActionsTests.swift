import Casework
import Domain
import TestSupport
import Testing

/// What the list of actions promises.
@Suite struct ListActionsTests {
    @Test(arguments: Engine.allCases) func eachFilterKeepsWhatItSays(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            try await world.bring(world.amber, to: .inProgress)
            let member = world.people.teamMember.id
            let browser = try await site.browser(as: world.people.teamMember)
            for (query, count) in [
                ("", "5 actions"), ("status=toReview", "4 actions"), ("status=toReview&status=inProgress", "5 actions"),
                ("rating=red", "2 actions"), ("point=10", "1 action"), ("point=7", "No actions match"), ("owner=me", "1 action"),
                ("owner=\(member)", "1 action"), ("profession=userResearch", "1 action"), ("service=\(world.service.id)", "5 actions"),
                ("report=\(world.report.id)", "5 actions"), ("q=SCREEN%20magnification", "1 action"), ("q=100%25", "1 action"),
                ("q=including+a_fee", "1 action"), ("overdue=yes", "No actions match"), ("rating=red&point=4", "No actions match"),
            ] {
                #expect(try await browser.get("/actions?\(query)").count == count, "\(query)")
            }
            world.clock.advance(days: 80)
            let later = try await site.browser(as: world.people.teamMember)
            #expect(try await later.get("/actions?overdue=yes").count == "3 actions")
        }
    }

    @Test(arguments: [
        "status=gone", "rating=green", "point=99", "point=x", "owner=nobody", "owner=00000000-0000-0000-0000-000000000000", "service=1",
        "report=%00", "profession=wizard", "overdue=perhaps", "page=-3", "page=99999999999999999999", "page=9", "q=", "%FF=%FE", "q=%00",
    ]) func whatTheListDoesNotOfferIsIgnored(query: String) async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.browser(as: site.world.people.teamLead).get("/actions?\(query)")
            #expect(page.code == 200)
            #expect(page.count == "5 actions")
            #expect(page.tree?.all(ofClass: "aa-filter__tag").isEmpty == true)
        }
    }

    @Test func aChosenFilterStandsInItsFieldAndLeavesWithItsTag() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            let page = try await browser.get("/actions?status=toReview&rating=red&q=audit")
            let tags = page.tree?.all(ofClass: "aa-filter__tag") ?? []
            #expect(
                tags.map(\.text) == [
                    "Remove filter Text: “audit”", "Remove filter Status: To review as a team", "Remove filter Rating: Red",
                ])
            let form = try #require(page.form(to: "/actions"))
            #expect([form["q"], form["status"], form["rating"], form["owner"]] == ["audit", "toReview", "red", ""])
            #expect(tags.last?["href"] == "/actions?q=audit&status=toReview")
        }
    }

    @Test func whatIsDueFirstStandsFirstAndSaysWhatItIs() async throws {
        try await Engine.sqlite.withSite { site in
            let red = site.world.red
            try await site.world.bring(site.world.amber, to: .withdrawn)
            let page = try await site.browser(as: site.world.people.teamLead).get("/actions")
            let rows = page.tree?.first("tbody")?.all("tr").map { $0.all("td").flatMap { $0.all("p").map(\.text) + [$0.text] } } ?? []
            #expect(rows.count == 5)
            #expect(rows.first?.prefix(3) == [red.text, "Renew a canal mooring licence", "Point 5 Red"])
            #expect(rows.first?.suffix(4).prefix(2) == ["To review as a team", "No owner yet"])
            #expect(rows.first?.last == "No date yet")
            #expect(rows.last?.contains("Withdrawn") == true && rows.last?.last == "Due 10 May 2026")
            #expect(page.has(link: red.text))
        }
    }

    @Test func aLongListHasPagesAndLongTextIsCutBetweenWords() async throws {
        try await Engine.sqlite.withSite { site in
            let clerk = site.world.people.assessmentsTeam
            let text = String(repeating: "show the panel more ", count: 20)
            let actions = (1...55).map { "\"\($0) \(text)\"" }.joined(separator: ",")
            let json = """
                {"service": "Report a blocked waterway", "phase": "alpha", "assessment_type": "assessment", "date": "2026-02-11",
                 "standard": "govuk-14", "overall": "amber", "points": [{"number": 4, "title": "Make the service simple to use",
                 "rating": "amber", "actions": [\(actions)], "advice": []}], "unassigned_actions": [], "previous_reports": [], "problems": []}
                """
            let report = try await site.world.casework.keep(json, for: site.world.otherService, lead: nil, by: clerk)
            try await site.world.casework.issue(report.id, by: clerk, expecting: nil)
            let browser = try await site.browser(as: clerk)
            let first = try await browser.get("/actions?service=\(site.world.otherService.id)")
            #expect(first.count == "55 actions")
            #expect(first.tree?.first("tbody")?.all("tr").count == 50)
            let next = try #require(first.links.first { $0["rel"] == "next" }?["href"])
            #expect(try await browser.get(next).tree?.first("tbody")?.all("tr").count == 5)
            let words = try #require(first.tree?.first("tbody")?.first("a")?.text)
            #expect(words.count <= 201 && words.hasSuffix("…"))
            #expect(text.split(separator: " ").contains { words.dropLast().hasSuffix($0) })
        }
    }

    @Test func whoHasNoServiceReadsWhyTheListIsEmpty() async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.browser(as: site.world.people.otherTeam).get("/actions")
            #expect(page.count == "No actions yet")
            #expect(page.text.contains("Actions appear here when a report is issued"))
            #expect(!page.text.contains("Joanna Petrie"))
        }
    }
}

extension Page {
    /// What the heading over the results says.
    fileprivate var count: String? {
        tree?.all(ofClass: "aa-filter-layout__results").first?.first("h2")?.text
    }
}
