import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

/// Which days are worked is entered once and holds on every page.
@Suite struct ChangeHolidaysTests {
    private static let address = "/organisation/calendar"

    @Test(arguments: Engine.allCases) func theCalendarIsChanged(engine: Engine) async throws {
        try await engine.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let form = try #require(try await browser.get(Self.address).form(to: Self.address))
            #expect(form["base"] == "englandAndWales" && form["closed"] == "")
            let typed: KeyValuePairs = ["base": "scotland", "closed": "24/12/2026, Office closed\r\n\r\n29 December 2026, Rest, at last"]
            let saved = try await browser.submit(form, typing: typed)
            #expect(saved.done == "The settings are saved")
            let kept = try #require(saved.form(to: Self.address))
            #expect(kept["base"] == "scotland")
            #expect(kept["closed"] == "24 December 2026, Office closed\n29 December 2026, Rest, at last")
            #expect(saved.text.contains("the bank holidays of Scotland and 2 more days"))
            #expect(PageRules.broken(by: saved) == [])

            let stale = try await browser.submit(form, typing: ["base": "northernIreland"])
            #expect(stale.code == 409 && stale.form(to: Self.address)?["base"] == "northernIreland")
            #expect(try await browser.get(Self.address).form(to: Self.address)?["base"] == "scotland")
        }
    }

    @Test func whatIsWrongIsSaidByItsLine() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let form = try #require(try await browser.get(Self.address).form(to: Self.address))
            let typed = "24 December 2026\nsome day, Rest\n25 December 2026, Christmas\n1 March 2099, Far away"
            let wrong = try await browser.submit(form, typing: ["closed": typed])
            #expect(wrong.code == 422 && wrong.errors.count == 4)
            #expect(zip(1..., wrong.errors).allSatisfy { $1.hasPrefix("Line \($0): ") })
            #expect(wrong.form(to: Self.address)?["closed"] == typed)
            #expect(PageRules.broken(by: wrong) == [])
        }
    }

    /// Otherwise nobody could choose other bank holidays before they had found which of their days are among them.
    @Test func aDayThatWasClosedStaysWhereItBecomesABankHoliday() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.administrator)
            let form = try #require(try await browser.get(Self.address).form(to: Self.address))
            let saved = try await browser.submit(form, typing: ["closed": "30 November 2026, Away day"])
            let own = try #require(saved.form(to: Self.address))
            let scottish = try await browser.submit(own, typing: ["base": "scotland"])
            #expect(scottish.done == "The settings are saved")
            #expect(scottish.form(to: Self.address)?["closed"] == "30 November 2026, Away day")
        }
    }

    @Test func aClosedDayIsNotOfferedForAnAssessment() async throws {
        try await Engine.sqlite.withSite { site in
            let booking = try await site.world.booking(of: site.world.service(named: "Pass a weir").id, broughtTo: .accepted)
            let team = try await site.browser(as: site.world.people.assessmentsTeam)
            let address = "/bookings/\(booking.id)/schedule"
            let calendar = site.world.people.administrator
            let reader = site.world.casework.reader
            let record = try await reader.booking(booking.id, for: site.world.people.assessmentsTeam)
            let first = try #require(
                record.rules.next(
                    1, from: record.actor.today, askedOn: booking.request.askedOn, calendar: record.workingDays
                ).first)
            let offered = "Dates that break no rule: \(first.wordsWithWeekday)"
            #expect(try await team.get(address).text.contains(offered))
            let closure = try #require(Holidays.Closure(day: first, name: "Away day"))
            try await site.world.casework.changeHolidays(to: Holidays(closed: [closure]), by: calendar)
            let page = try await team.get(address)
            #expect(page.code == 200 && !page.text.contains(offered))
        }
    }
}
