import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

@Suite struct ShowDemonstrationTests {
    @Test func theTeamIsToldWhatItHasStillToSay() async throws {
        try await Engine.sqlite.withSite { site in
            let address = site.world.demonstration
            let browser = try await site.browser(as: site.world.people.teamMember)
            let before = try await browser.get(address)
            #expect(before.heading.hasSuffix("Demonstration for the reassessment"))
            #expect(before.text.contains("You have said how the standard is met now for 0 of 1 point"))
            #expect(before.links.contains { $0["href"] == "\(address)/points/5" })
            try await DemonstrationStory(site.world).write()
            #expect(try await browser.get(address).text.contains("for 1 of 1 point"))
        }
    }

    @Test func exactlyTheRedPointsAreShownAtAReassessmentAndAllAtTheNextAssessment() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.leadAssessor)
            func points(_ address: String) async throws -> [String] {
                let page = try await browser.get("\(address)/print")
                return page.tree?.all(ofClass: "aa-shown").compactMap(\.id) ?? []
            }
            #expect(try await points(site.world.demonstration) == ["point-5"])
            let next = site.world.demonstration.replacing("/reassessment", with: "/assessment")
            #expect(try await points(next) == (1...14).map { "point-\($0)" })
        }
    }

    @Test func thePanelReadsItWithTheEarlierReportsAndChangesNothing() async throws {
        try await Engine.sqlite.withSite { site in
            let address = site.world.demonstration
            for person in [site.world.people.assessor, site.world.people.leadAssessor, site.world.people.assessmentsTeam] {
                let browser = try await site.browser(as: person)
                let page = try await browser.get(address)
                #expect(page.code == 200)
                #expect(page.links.contains { $0["href"] == "\(address)/present/5" })
                #expect(page.links.contains { $0["href"] == "/reports/\(site.world.report.id)" })
                #expect(!page.links.contains { $0["href"]?.contains("/points/") == true })
                #expect(try await browser.get("\(address)/points/5").code == 403)
                #expect(try await browser.post("\(address)/points/5", ["words": "Ours", "seen": ""]).code == 403)
            }
        }
    }

    @Test(arguments: [Who.otherTeam, .stranger]) func nobodyElseKnowsOfIt(who: Who) async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: who.person(of: site.world.people))
            for place in ["", "/points/5", "/present", "/present/5", "/print", "/export/docx", "/export/html"] {
                #expect(try await browser.send(.get, site.world.demonstration + place).code == 404, "\(place)")
            }
        }
    }

    @Test(arguments: ["redemption", "next_assessment", "ASSESSMENT", "%00"]) func whatIsNoKindIsNotThere(kind: String) async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            #expect(try await browser.get("/services/\(site.world.service.id)/demonstration/\(kind)").code == 404)
        }
    }

    @Test func whereThereIsNothingToShowThePageSaysWhy() async throws {
        try await Engine.sqlite.withSite { site in
            let other = try await site.browser(as: site.world.people.otherTeam)
            let page = try await other.get("/services/\(site.world.otherService.id)/demonstration/assessment")
            #expect(page.text.contains("No report of this service has been issued yet"))
            let amber = try await site.world.amberReport(service: "Pass through a lock", broughtTo: .inProgress)
            let browser = try await site.browser(as: site.world.people.teamLead)
            #expect(try await browser.get("/services/\(amber.service)/demonstration/reassessment").text.contains("No point is red now"))
        }
    }

    @Test func theServiceLeadsToWhatThereIsToShow() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamMember)
            let page = try await browser.get("/services/\(site.world.service.id)")
            #expect(page.links.contains { $0["href"] == site.world.demonstration })
            #expect(page.has(link: "What to show at the next assessment"))
        }
    }
}
