import Casework
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct MoveBookingTests {
    @Test(arguments: Engine.allCases) func aMoveNeedsAReasonAndTakesTheDueDateOfRedActionsWithIt(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            let booking = try await world.scheduleReassessment()
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let form = try #require(try await clerk.get("/bookings/\(booking.id)/move").form())
            #expect(form["day-day"] == "8" && form["start"] == "10am" && form["minutes"] == "240")
            let same = try await clerk.submit(form, typing: ["reason": "No reason at all"])
            #expect(same.code == 422 && same.errors == ["It is at this date and time already. Choose another"])
            let empty = try await clerk.submit(form, typing: ["day-day": "14"])
            #expect(empty.code == 422 && empty.errors == ["Give a reason"] && empty.form()?["day-day"] == "14")
            #expect(PageRules.broken(by: empty) == [])
            let after = try await clerk.submit(try #require(empty.form()), typing: ["reason": "The lead assessor is ill."])
            #expect(after.done == "The booking is moved")
            #expect(
                after.text.contains("From Wednesday 8 April 2026, 10am to 2pm to Tuesday 14 April 2026, 10am to 2pm, by Amara Okafor."))
            #expect(after.text.contains("The lead assessor is ill."))
            #expect(try await world.action(world.red.id).due?.day == Day("2026-04-14"))
        }
    }

    @Test func thePanelIsChangedAndTheHistorySaysWhoWasNamed() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let booking = try await world.scheduleReassessment()
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let form = try #require(try await clerk.get("/bookings/\(booking.id)/panel").form())
            #expect(form["lead"] == "\(world.people.leadAssessor.id)" && form["assessor-1-profession"] == "userResearch")
            let added = [("assessor-2", "\(world.people.professionLead.id)"), ("assessor-2-profession", "contentDesign")]
            let after = try await clerk.submit(form, typing: added)
            #expect(after.done == "The panel is saved")
            #expect(after.text.contains("Assessor: Ruth Adeyemi, content design"))
            #expect(PageRules.broken(by: after) == [])
            let seats = try await world.casework.reader.booking(booking.id, for: world.people.teamLead).booking.schedule?.panel
            #expect(seats?.map(\.person) == [world.people.leadAssessor, world.people.assessor, world.people.professionLead].map(\.id))
        }
    }

    @Test(arguments: Engine.allCases) func theTeamCancelsWithAReasonAndMayAskAgain(engine: Engine) async throws {
        try await engine.withSite { site in
            let world = site.world
            let booking = try await world.scheduleReassessment()
            let lead = try await site.browser(as: world.people.teamLead)
            let page = try await lead.get("/bookings/\(booking.id)/cancel")
            #expect(page.text.contains("Red actions will have no due date until another day is fixed."))
            let after = try await lead.submit(try #require(page.form()), typing: ["reason": "The supplier is late."])
            #expect(after.done == "The booking is cancelled")
            #expect(after.text.contains("It was booked for Wednesday 8 April 2026, 10am to 2pm."))
            #expect(after.text.contains("The supplier is late.") && after.has(link: "Ask for another date"))
            #expect(PageRules.broken(by: after) == [])
            #expect(try await world.action(world.red.id).due == nil)
            #expect(try await lead.get(site.requestAddress).form() != nil)
        }
    }

    @Test func onceItsReportIsBegunNothingOfItIsChanged() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            try await world.readyForReassessment()
            let booking = try await world.assessedToday(world.service.id, kind: .reassessment)
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            #expect(try await clerk.get("/bookings/\(booking.id)").form(to: "/bookings/\(booking.id)/report") != nil)
            try await world.casework.beginReport(of: booking.id, by: world.people.leadAssessor)
            let page = try await clerk.get("/bookings/\(booking.id)")
            #expect(page.text.contains("The panel has begun its report."))
            for words in ["Move to another date", "Change the panel", "Cancel the booking"] { #expect(!page.has(link: words), "\(words)") }
            #expect(page.form(to: "/bookings/\(booking.id)/report") == nil)
            for place in ["move", "panel", "cancel"] {
                #expect(try await clerk.get("/bookings/\(booking.id)/\(place)").code == 409, "\(place)")
            }
        }
    }
}
