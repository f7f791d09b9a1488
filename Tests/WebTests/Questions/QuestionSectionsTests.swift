import Casework
import Domain
import TestSupport
import Testing

@Suite struct QuestionSectionsTests {
    @Test(arguments: [Who.teamMember, .assessor, .assessmentsTeam, .reader]) func bothSidesFindAQuestionWhereItBelongs(who: Who)
        async throws
    {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let question = try await site.ask()
            try await world.casework.change(question.id, by: world.people.assessor, expecting: nil) {
                try $0.answer(Words("Both of them."), by: $1)
            }
            let browser = try await site.browser(as: who.person(of: world.people))
            for address in ["/actions/\(world.amber.id)", "/reports/\(world.report.id)", "/services/\(world.service.id)"] {
                let page = try await browser.get(address)
                #expect(page.links.contains { $0["href"] == "/questions/\(question.id)" }, "\(address)")
                #expect(page.text.contains("Both of them.") == (address != "/services/\(world.service.id)"), "\(address)")
            }
            let other = try await browser.get("/actions/\(world.red.id)")
            #expect(!other.links.contains { $0["href"] == "/questions/\(question.id)" })
        }
    }

    @Test func resolvedQuestionsAreFoldedAwayOnTheServicesPage() async throws {
        try await Engine.sqlite.withSite { site in
            let question = try await site.ask()
            try await site.world.casework.change(question.id, by: site.world.people.teamLead, expecting: nil) { try $0.resolve(by: $1) }
            let page = try await site.browser(as: site.world.people.reader).get("/services/\(site.world.service.id)")
            #expect(page.text.contains("All questions are resolved."))
            #expect(page.text.contains("Resolved: 1 question"))
        }
    }
}
