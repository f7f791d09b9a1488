import Domain
import TestSupport
import Testing
import Web

@Suite struct ShowWhatWasShownTests {
    /// The report made the point amber and replaced its actions; what was shown before it stays as it was shown.
    @Test func whatWasShownStaysAsItWasWhateverTheReportSays() async throws {
        try await Engine.sqlite.withSite { site in
            let report = try await site.world.heldReassessment(service: "Read the tide tables")
            let browser = try await site.browser(as: site.world.people.assessor)
            let page = try await browser.get("/reports/\(report.id)/demonstration")
            #expect(page.code == 200)
            let tags = page.tree?.all(ofClass: "govuk-tag").map(\.text) ?? []
            #expect(tags.contains("Red") && tags.contains("Ready for reassessment"))
            #expect(!tags.contains("Amber") && !tags.contains("Replaced by a later report"))
            #expect(page.text.contains("Everybody can read the tide tables now."))
            let now = try await browser.get("/services/\(report.service)/demonstration/reassessment")
            #expect(now.text.contains("No point is red now"))
        }
    }

    @Test func theReportLeadsToIt() async throws {
        try await Engine.sqlite.withSite { site in
            let report = try await site.world.heldReassessment(service: "Read the tide tables")
            let browser = try await site.browser(as: site.world.people.teamLead)
            let page = try await browser.get("/reports/\(report.id)")
            #expect(page.links.contains { $0["href"] == "/reports/\(report.id)/demonstration" })
        }
    }

    @Test func aReportBeforeWhichNothingWasShownHasNone() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            #expect(try await browser.get("/reports/\(site.world.report.id)/demonstration").code == 404)
            let page = try await browser.get("/reports/\(site.world.report.id)")
            #expect(!page.has(link: "What the team showed at the assessment"))
        }
    }

    @Test(arguments: [Who.otherTeam, .stranger]) func nobodyElseKnowsOfIt(who: Who) async throws {
        try await Engine.sqlite.withSite { site in
            let report = try await site.world.heldReassessment(service: "Read the tide tables")
            let browser = try await site.browser(as: who.person(of: site.world.people))
            #expect(try await browser.get("/reports/\(report.id)/demonstration").code == 404)
        }
    }
}
