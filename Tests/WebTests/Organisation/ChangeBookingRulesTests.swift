import Casework
import Domain
import TestSupport
import Testing

@Suite struct ChangeBookingRulesTests {
    @Test(arguments: Engine.allCases) func theRulesAreShownAsTeamsReadThemAndChanged(engine: Engine) async throws {
        try await engine.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            #expect(try await browser.get("/organisation").has(link: "Booking rules"))
            let page = try await browser.get("/organisation/bookings")
            #expect(page.text.contains("Choose a Tuesday, Wednesday or Thursday at least 5 weeks ahead, not a bank holiday."))
            let after = try await browser.submit(
                try #require(page.form()),
                typing: [
                    ("weeks", "6"), ("weekdays", "0"), ("weekdays", "4"), ("triage", "2"), ("ambers", "block"), ("transactions", "5,000"),
                ])
            #expect(after.done == "The booking rules are saved. They apply to requests made from now on")
            #expect(after.text.contains("Choose a Monday or Friday at least 6 weeks ahead, not a bank holiday."))
            #expect(after.text.contains("The assessments team answers within 2 working days."))
            #expect(after.text.contains("A team with open amber actions cannot book its next assessment."))
            #expect(after.form()?["transactions"] == "5,000")
            #expect(PageRules.broken(by: after) == [])
        }
    }

    @Test func everythingThatIsWrongIsSaidAtOnce() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let form = try #require(try await browser.get("/organisation/bookings").form())
            let typed = ["weeks", "triage", "transactions", "ambers", "weekdays"].map { ($0, "-1") }
            let page = try await browser.submit(form, typing: typed)
            #expect(page.code == 422)
            #expect(
                page.errors == [
                    "Enter a whole number of weeks, from 0 to 52", "Choose at least one day",
                    "Enter a whole number of working days, from 1 to 20", "Choose what happens",
                    "Enter a whole number of transactions, like 100,000",
                ])
            #expect(page.form()?["weeks"] == "-1")
            #expect(PageRules.broken(by: page) == [])
        }
    }

    @Test func whoeverIsSecondKeepsWhatTheyTyped() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let form = try #require(try await browser.get("/organisation/bookings").form())
            try await site.world.casework.changeBookingRules(to: BookingRules(weeksAhead: 8), by: site.world.people.administrator)
            let page = try await browser.submit(form, typing: ["weeks": "4"])
            #expect(page.code == 409 && page.form()?["weeks"] == "4")
            #expect(page.errors.first?.hasPrefix("Somebody changed the rules after you opened the page.") == true)
            #expect(page.text.contains("at least 8 weeks ahead"))
            #expect(try await browser.submit(try #require(page.form())).text.contains("at least 4 weeks ahead"))
        }
    }
}
