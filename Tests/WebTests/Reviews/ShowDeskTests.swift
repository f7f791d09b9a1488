import Casework
import Domain
import Foundation
import TestSupport
import Testing

/// What the evidence desk shows.
@Suite struct ShowDeskTests {
    @Test(arguments: Engine.allCases) func whatHasWaitedLongestStandsFirst(engine: Engine) async throws {
        try await engine.withSite { site in
            let ambers = site.world.ambers
            for action in ambers.reversed() {
                try await site.world.bring(action, to: .evidenceSubmitted)
                site.world.clock.advance(days: 1)
            }
            let page = try await site.browser(as: site.world.people.assessmentsTeam).get("/desk")
            #expect(page.code == 200)
            let rows = try #require(page.tree?.first("tbody")).all("tr").map(\.text)
            #expect(rows.count == ambers.count)
            for (row, (days, action)) in zip(rows, zip(["Waiting 3 days", "Waiting 2 days", "Waiting 1 day"], ambers.reversed())) {
                #expect(row.contains(days), "\(row)")
                #expect(row.contains("\(action.text.prefix(20))"), "\(row)")
                #expect(row.contains("Renew a canal mooring licence, point \(action.point)"))
                #expect(row.contains("Kwame Asante") && row.contains("1 piece of evidence"), "\(row)")
            }
        }
    }

    @Test func daysAreThoseOfLondon() async throws {
        try await Engine.sqlite.withSite { site in
            // Half past eleven in the evening: London is an hour ahead of UTC in June, so that its next day begins first.
            site.world.clock.set(to: World.start.addingTimeInterval(90 * 86_400 + 12.5 * 3600))
            try await site.world.bring(site.world.amber, to: .evidenceSubmitted)
            let browser = try await site.browser(as: site.world.people.assessmentsTeam)
            #expect(try await browser.get("/desk").text.contains("Waiting since today"))
            site.world.clock.advance(by: 3600)
            let nextDay = try await site.browser(as: site.world.people.assessmentsTeam).get("/desk")
            #expect(nextDay.text.contains("Waiting 1 day"))
        }
    }

    @Test func anEmptyDeskSaysSo() async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.browser(as: site.world.people.assessmentsTeam).get("/desk")
            for words in [
                "Nothing waits to be checked.", "Nothing is with a lead assessor.", "No team has been asked for more evidence.",
            ] { #expect(page.text.contains(words)) }
            #expect(page.form() == nil)
        }
    }

    @Test(arguments: Engine.allCases) func whatIsElsewhereStandsWithWhomAndSinceWhen(engine: Engine) async throws {
        try await engine.withSite { site in
            let ambers = site.world.ambers
            for (action, status) in zip(ambers, [Action.Status.withLeadAssessor, .roadmapProposed, .evidenceReturned]) {
                try await site.world.bring(action, to: status)
            }
            site.world.clock.advance(days: 2)
            let page = try await site.browser(as: site.world.people.assessmentsTeam).get("/desk")
            let tables = page.tree?.all("tbody").map { $0.all("tr").map(\.text) } ?? []
            let (deciding, returned) = (tables.first ?? [], tables.last ?? [])
            #expect(tables.count == 2 && deciding.count == 2 && returned.count == 1)
            #expect(deciding.allSatisfy { $0.contains("Margaret Lindqvist") && $0.contains("Waiting 2 days") })
            #expect(deciding.contains { $0.contains("Roadmap item proposed") })
            #expect(
                returned.contains { $0.contains("Amara Okafor") && $0.contains("The annex is missing.") && $0.contains("Kwame Asante") })
            #expect(page.links.compactMap { $0["href"] }.filter { $0.hasSuffix("/review-link") }.count == 1)
        }
    }

    @Test func aReportThatNobodyLeadsSaysSo() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            try await world.bring(world.amber, to: .withLeadAssessor)
            try await world.casework.nameLeadAssessor(nil, of: world.report.id, by: world.people.assessmentsTeam)
            let page = try await site.browser(as: world.people.assessmentsTeam).get("/desk")
            #expect(page.text.contains("Nobody yet."))
            #expect(page.links.contains { $0["href"] == "/reports/\(world.report.id)/lead-assessor" })
        }
    }

    @Test func onlyTheAssessmentsTeamHasADesk() async throws {
        try await Engine.sqlite.withSite { site in
            for (name, person) in site.world.people.all where person.id != site.world.people.assessmentsTeam.id {
                let browser = try await site.browser(as: person)
                #expect(try await browser.get("/desk").code == 403, "\(name)")
                #expect(try await browser.get("/").has(link: "Evidence desk") == false, "\(name)")
            }
            let stranger = try await site.browser(as: site.world.people.stranger).get("/desk")
            #expect(stranger.text.contains("Nothing waits to be checked."))
        }
    }

    @Test func aLongDeskHasPagesAndTheSecondCanBeAnswered() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let report = try await world.issueLongReport(actions: Desk.pageSize + 1)
            for action in report { try await world.bring(action, to: .evidenceSubmitted) }
            let browser = try await site.browser(as: world.people.assessmentsTeam)
            let first = try await browser.get("/desk")
            #expect(first.tree?.first("tbody")?.all("tr").count == Desk.pageSize)
            #expect(first.title.hasPrefix("Evidence desk (page 1 of 2)"))
            let second = try await browser.get("/desk?page=2")
            let form = try #require(second.form())
            let box = try #require(second.boxes.first)
            #expect(second.boxes.count == 1)
            let wrong = try await browser.submit(form, typing: [("action", box), ("answer", "return")])
            #expect(wrong.code == 422 && wrong.title.contains("page 2 of 2"))
            let answer = try await browser.submit(form, typing: [("action", box), ("answer", "forward")])
            #expect(answer.done == "What you selected is forwarded to the lead assessors")
            for page in ["0", "-1", "x", "99999999999999999999"] {
                #expect(try await browser.get("/desk?page=\(page)&deciding=\(page)&returned=\(page)").code == 200)
            }
        }
    }
}

extension Page {
    /// The values of the desk's boxes.
    var boxes: [String] { tree?.all("input").filter { $0["type"] == "checkbox" }.compactMap { $0["value"] } ?? [] }
}

extension World {
    /// In the order of the report.
    var ambers: [Action] { actions.filter { $0.rating == .amber } }

    /// Another report of the service, with that many amber actions of one point.
    func issueLongReport(actions count: Int) async throws -> [Action] {
        let texts = (1...count).map { "\"do thing \($0)\"" }.joined(separator: ",")
        let json = """
            {"service": "Renew a canal mooring licence", "organisation": null, "phase": "alpha", "assessment_type": "assessment",
            "date": "2025-06-01", "standard": "govuk-14", "overall": "amber", "unassigned_actions": [], "lead_assessor": null,
            "previous_reports": [], "problems": [],
            "points": [{"number": 3, "title": "Provide a joined up experience", "rating": "amber", "actions": [\(texts)], "advice": []}]}
            """
        let draft = try await casework.keep(json, for: service, lead: people.leadAssessor, by: people.assessmentsTeam)
        _ = try await casework.issue(draft.id, by: people.assessmentsTeam, expecting: draft.version)
        return try await casework.reader.report(draft.id, for: people.assessmentsTeam).actions
    }
}
