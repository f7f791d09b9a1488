import Casework
import Domain
import TestSupport
import Testing

@Suite struct ChangeClockPageTests {
    @Test(arguments: Engine.allCases) func theRuleIsShownWithAnExampleAndChanged(engine: Engine) async throws {
        try await engine.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            #expect(try await browser.get("/").has(link: "Settings"))
            let page = try await browser.get("/organisation/clock")
            #expect(page.text.contains("Amber actions are due 3 months from the day of the assessment."))
            #expect(page.text.contains("A report of an assessment on 4 March 2026: due 4 June 2026."))
            #expect(page.text.contains("A change applies to reports issued from now on."))
            let after = try await browser.submit(try #require(page.form()), typing: ["months": "6", "start": "issueDate"])
            #expect(after.done == "The due date rule is saved. It applies to reports issued from now on")
            #expect(after.text.contains("Amber actions are due 6 months from the day on which the report is issued."))
            #expect(after.text.contains("A report that is issued on 18 March 2026: due 18 September 2026."))
        }
    }

    @Test(arguments: ["", "0", "25", "-3", "3.5", "three", "99999999999999999999"]) func monthsAreAWholeNumberUpTo24(months: String)
        async throws
    {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let form = try #require(try await browser.get("/organisation/clock").form())
            let page = try await browser.submit(form, typing: ["months": months, "start": "issueDate"])
            #expect(page.code == 422)
            #expect(page.errors == ["Enter a whole number of months, from 1 to 24"])
            #expect(page.form()?["months"] == months && page.form()?["start"] == "issueDate")
            #expect(PageRules.broken(by: page) == [])
        }
    }

    @Test func whoeverIsSecondSeesWhatItIsNowAndKeepsWhatTheyTyped() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let form = try #require(try await browser.get("/organisation/clock").form())
            try await site.world.casework.changeClock(to: Clock(months: 12), by: site.world.people.administrator)
            let page = try await browser.submit(form, typing: ["months": "4"])
            #expect(page.code == 409)
            #expect(page.errors.first?.hasPrefix("Somebody changed this to 12 months from the day of the assessment") == true)
            #expect(page.form()?["months"] == "4")
            #expect(try await browser.submit(try #require(page.form())).text.contains("Amber actions are due 4 months"))
        }
    }

    @Test func nobodyElseSeesIt() async throws {
        try await Engine.sqlite.withSite { site in
            for (name, person) in site.world.people.all where name != "administrator" {
                let browser = try await site.browser(as: person)
                #expect(try await browser.get("/organisation/clock").code == 403, "\(name)")
                #expect(!(try await browser.get("/").has(link: "Settings")), "\(name)")
            }
        }
    }
}
