import Casework
import Domain
import TestSupport
import Testing

@Suite struct DiscardReportTests {
    @Test(arguments: Engine.allCases) func aReviewThatWasStartedCanBeGivenUpAndStartedAgain(engine: Engine) async throws {
        try await engine.withReview { given in
            try await given.world.rate(given.review, [:])
            let question = try await given.clerk.get(given.address + "/discard")
            #expect(question.text.contains("2 rated points will go with it.") && PageRules.broken(by: question) == [])
            let next = try await given.clerk.submit(try #require(question.form()))
            #expect(next.done == "The draft is discarded" && next.heading == given.world.service.name)
            #expect(try await given.lead.get(given.address).code == 404)
            #expect(try await given.clerk.get("/reports/\(given.world.report.id)").has(link: "Start the amber evidence review"))
        }
    }

    @Test func whatChangedMeanwhileIsLookedAtFirst() async throws {
        try await Engine.sqlite.withReview { given in
            let form = try #require(try await given.clerk.get(given.address + "/discard").form())
            try await given.world.rate(given.review, [:])
            let page = try await given.clerk.submit(form)
            #expect(page.code == 409)
            #expect(
                page.errors == ["Margaret Lindqvist changed this report after you opened the page. Check that it should still go"])
            #expect(try await given.report().content.points.allSatisfy { $0.rating == .green })
        }
    }

    @Test func onlyADraftAndOnlyByTheAssessmentsTeam() async throws {
        try await Engine.sqlite.withReview { given in
            let lead = try await given.lead.get(given.address + "/discard")
            let issued = try await given.clerk.get("/reports/\(given.world.report.id)/discard")
            #expect(lead.code == 403 && issued.code == 409)
        }
    }
}
