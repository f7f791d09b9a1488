import Casework
import Domain
import Foundation
import TestSupport
import Testing

@Suite struct TriageBookingTests {
    @Test(arguments: Engine.allCases) func aRequestIsAcceptedWithANoteAndThenWaitsForADate(engine: Engine) async throws {
        try await engine.withSite { site in
            let booking = try await site.world.requestReassessment()
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let home = try await clerk.get("/")
            #expect(home.text.contains("Bookings to answer or schedule (1)"))
            #expect(home.has(link: "Renew a canal mooring licence: reassessment"))
            let page = try await clerk.get("/bookings/\(booking.id)/accept")
            #expect(page.text.contains("Ready, with 1 warning."))
            let after = try await clerk.submit(try #require(page.form()), typing: ["note": "See you in April."])
            #expect(after.done == "The request is accepted")
            #expect(after.text.contains("Amara Okafor accepted the request."))
            #expect(after.text.contains("See you in April."))
            #expect(after.has(link: "Name the panel and fix the date") && !after.has(link: "Do not accept it"))
            #expect(PageRules.broken(by: after) == [])
        }
    }

    @Test func aRequestIsNotAcceptedWithoutAReasonAndTheTeamReadsIt() async throws {
        try await Engine.sqlite.withSite { site in
            let booking = try await site.world.requestReassessment()
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let page = try await clerk.get("/bookings/\(booking.id)/reject")
            let empty = try await clerk.submit(try #require(page.form()))
            #expect(empty.code == 422 && empty.errors == ["Give a reason"])
            #expect(PageRules.broken(by: empty) == [])
            let after = try await clerk.submit(try #require(empty.form()), typing: ["reason": "No panel is free in April."])
            #expect(after.done == "The request is not accepted, and the team can read why")
            let lead = try await site.browser(as: site.world.people.teamLead)
            let seen = try await lead.get("/bookings/\(booking.id)")
            #expect(seen.text.contains("No panel is free in April."))
            #expect(seen.has(link: "Ask for another date"))
        }
    }

    @Test func theListSaysByWhenEachIsToBeAnsweredAndWhatIsLate() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let aqueduct = try await world.service(named: "Cross an aqueduct")
            _ = try await world.booking(of: aqueduct.id, broughtTo: .requested)
            let towpath = try await world.service(named: "Close a towpath")
            _ = try await world.booking(of: towpath.id, broughtTo: .accepted)
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let page = try await clerk.get("/bookings")
            #expect(page.text.contains("To answer (1)") && page.text.contains("To schedule (1)"))
            #expect(page.text.contains("9 March 2026") && !page.text.contains("Late"))
            #expect(page.text.contains("No assessment is scheduled."))
            #expect(PageRules.broken(by: page) == [])
            world.clock.set(to: World.start.addingTimeInterval(6 * 86_400))
            let later = try await site.browser(as: world.people.assessmentsTeam)
            #expect(try await later.get("/bookings").text.contains("9 March 2026 Late"))
        }
    }

    @Test func whoeverIsSecondKeepsWhatTheyTypedAndReadsWhatIsNew() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let booking = try await world.requestReassessment()
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let form = try #require(try await clerk.get("/bookings/\(booking.id)/cancel").form())
            try await world.casework.change(booking.id, by: world.people.assessmentsTeam, expecting: nil) {
                try $0.accept(note: nil, by: $1)
            }
            let page = try await clerk.submit(form, typing: ["reason": "The service stops."])
            #expect(page.code == 409)
            #expect(page.errors == ["Amara Okafor accepted the request after you opened this page. Check what is new, then try again"])
            #expect(page.form()?["reason"] == "The service stops.")
            #expect(PageRules.broken(by: page) == [])
            #expect(try await clerk.submit(try #require(page.form())).done == "The booking is cancelled")
        }
    }

    @Test func nobodyElseSeesTheListOrTheWaysToAnswer() async throws {
        try await Engine.sqlite.withSite { site in
            let booking = try await site.world.requestReassessment()
            for (name, person) in site.world.people.all where name != "assessments team" && name != "other team" {
                let browser = try await site.browser(as: person)
                #expect(try await browser.get("/bookings").code == 403, "\(name)")
                let page = try await browser.get("/bookings/\(booking.id)")
                #expect(page.code == 200 && !page.has(link: "Accept the request"), "\(name)")
                #expect(try await browser.get("/bookings/\(booking.id)/accept").code == 403, "\(name)")
            }
        }
    }
}
