import Domain
import TestSupport
import Testing

@Suite struct ShowCalendarTests {
    @Test(arguments: Engine.allCases) func aBookingStandsOnItsDayWithItsTimeAndLeadsToItsPage(engine: Engine) async throws {
        try await engine.withCalendar { calendar in
            for person in [calendar.world.people.teamMember, calendar.world.people.assessor, calendar.world.people.assessmentsTeam] {
                let page = try await calendar.site.browser(as: person).get("/calendar?month=2026-04")
                let day = try #require(page.day("2026-04-08"))
                #expect(day.text.contains("10am to 2pm") && day.text.contains("Reassessment: Renew a canal mooring licence"))
                #expect(day.all("a").contains { $0["href"] == "/bookings/\(calendar.booking.id)" })
                #expect(PageRules.broken(by: page) == [])
            }
        }
    }

    @Test func whoMayNotSeeTheServiceSeesNothingOfIt() async throws {
        try await Engine.sqlite.withCalendar { calendar in
            for person in [calendar.world.people.otherTeam, calendar.world.people.stranger] {
                let page = try await calendar.site.browser(as: person).get("/calendar?month=2026-04")
                #expect(page.text.contains("There is nothing in April 2026."))
                #expect(!page.text.contains("mooring"))
            }
        }
    }

    @Test func aTeamSeesWhatIsDueAndManyActionsOfADayAreCounted() async throws {
        try await Engine.sqlite.withSite { site in
            let due = try #require(site.world.amber.due?.day)
            let team = try await site.browser(as: site.world.people.teamMember).get("/calendar?month=\(due.description.dropLast(3))")
            let day = try #require(team.day(due.description))
            #expect(day.text.contains("3 actions due: Renew a canal mooring licence"))
            #expect(day.all("a").contains { $0["href"] == "/actions?service=\(site.world.service.id)" })
            let panel = try await site.browser(as: site.world.people.assessor).get("/calendar?month=\(due.description.dropLast(3))")
            #expect(panel.day(due.description)?.all("a").count == 0)
        }
    }

    @Test func itShowsThisMonthAndMarksToday() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.reader)
            let page = try await browser.get("/calendar")
            #expect(page.tree?.first("caption")?.text == "March 2026")
            #expect(page.day("2026-03-04")?.text.contains("Today") == true)
            #expect(page.tree?.all("td").count(where: { $0.text.contains("Today") }) == 1)
            // March 2026 begins on a Sunday and ends on a Tuesday.
            #expect(page.tree?.first("tbody")?.all("tr").map { $0.all("time").count } == [1, 7, 7, 7, 7, 2])
            for odd in ["2026-13", "2026-3", "March", "0001-01", "9999-12", "2026-03-04", "2025-02", "2028-04"] {
                #expect(try await browser.get("/calendar?month=\(odd)").tree?.first("caption")?.text == "March 2026", "\(odd)")
            }
        }
    }

    @Test func oneCanPageAYearBackAndTwoAheadAndNoFurther() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.reader)
            for (word, last, steps) in [("Previous", "March 2025", 12), ("Next", "March 2028", 24)] {
                var page = try await browser.get("/calendar")
                for _ in 0..<steps {
                    let link = try #require(page.links.first { $0.text.hasPrefix("\(word) month, ") }?["href"])
                    page = try await browser.get(link)
                }
                #expect(page.tree?.first("caption")?.text == last)
                #expect(!page.links.contains { $0.text.hasPrefix("\(word) month, ") })
                #expect(page.has(link: "This month, March 2026"))
            }
        }
    }
}

extension Page {
    /// The cell of a day, as `2026-04-08`.
    fileprivate func day(_ day: String) -> Element? { tree?.all("td").first { $0.first("time")?["datetime"] == day } }
}
