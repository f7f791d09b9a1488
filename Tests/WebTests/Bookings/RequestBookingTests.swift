import Casework
import Domain
import TestSupport
import Testing

@Suite struct RequestBookingTests {
    /// What a team types into a request that nothing is wrong with.
    static let answers = [
        ("date-1-day", "8"), ("date-1-month", "4"), ("date-1-year", "2026"), ("answered-for-by", "Joanna Petrie, service owner"),
        ("transactions", "240,000"), ("elsewhere", "no"), ("note", "We bring the prototype."),
    ]

    @Test(arguments: Engine.allCases) func aTeamAsksForADateAndReadsWhatItAskedFor(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            try await world.readyForReassessment()
            let lead = try await site.browser(as: world.people.teamLead)
            #expect(try await lead.get("/services/\(world.service.id)").has(link: "Book the reassessment"))
            let page = try await lead.get("/services/\(world.service.id)/bookings/new?kind=reassessment")
            #expect(page.text.contains("It looks at what is red now: 5. Make sure everyone can use the service"))
            #expect(page.text.contains("Choose a Tuesday, Wednesday or Thursday at least 5 weeks ahead, not a bank holiday."))
            #expect(page.text.contains("The next possible dates are Wednesday 8 April 2026, Thursday 9 April 2026, Tuesday 14 April 2026."))
            let sent = try await lead.submit(try #require(page.form()), typing: Self.answers)
            #expect(sent.done == "Your request is with the assessments team")
            #expect(sent.text.contains("The assessments team answers by 9 March 2026."))
            #expect(sent.text.contains("A cross-government panel is suggested for this service: it has more than 100,000 transactions"))
            for words in ["Wednesday 8 April 2026", "Joanna Petrie, service owner", "240,000", "We bring the prototype."] {
                #expect(sent.text.contains(words), "\(words)")
            }
            #expect(PageRules.broken(by: sent) == [])
            #expect(try await lead.get("/services/\(world.service.id)").text.contains("Reassessment, asked for on 4 March 2026"))
        }
    }

    @Test func whatIsMissingIsSaidInTheOrderOfThePageAndNothingIsLost() async throws {
        try await Engine.sqlite.withSite { site in
            try await site.world.readyForReassessment()
            let lead = try await site.browser(as: site.world.people.teamLead)
            let form = try #require(try await lead.get(site.requestAddress).form())
            let page = try await lead.submit(form, typing: ["attending": "Kwame and two designers", "transactions": "many"])
            #expect(page.code == 422)
            #expect(
                page.errors == [
                    "Enter a date", "Say who answers for the service", "Enter a whole number, like 120,000, or leave it empty",
                    "Choose whether people of more than one organisation use it",
                ])
            #expect(page.form()?["attending"] == "Kwame and two designers" && page.form()?["transactions"] == "many")
            #expect(page.form()?["id"] == form["id"])
            #expect(PageRules.broken(by: page) == [])
        }
    }

    @Test func aDateThatBreaksARuleSaysWhichAndWhichDatesBreakNone() async throws {
        try await Engine.sqlite.withSite { site in
            try await site.world.readyForReassessment()
            let lead = try await site.browser(as: site.world.people.teamLead)
            let form = try #require(try await lead.get(site.requestAddress).form())
            let page = try await lead.submit(
                form,
                typing: Self.answers.filter { !$0.0.hasPrefix("date") } + [
                    ("date-1-day", "13"), ("date-1-month", "4"), ("date-1-year", "2026"),
                    ("date-2-day", "7"), ("date-2-month", "April"), ("date-2-year", "2026"),
                ])
            #expect(page.code == 422)
            #expect(
                page.errors == [
                    "Monday 13 April 2026 is not possible. It must be a Tuesday, Wednesday or Thursday. The next possible dates are "
                        + "Wednesday 8 April 2026, Thursday 9 April 2026, Tuesday 14 April 2026",
                    "Tuesday 7 April 2026 is not possible. It must be on or after 8 April 2026",
                ])
            #expect(page.form()?["date-2-month"] == "April")
            #expect(page.text.contains("A cross-government panel is suggested for this service"))
            #expect(PageRules.broken(by: page) == [])
        }
    }

    @Test func whatIsNotReadyIsShownLineByLineWithoutAForm() async throws {
        try await Engine.sqlite.withSite { site in
            let lead = try await site.browser(as: site.world.people.teamLead)
            let page = try await lead.get(site.requestAddress)
            #expect(page.heading.hasSuffix("You cannot book the reassessment yet"))
            #expect(page.text.contains("is not ready for reassessment: it is “To review as a team”."))
            #expect(page.form() == nil)
            #expect(PageRules.broken(by: page) == [])
        }
    }

    @Test func withNothingRedThereIsNothingToReassess() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let service = try await world.service(named: "Cross an aqueduct")
            let lead = try await site.browser(as: world.people.teamLead)
            let form = try #require(try await lead.get("/services/\(service.id)/bookings/new?kind=assessment").form())
            let page = try await lead.submit(form, typing: Self.answers + [("kind", "reassessment")])
            #expect(page.code == 409)
            #expect(page.text.contains("No point is red now, so there is nothing to reassess."))
            #expect(page.form()?["note"] == "We bring the prototype.")
            #expect(try await world.casework.reader.bookings(of: service.id, for: world.people.teamLead).isEmpty)
        }
    }

    @Test func theSameFormTwiceAsksOnceAndAnotherFormIsToldOfIt() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            try await world.readyForReassessment()
            let lead = try await site.browser(as: world.people.teamLead)
            let form = try #require(try await lead.get(site.requestAddress).form())
            let other = try #require(try await lead.get(site.requestAddress).form())
            let first = try await lead.submit(form, typing: Self.answers)
            let again = try await lead.submit(form, typing: Self.answers)
            #expect(again.done != nil && again.address == first.address)
            let second = try await lead.submit(other, typing: Self.answers)
            #expect(second.code == 409 && second.errors == ["This has been asked for already. Nothing was sent"])
            #expect(second.form()?["note"] == "We bring the prototype.")
            #expect(try await world.casework.reader.bookings(of: world.service.id, for: world.people.teamLead).count == 1)
        }
    }

    @Test func onlyTheTeamAndTheAssessmentsTeamAsk() async throws {
        try await Engine.sqlite.withSite { site in
            let people = site.world.people
            for person in [people.reader, people.leadAssessor, people.professionLead] {
                let page = try await site.browser(as: person).get(site.requestAddress)
                #expect(page.code == 403)
                #expect(page.text.contains("Only team members, team leads and the assessments team can do this."))
            }
            #expect(try await site.browser(as: people.otherTeam).get(site.requestAddress).code == 404)
        }
    }
}

extension TestSite {
    /// Of the page on which the team of the world's service asks for a reassessment.
    var requestAddress: String { "/services/\(world.service.id)/bookings/new?kind=reassessment" }
}
