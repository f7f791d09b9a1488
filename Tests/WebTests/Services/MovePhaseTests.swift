import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite struct MovePhaseTests {
    @Test func aServiceWithARedPointStaysWhereItIsAndNothingTypedIsLost() async throws {
        try await Engine.sqlite.withSite { site in
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let address = "/services/\(site.world.service.id)/phase"
            let form = try #require(try await clerk.get(address).form())
            #expect(form["phase"] == nil, "what would be refused is not suggested")
            for phase in ["public beta", "live"] {
                let page = try await clerk.submit(form, typing: ["phase": phase, "reason": "The launch is planned."])
                #expect(page.code == 409)
                #expect(page.errors == ["The service cannot move on while a point of the standard is red"])
                #expect(page.text.contains("Point 5, “Make sure everyone can use the service”, is red now and needs a reassessment first."))
                #expect(page.form()?["phase"] == phase)
                #expect(page.form()?["reason"] == "The launch is planned.")
            }
            #expect(
                try await clerk.submit(form, typing: ["phase": "alpha", "reason": "Begun again."]).done
                    == "The phase of the service is saved")
        }
    }

    @Test(arguments: Engine.allCases) func onlyTheNextPhaseNeedsNoReason(engine: Engine) async throws {
        try await engine.withSite { site in
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let service = "/services/\(site.world.otherService.id)"
            let form = try #require(try await clerk.get("\(service)/phase").form())
            #expect(form["phase"] == "private beta")
            let refused = try await clerk.submit(form, typing: ["phase": "live"])
            #expect(refused.code == 422)
            #expect(refused.errors == ["Give a reason"])
            #expect(refused.form()?["phase"] == "live")
            #expect(PageRules.broken(by: refused) == [])
            #expect(try await clerk.submit(form).done == "The phase of the service is saved")
            #expect(try await clerk.get(service).text.contains("Moved from alpha to private beta"))
            let back = try #require(try await clerk.get("\(service)/phase").form())
            let moved = try await clerk.submit(back, typing: ["phase": "alpha", "reason": "The supplier has gone."])
            #expect(moved.text.contains("The supplier has gone."))
        }
    }

    @Test(arguments: ["", "beta", "alpha"]) func aPhaseThatItIsInOrThatIsNoneIsNotTaken(phase: String) async throws {
        try await Engine.sqlite.withSite { site in
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let form = try #require(try await clerk.get("/services/\(site.world.otherService.id)/phase").form())
            let page = try await clerk.submit(form, typing: ["phase": phase, "reason": "So it is."])
            #expect(page.code == 422)
            #expect(page.errors == [phase == "alpha" ? "The service is in alpha already" : "Choose a phase"])
            #expect(page.form()?["reason"] == "So it is.")
        }
    }

    @Test func whoeverIsSecondKeepsWhatTheyChoseAndIsToldWhereTheServiceIs() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let clerk = try await site.browser(as: world.people.assessmentsTeam)
            let form = try #require(try await clerk.get("/services/\(world.otherService.id)/phase").form())
            try await world.casework.movePhase(
                of: world.otherService.id, to: .privateBeta, reason: nil, by: world.people.assessmentsTeam, expecting: nil)
            let page = try await clerk.submit(form, typing: ["phase": "live", "reason": "So it is."])
            #expect(page.code == 409)
            #expect(page.errors.first?.contains("It is in private beta now") == true)
            let fresh = try #require(page.form())
            #expect(fresh["phase"] == "live")
            #expect(try await clerk.submit(fresh).done == "The phase of the service is saved")
        }
    }

    @Test(arguments: [Who.teamLead, .leadAssessor, .reader, .administrator]) func onlyTheAssessmentsTeamMovesAService(who: Who) async throws
    {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: who.person(of: site.world.people))
            let service = "/services/\(site.world.service.id)"
            #expect(try await browser.get("\(service)/phase").code == 403)
            #expect(try await browser.submit("\(service)/phase", [("phase", "alpha"), ("reason", "x"), ("version", "1")]).code == 403)
            #expect(try await !browser.get(service).links.contains { $0["href"] == "\(service)/phase" })
        }
    }
}
