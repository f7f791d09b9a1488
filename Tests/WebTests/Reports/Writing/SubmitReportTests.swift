import Casework
import Domain
import TestSupport
import Testing

@Suite struct WriteSummaryTests {
    @Test func theWorstPointIsSuggestedAndAnotherRatingNeedsAReason() async throws {
        try await Engine.sqlite.withReview { given in
            let address = given.address + "/write/summary"
            #expect(try await given.lead.get(address).text.contains("No point is rated green, amber or red yet."))
            try await given.world.rate(given.review, [10: .amber])
            let page = try await given.lead.get(address)
            #expect(page.text.contains("The worst rating of a point is amber, so amber is suggested."))
            let form = try #require(page.form())
            #expect(form["overall"] == "amber")
            let refused = try await given.lead.submit(form, typing: ["overall": "green", "findings": "A good team."])
            #expect(refused.code == 422 && refused.errors == ["The points suggest amber. Give a reason for another overall rating"])
            #expect(refused.form()?["findings"] == "A good team." && refused.form()?["overall"] == "green")
            let saved = try await given.lead.submit(try #require(refused.form()), typing: ["reason": "The rest is a matter of days."])
            #expect(saved.done == "The overall rating and findings are saved")
            let content = try await given.report().content
            #expect(content.overall == .green && content.overallReason?.text == "The rest is a matter of days.")
            #expect(content.findings == ["A good team."])
        }
    }

    @Test func whoeverIsSecondSeesBothTexts() async throws {
        try await Engine.sqlite.withReview { given in
            let form = try #require(try await given.lead.get(given.address + "/write/summary").form())
            try await given.world.rate(given.review, [:])
            let second = try await given.lead.submit(form, typing: ["overall": "green", "findings": "A good team."])
            #expect(second.code == 409 && second.form()?["findings"] == "A good team.")
            #expect(second.tree?.all(ofClass: "govuk-summary-card").count == 2 && PageRules.broken(by: second) == [])
            #expect(try await given.lead.submit(try #require(second.form())).done == "The overall rating and findings are saved")
        }
    }

    @Test func findingsAreKeptBeforeTheRatingIsDecided() async throws {
        try await Engine.sqlite.withReview { given in
            let address = given.address + "/write/summary"
            let form = try #require(try await given.lead.get(address).form())
            _ = try await given.lead.submit(form, typing: ["overall": "undecided", "findings": "A good team."])
            let again = try #require(try await given.lead.get(address).form())
            #expect(again["overall"] == "undecided" && again["findings"] == "A good team.")
            #expect(try await given.report().content.overall == nil)
        }
    }

    @Test func assessorsReadItAndTheLeadAssessorWritesIt() async throws {
        try await Engine.sqlite.withSite { site in
            let report = try await site.world.amend(site.world.report.id) { _ in nil }
            let assessor = try await site.browser(as: site.world.people.assessor)
            let address = "/reports/\(report.id)/write/summary"
            let page = try await assessor.get(address)
            #expect(page.code == 200 && page.form(to: address) == nil)
            #expect(page.text.contains("The lead assessor writes what the report says of the whole."))
            #expect(try await assessor.submit(address, [("overall", "green"), ("seen", "")]).code == 403)
        }
    }
}

@Suite struct SubmitReportTests {
    @Test func allThatIsMissingIsSaidWithTheWayToIt() async throws {
        try await Engine.sqlite.withReview { given in
            let page = try await given.lead.get(given.address + "/submit")
            for (words, place) in [
                ("Rate point 4", "/write/4#rating"), ("Rate point 10", "/write/10#rating"),
                ("Give the overall rating", "/write/summary#overall"),
            ] { #expect(page.links.first { $0.text == words }?["href"] == given.address + place) }
            #expect(page.form() == nil)
            let form = try #require(try await given.lead.get(given.address + "/write/4").form())
            _ = try await given.lead.submit(form, typing: ["rating": "amber"])
            let refused = try await given.lead.submit(given.address + "/submit", [("version", "2")])
            #expect(refused.code == 422)
            #expect(
                refused.errors == [
                    "Rate point 10", "Give point 4 at least one action, because it is amber or red", "Give the overall rating",
                ])
            #expect(PageRules.broken(by: refused) == [])
        }
    }

    @Test(arguments: Engine.allCases) func fromSubmissionToIssueAndWhatTheTeamThenSees(engine: Engine) async throws {
        try await engine.withReview { given in
            try await given.world.rate(given.review, [10: .amber])
            let submitted = try await given.lead.submit(try #require(try await given.lead.get(given.address + "/submit").form()))
            #expect(submitted.done == "The report is submitted to the assessments team")
            let question = try await given.clerk.get(given.address + "/issue")
            for words in [
                "The team gets 1 action from 1 point.", "It rates points of the private beta assessment on 10 February 2026 again:",
                "4. Make the service simple to use: Amber before, now Green",
                "1 earlier action is resolved, because the point is now green:",
                "1 earlier action is replaced by the actions of this report:",
            ] { #expect(question.text.contains(words), "\(words)") }
            #expect(try await given.clerk.submit(try #require(question.form())).done == "The report is issued to the team")
            let team = try await given.site.browser(as: given.world.people.teamLead)
            let position = try #require(
                try await team.get("/services/\(given.world.service.id)").tree?.first("table")?.first("tbody")?.all("tr")[3].text)
            #expect(position.contains("Green2 of 2 actions resolved"))
            #expect(
                position.contains("Green, amber evidence review, 4 March 2026 Amber, private beta assessment, 10 February 2026")
                    || position.contains("Green, amber evidence review, 4 March 2026Amber, private beta assessment, 10 February 2026"))
            let before = try await team.get("/reports/\(given.world.report.id)")
            #expect(before.text.contains("Rated again by"))
            #expect(before.has(link: "Amber evidence review, 4 March 2026"))
        }
    }

    @Test func whoeverChangedItMeanwhileIsToldOfBeforeItIsSubmitted() async throws {
        try await Engine.sqlite.withReview { given in
            try await given.world.rate(given.review, [:])
            let form = try #require(try await given.lead.get(given.address + "/submit").form())
            try await given.world.rate(given.review, [4: .amber])
            let page = try await given.lead.submit(form)
            #expect(page.code == 409)
            #expect(page.errors == ["Margaret Lindqvist changed this report after you opened the page. Check it, then submit it"])
            #expect(try await given.lead.submit(try #require(page.form())).done == "The report is submitted to the assessments team")
            #expect(try await given.lead.submit(form).code == 409, "it is submitted once")
        }
    }

    @Test func aReviewThatFindsAllGreenBringsNoNewActions() async throws {
        try await Engine.sqlite.withReview { given in
            try await given.world.submit(given.world.rate(given.review, [:]))
            let question = try await given.clerk.get(given.address + "/issue")
            #expect(question.text.contains("The team gets no new actions."))
            #expect(question.text.contains("2 earlier actions are resolved, because the point is now green:"))
        }
    }
}
