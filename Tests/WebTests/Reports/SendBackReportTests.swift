import Casework
import Domain
import TestSupport
import Testing

@Suite struct SendBackReportTests {
    @Test(arguments: Engine.allCases) func thePanelGetsItBackWithTheReason(engine: Engine) async throws {
        try await engine.withReview { given in
            try await given.world.submit(given.world.rate(given.review, [:]))
            let page = try await given.clerk.get(given.address)
            #expect(page.has(link: "Send back to the panel") && page.has(link: "Discard the draft"))
            let question = try await given.clerk.get(given.address + "/send-back")
            let form = try #require(question.form())
            #expect(PageRules.broken(by: question) == [])
            let bare = try await given.clerk.submit(form)
            #expect(bare.code == 422 && bare.errors == ["Give a reason"])
            let sent = try await given.clerk.submit(form, typing: ["reason": "Point 10 lacks its numbers."])
            #expect(sent.done == "The report is back with the panel")
            #expect(try await given.report().status == .draft)
            let list = try await given.lead.get(given.address + "/write")
            #expect(list.text.contains("Amara Okafor sent the report back:") && list.text.contains("Point 10 lacks its numbers."))
            try await given.world.submit(given.review)
            let corrected = try await given.clerk.get(given.address + "/write")
            #expect(corrected.heading.hasSuffix("Correct the report") && !corrected.text.contains("lacks its numbers"))
        }
    }

    @Test func onlyTheAssessmentsTeamSendsBackAndOnlyWhatWasSubmitted() async throws {
        try await Engine.sqlite.withReview { given in
            let draft = try await given.clerk.get(given.address + "/send-back")
            let lead = try await given.lead.get(given.address + "/send-back")
            #expect(draft.code == 409 && lead.code == 403)
        }
    }
}
