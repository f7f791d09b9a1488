import Casework
import Domain
import TestSupport
import Testing

@Suite struct BeginReportTests {
    @Test(arguments: Engine.allCases) func anAssessmentRatesEveryPointOfTheStandard(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let page = try await clerk.get("/services/\(world.otherService.id)/reports/new")
            #expect(PageRules.broken(by: page) == [] && page.form()?["phase"] == "alpha")
            let list = try await clerk.submit(
                try #require(page.form()),
                typing: [
                    "kind": "assessment", "date-day": "3", "date-month": "3", "date-year": "2026",
                    "lead-assessor": "\(world.people.leadAssessor.id)",
                ])
            #expect(list.done == "The report is started" && list.heading.hasSuffix("Write the report"))
            #expect(list.text.contains("Rate every point of the GOV.UK Service Standard."))
            #expect(list.text.contains("0 of 14 points rated"))
            let lead = try await site.browser(as: world.people.leadAssessor)
            #expect(try await lead.get(list.address).code == 200, "the lead assessor sits on its panel")
            let again = try await clerk.get("/services/\(world.otherService.id)/reports/new")
            #expect(again.text.contains("Not issued yet for this service:"))
        }
    }

    @Test func aReassessmentSaysAndRatesExactlyWhatIsRed() async throws {
        try await Engine.sqlite.withSite { site in
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let page = try await clerk.get("/services/\(site.world.service.id)/reports/new")
            #expect(page.text.contains("Rates what is red now, and nothing else: point 5."))
            let typed = ["kind": "reassessment", "date-day": "3", "date-month": "3", "date-year": "2026"].map { ($0.key, $0.value) }
            let second = try await clerk.submit(try #require(page.form()), typing: typed)
            #expect(second.errors == ["Another reassessment of this service is being written. Issue or discard it first"])
            try await site.world.casework.discard(site.world.draft.id, by: site.world.people.assessmentsTeam, expecting: nil)
            let list = try await clerk.submit(try #require(second.form()))
            #expect(list.text.contains("0 of 1 point rated"))
        }
    }

    @Test func whatIsWrongIsSaidAtItsFieldAndNothingIsBegun() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let address = "/services/\(world.otherService.id)/reports/new"
            let form = try #require(try await clerk.get(address).form())
            let empty = try await clerk.submit(form)
            #expect(empty.code == 422 && empty.errors == ["Choose what the report is of", "Enter a date"])
            func filled(_ typed: [String: String]) -> [(String, String)] {
                ["kind": "assessment", "date-day": "4", "date-month": "3", "date-year": "2026"].merging(typed) { $1 }
                    .map { ($0.key, $0.value) }
            }
            let ahead = try await clerk.submit(form, typing: filled(["date-day": "5"]))
            #expect(ahead.code == 422 && ahead.errors == ["The date of the assessment must be today or in the past"])
            #expect(ahead.form()?["date-day"] == "5")
            let green = try await clerk.submit(form, typing: filled(["kind": "reassessment"]))
            #expect(green.errors == ["No point of this service is red now, so there is nothing to reassess"])
            let own = try await clerk.submit(form, typing: filled(["lead-assessor": "\(world.people.otherTeam.id)"]))
            #expect(own.code == 422 && own.errors.count == 1, "nobody assesses their own service")
            let review = try await clerk.submit(form, typing: filled(["kind": "amber evidence review"]))
            #expect(review.errors == ["Choose what the report is of"])
            let reports = try await world.casework.reader.service(world.otherService.id, for: world.people.assessmentsTeam).reports
            #expect(reports.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases) func theReportOfABookingIsBegunOnceAndFromItsDayOn(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            let booking = try await world.scheduleReassessment()
            let lead = try await site.browser(as: world.people.leadAssessor)
            let address = "/bookings/\(booking.id)/report"
            let early = try await lead.submit(address)
            #expect(early.code == 409 && early.text.contains("the day of the assessment"))
            world.clock.advance(days: 60)
            let onTheDay = try await site.browser(as: world.people.leadAssessor)
            let begun = try await onTheDay.submit(address)
            #expect(begun.code == 303 && begun.location?.contains("/write?done=begun") == true)
            let assessor = try await site.browser(as: world.people.assessor)
            #expect(try await assessor.submit(address).code == 403)
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let second = try await clerk.submit(address)
            #expect(second.code == 303)
            #expect(second.location == begun.location?.replacing("?done=begun", with: ""), "whoever is second gets the same report")
            let list = try await assessor.get(try #require(second.location))
            #expect(list.text.contains("Rate each point that is red again"))
            #expect(list.text.contains("Your profession leads on this"), "they sit there for user research, which leads on point 5")
        }
    }
}
