import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite struct ReportPagesTests {
    @Test(arguments: Engine.allCases) func aReportIsTheTeamsFromItsIssueOn(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let lead = try await site.browser(as: world.people.teamLead)
            let address = "/reports/\(world.draft.id)"
            #expect(try await lead.get(address).code == 404)
            #expect(!(try await lead.get("/reports").body.contains("\(world.draft.id)")))
            let draft = try await clerk.get(address)
            #expect(draft.text.contains("The team cannot see this report until you issue it."))
            let question = try await clerk.get("\(address)/issue")
            #expect(question.text.contains("The team gets 1 action from 1 point."))
            #expect(question.text.contains("Joanna Petrie, team lead"))
            let issued = try await clerk.submit(try #require(question.form()))
            #expect(issued.done == "The report is issued to the team")
            #expect(issued.text.contains("Due by 18 March 2026, 10 working days left"))
            #expect(try await lead.get(address).text.contains("keep a secret until it is issued"))
        }
    }

    @Test func aReportIsIssuedOnceAndFromWhatWasSeen() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let address = "/reports/\(world.draft.id)/issue"
            let form = try #require(try await clerk.get(address).form())
            let stale = try await clerk.submit(form, typing: ["version": "7"])
            #expect(stale.code == 409)
            #expect(stale.errors == ["Somebody changed this report after you opened the page. Check it, then issue it"])
            #expect(PageRules.broken(by: stale) == [])
            #expect(try await clerk.submit(try #require(stale.form())).done == "The report is issued to the team")
            let again = try await clerk.submit(form)
            #expect(again.code == 409)
            #expect(again.heading == "This step is not possible")
            #expect(try await world.casework.reader.report(world.draft.id, for: world.people.assessmentsTeam).actions.count == 1)
        }
    }

    @Test func whoIssuesToNobodyIsTold() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let clerk = world.people.assessmentsTeam
            let report = try await world.casework.keep(
                WorldReports.reassessment.replacing("2026-02-20", with: "2026-02-21"),
                for: try await world.casework.createService(name: #require(Words("Pay a toll")), provider: nil, phase: nil, by: clerk),
                lead: nil, by: clerk)
            let page = try await site.browser(as: clerk).get("/reports/\(report.id)/issue")
            #expect(page.text.contains("Nobody is in the team of this service yet, so nobody will see the actions."))
            #expect(page.has(link: "Add people to the team"))
        }
    }

    @Test func theReportSaysWhatThePanelSaid() async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.browser(as: site.world.people.assessor).get("/reports/\(site.world.report.id)")
            #expect(page.heading == "Renew a canal mooring licence Private beta assessment, 10 February 2026")
            let text = [
                "Margaret Lindqvist (lead assessor)", "Dev Raman (assessor)", "consider visiting the regional offices in winter",
                "test the payment page with 100% of the fees, including a_fee code", "GOV.UK Service Standard",
                "Issued the report with 5 actions",
            ]
            for words in text { #expect(page.text.contains(words), "\(words)") }
            #expect(page.has(link: "Tracking amber evidence"))
            #expect(page.has(link: "All 5 actions of this report"))
        }
    }
}
