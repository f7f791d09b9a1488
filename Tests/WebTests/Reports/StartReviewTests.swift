import Casework
import Domain
import TestSupport
import Testing

@Suite struct StartReviewTests {
    @Test func theReportSaysWhatTheReviewWaitsForActionByAction() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            try await world.bring(world.amber, to: .mitigationProposed)
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let page = try await clerk.get("/reports/\(world.report.id)")
            #expect(page.text.contains("2 points are amber."))
            #expect(page.text.contains("3 actions are still open:"))
            #expect(page.text.contains("Action 4.1: the lead assessor decides on a mitigation"))
            #expect(page.text.contains("Action 10.1: the team has not reviewed it yet"))
            #expect(page.has(link: "Action 10.1"))
            #expect(!page.has(link: "Start the amber evidence review"))
            let early = try await clerk.get("/reports/\(world.report.id)/review")
            #expect(early.heading.contains("The amber evidence review cannot start now"))
            #expect(early.form() == nil)
            let refused = try await clerk.submit("/reports/\(world.report.id)/review")
            #expect(refused.code == 409 && refused.errors == ["Some actions of the amber points are still open."])
            #expect(PageRules.broken(by: refused) == [])
        }
    }

    @Test(arguments: Engine.allCases) func onceAllIsDoneTheAssessmentsTeamStartsIt(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            try await world.finishAmberActions()
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            #expect(try await clerk.get("/reports/\(world.report.id)").has(link: "Start the amber evidence review"))
            let question = try await clerk.get("/reports/\(world.report.id)/review")
            #expect(question.text.contains("4. Make the service simple to use Amber"))
            #expect(question.text.contains("Margaret Lindqvist leads the review, with the panel of this report."))
            let form = try #require(question.form())
            let draft = try await clerk.submit(form)
            #expect(draft.done == "The amber evidence review is started")
            #expect(draft.heading.hasSuffix("Amber evidence review, 4 March 2026"))
            #expect(draft.text.contains("Rates again Points of the Private beta assessment, 10 February 2026"))
            #expect(draft.text.contains("Margaret Lindqvist submits the report as lead assessor."))
            let again = try await clerk.submit(form)
            #expect(again.code == 409 && again.errors == ["An amber evidence review of this service has already been started."])
            #expect(again.has(link: "Go to the amber evidence review"))
        }
    }

    @Test func nobodyElseSeesTheWayToIt() async throws {
        try await Engine.sqlite.withSite { site in
            try await site.world.finishAmberActions()
            for (name, person) in site.world.people.all where name != "assessments team" && name != "other team" {
                let page = try await site.browser(as: person).get("/reports/\(site.world.report.id)")
                #expect(!page.text.contains("Amber evidence review"), "\(name)")
            }
        }
    }

    @Test func whoJudgesIsNamedFirst() async throws {
        try await Engine.sqlite.withSite { site in
            let review = try await site.world.startReview()
            try await site.world.casework.nameLeadAssessor(nil, of: review.id, by: site.world.people.assessmentsTeam)
            let page = try await site.browser(as: site.world.people.assessmentsTeam).get("/reports/\(review.id)")
            #expect(page.text.contains("Nobody can submit this report yet."))
            #expect(page.has(link: "Name the lead assessor"))
        }
    }
}
