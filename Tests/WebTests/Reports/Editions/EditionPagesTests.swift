import Casework
import Domain
import TestSupport
import Testing

@Suite struct EditionPagesTests {
    @Test(arguments: Engine.allCases) func anAmendmentIsThePanelsUntilItIsIssued(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            try await world.amendForThePages()
            let address = "/reports/\(world.report.id)"
            let team = try await site.browser(as: world.people.teamLead)
            let panel = try await site.browser(as: world.people.assessor)
            let before = try await team.get(address)
            #expect(before.text.contains("You read edition 1. The panel writes edition 2, which you can read when it is issued."))
            #expect(before.text.contains("publish the 4 mandatory performance indicators"))
            #expect(!before.text.contains("every quarter"))
            #expect(!before.has(link: "Accept the report"))
            for secret in ["/editions/2", "/changes?from=1&to=2"] { #expect(try await team.get(address + secret).code == 404) }
            let writers = try await panel.get(address)
            #expect(writers.text.contains("You read edition 2, which has not been issued. The team reads edition 1."))
            #expect(try await panel.get("\(address)/changes").text.contains("Edition 2, not issued yet"))
        }
    }

    @Test(arguments: Engine.allCases) func theIssuePageSaysWhatBecomesOfTheActionsAndThenItDoes(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            try await world.amendForThePages()
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let page = try await clerk.get("/reports/\(world.report.id)/issue")
            for words in [
                "Issue edition 2 to the team", "Changed (3)", "Withdrawn (1)", "Added (1)",
                "Action 4.2: test the payment page with 100% of the fees, including a_fee code To review as a team",
                "Point 5: have the audit repeated Amber",
            ] { #expect(page.text.contains(words), "\(words)") }
            let issued = try await clerk.submit(try #require(page.form()))
            #expect(issued.done == "The amendment is issued to the team")
            let actions = try await world.casework.reader.report(world.report.id, for: world.people.teamLead).actions
            #expect(actions.count { $0.status == .withdrawn } == 1)
            #expect(actions.count { $0.rating == .red } == 0)
            #expect(actions.contains { $0.text == "have the audit repeated" })
            let team = try await site.browser(as: world.people.teamLead).get("/reports/\(world.report.id)")
            #expect(team.text.contains("Due by 18 March 2026, 10 working days left"))
            #expect(team.has(link: "Edition 1"))
        }
    }

    @Test func whatChangedIsToldWordByWord() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            try await world.amendForThePages()
            try await world.casework.issue(world.report.id, by: world.people.assessmentsTeam, expecting: nil)
            let team = try await site.browser(as: world.people.teamMember)
            let address = "/reports/\(world.report.id)"
            let page = try await team.get("\(address)/changes")
            #expect(PageRules.broken(by: page) == [])
            #expect(page.heading.hasSuffix("What changed from edition 1 to edition 2"))
            #expect(page.text.contains("3 of 4 points changed, 1 action added, 1 action changed, 1 action removed."))
            #expect(page.text.contains("Point 1 says the same as before."))
            let added = page.tree?.all("ins").map(\.text) ?? []
            let removed = page.tree?.all("del").map(\.text) ?? []
            #expect(added.contains("(added: every quarter)"))
            #expect(removed.contains("(removed: test the payment page with 100% of the fees, including a_fee code)"))
            let first = try await team.get("\(address)/editions/1")
            #expect(first.text.contains("This edition was issued on") && first.text.contains("takes its place"))
            #expect(!first.text.contains("every quarter"))
            #expect(PageRules.broken(by: first) == [])
            #expect(try await team.get("\(address)/changes?from=2&to=1").heading == page.heading, "the earlier one is first")
            #expect(try await team.get("\(address)/changes?from=2&to=2").text.contains("Both say the same, word by word."))
            for absent in ["/editions/0", "/editions/3", "/changes?to=3", "/changes?from=first", "/editions/99999999999999999999"] {
                #expect(try await team.get(address + absent).code == 404, "\(absent)")
            }
        }
    }

    @Test func aReportOfOneEditionSaysSo() async throws {
        try await Engine.sqlite.withSite { site in
            let address = "/reports/\(site.world.report.id)"
            let browser = try await site.browser(as: site.world.people.reader)
            let page = try await browser.get("\(address)/changes")
            #expect(page.text.contains("There is only one edition of this report."))
            #expect(try await browser.get("\(address)/editions/1").text.contains("This is the latest edition"))
            #expect(!(try await browser.get(address).text.contains("Editions")))
        }
    }
}

extension World {
    /// Point 4 loses an action, point 5 is no longer red and gets one more, and the action of point 10 is worded otherwise.
    fileprivate func amendForThePages() async throws {
        try await amend(report.id) { point in
            switch point.number {
            case 4: point.with(actions: Array(point.actions.prefix(1)))
            case 5: point.with(rating: .amber, actions: point.actions + ["have the audit repeated"])
            case 10:
                point.with(actions: point.actions.map { ReportedAction("\($0.text) every quarter", tracked: $0.tracked) })
            case _: nil
            }
        }
    }
}
