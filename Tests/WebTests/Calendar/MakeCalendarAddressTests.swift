import Casework
import Domain
import TestSupport
import Testing

@Suite struct MakeCalendarAddressTests {
    @Test(arguments: Engine.allCases) func theAddressIsShownOnceAndNeverAgain(engine: Engine) async throws {
        try await engine.withCalendar { calendar in
            let person = calendar.world.people.teamMember
            let path = try await calendar.makeAddress(for: person)
            let secret = try #require(path.split(separator: "/").last).dropLast(4)
            #expect(secret.count >= 40)
            let list = try await calendar.site.browser(as: person).get("/calendar/addresses")
            #expect(list.text.contains("Everything in my calendar") && list.text.contains("4 March 2026 at 10:00am"))
            #expect(!list.body.contains(secret))
            #expect(PageRules.broken(by: list) == [])
        }
    }

    @Test(arguments: Engine.allCases) func anAddressThatIsStoppedIsFoundNoMore(engine: Engine) async throws {
        try await engine.withCalendar { calendar in
            let person = calendar.world.people.teamMember
            let path = try await calendar.makeAddress(for: person)
            let other = try await calendar.makeAddress(of: calendar.world.service, for: person)
            #expect(try await calendar.calendar(at: path).code == 200)
            let browser = try await calendar.site.browser(as: person)
            let rows = try await browser.get("/calendar/addresses").tree?.first("tbody")?.all("tr") ?? []
            let row = try #require(rows.first { $0.text.contains("Everything in my calendar") })
            let stopped = try await browser.submit(PageForm(element: try #require(row.first("form"))))
            #expect(stopped.done == "The calendar address does not work any more")
            #expect(try await calendar.calendar(at: path).code == 404)
            #expect(try await calendar.calendar(at: other).code == 200)
        }
    }

    @Test func nobodyStopsWhatIsSomebodyElses() async throws {
        try await Engine.sqlite.withCalendar { calendar in
            let people = calendar.world.people
            let path = try await calendar.makeAddress(for: people.teamMember)
            let address = try #require(try await calendar.world.casework.reader.calendarAddresses(of: people.teamMember).first)
            for person in [people.teamLead, people.assessmentsTeam, people.administrator, people.stranger] {
                let browser = try await calendar.site.browser(as: person)
                #expect(try await browser.submit("/calendar/addresses/\(address.id)/revoke").code == 404)
                #expect(try await !browser.get("/calendar/addresses").text.contains("Addresses that work"))
            }
            #expect(try await calendar.calendar(at: path).code == 200)
        }
    }

    @Test func nobodyMakesOneOfAServiceThatTheyMayNotSee() async throws {
        try await Engine.sqlite.withCalendar { calendar in
            let people = calendar.world.people
            let browser = try await calendar.site.browser(as: people.otherTeam)
            #expect(try await browser.submit("/calendar/addresses", [("service", "\(calendar.world.service.id)")]).code == 404)
            #expect(try await browser.submit("/calendar/addresses", [("service", "all of them")]).code == 400)
            #expect(try await calendar.world.casework.reader.calendarAddresses(of: people.otherTeam).isEmpty)
        }
    }
}
