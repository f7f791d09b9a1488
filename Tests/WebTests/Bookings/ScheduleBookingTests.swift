import Casework
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct ScheduleBookingTests {
    @Test(arguments: Engine.allCases) func theDateAndThePanelAreFixedAndRedActionsAreDueThatDay(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            let booking = try await world.acceptedReassessment()
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let page = try await clerk.get("/bookings/\(booking.id)/schedule")
            #expect(page.text.contains("User research: point 5"))
            let after = try await clerk.submit(
                try #require(page.form()),
                typing: world.typedPanel + [("date", "2026-04-08"), ("start", "1.30pm"), ("lead-profession", "serviceDesign")])
            #expect(after.done == "The date is fixed and the panel is named")
            #expect(after.text.contains("Wednesday 8 April 2026, 1:30pm to 5:30pm"))
            #expect(after.text.contains("Margaret Lindqvist, service design"))
            #expect(PageRules.broken(by: after) == [])
            #expect(try await world.action(world.red.id).due?.day == Day("2026-04-08"))
            #expect(try await clerk.get("/actions/\(world.red.id)").text.contains("8 April 2026"))
        }
    }

    @Test func everythingThatIsMissingIsSaidAtOnce() async throws {
        try await Engine.sqlite.withSite { site in
            let booking = try await site.world.acceptedReassessment()
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let form = try #require(try await clerk.get("/bookings/\(booking.id)/schedule").form())
            let page = try await clerk.submit(form, typing: ["start": "10", "minutes": "5"])
            #expect(page.code == 422)
            #expect(
                page.errors == [
                    "Choose a date", "Enter a real time, like 10am or 2:30pm", "Choose how long it takes", "Choose a lead assessor",
                    "A panel needs at least 2 people",
                ])
            #expect(PageRules.broken(by: page) == [])
        }
    }

    @Test func nobodySitsTwiceOrAssessesTheirOwnService() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let booking = try await world.acceptedReassessment()
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let opened = try await clerk.get("/bookings/\(booking.id)/schedule")
            #expect(!opened.text.contains("Joanna Petrie"), "whoever is in the team is not offered")
            let form = try #require(opened.form())
            let twice = try await clerk.submit(
                form, typing: world.typedPanel + [("date", "2026-04-08"), ("assessor-2", "\(world.people.assessor.id)")])
            #expect(twice.code == 422 && twice.errors == ["Dev Raman is on the panel twice. Each person can be on the panel once"])
            #expect(twice.tree?.everything.contains { $0.id == "assessor-2-error" } == true)
            let own = try await clerk.submit(
                form, typing: world.typedPanel + [("date", "2026-04-08"), ("assessor-2", "\(world.people.teamLead.id)")])
            #expect(own.code == 422)
            #expect(own.errors.first?.hasSuffix("Take out Joanna Petrie") == true)
            #expect(own.form()?["lead"] == "\(world.people.leadAssessor.id)")
            #expect(PageRules.broken(by: own) == [])
        }
    }

    @Test func anotherDateKeepsToTheRulesAsCountedFromTheRequest() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let booking = try await world.acceptedReassessment()
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let form = try #require(try await clerk.get("/bookings/\(booking.id)/schedule").form())
            let typed = world.typedPanel + [("date", "other"), ("day-month", "4"), ("day-year", "2026")]
            let friday = try await clerk.submit(form, typing: typed + [("day-day", "10")])
            #expect(friday.code == 422)
            #expect(
                friday.errors.first?.hasPrefix("Friday 10 April 2026 is not possible. It must be a Tuesday, Wednesday or Thursday.") == true
            )
            #expect(friday.form()?["day-day"] == "10")
            #expect(PageRules.broken(by: friday) == [])
            let after = try await clerk.submit(try #require(friday.form()), typing: ["day-day": "14"])
            #expect(after.text.contains("Tuesday 14 April 2026, 10am to 2pm"))
        }
    }

    @Test(arguments: Engine.allCases) func whoIsOnAnotherPanelThatDayIsSaidBeforeItIsFixed(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            let booking = try await world.acceptedReassessment()
            let aqueduct = try await world.service(named: "Cross an aqueduct")
            _ = try await world.booking(of: aqueduct.id, broughtTo: .scheduled)
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let opened = try await clerk.get("/bookings/\(booking.id)/schedule")
            #expect(opened.text.contains("On another panel that day: Dev Raman, Margaret Lindqvist"))
            let asked = try await clerk.submit(try #require(opened.form()), typing: world.typedPanel + [("date", "2026-04-08")])
            #expect(asked.code == 422)
            #expect(
                asked.errors.first?.contains("Margaret Lindqvist is on the panel of “Cross an aqueduct” on Wednesday 8 April 2026") == true)
            #expect(PageRules.broken(by: asked) == [])
            #expect(try await world.casework.reader.booking(booking.id, for: world.people.teamLead).booking.status == .accepted)
            let form = try #require(asked.form())
            let box = try #require(asked.tree?.everything.first { $0["name"] == "conflicts" }?["value"])
            let ticked = try await clerk.submit(form, typing: [("conflicts", box)])
            #expect(ticked.done == "The date is fixed and the panel is named")
        }
    }
}

extension World {
    /// The reassessment of the world's service, accepted and without a day.
    func acceptedReassessment() async throws -> Booking {
        let asked = try await requestReassessment()
        return try await casework.change(asked.id, by: people.assessmentsTeam, expecting: nil) { try $0.accept(note: nil, by: $1) }
    }

    /// The lead assessor and the assessor, as the form sends them.
    var typedPanel: [(String, String)] { [("lead", "\(people.leadAssessor.id)"), ("assessor-1", "\(people.assessor.id)")] }
}
