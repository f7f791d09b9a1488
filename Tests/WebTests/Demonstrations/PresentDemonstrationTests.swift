import Domain
import TestSupport
import Testing
import Web

@Suite struct PresentDemonstrationTests {
    @Test func onePointIsPresentedAfterTheOther() async throws {
        try await Engine.sqlite.withSite { site in
            let start = "/services/\(site.world.service.id)/demonstration/assessment/present"
            let browser = try await site.browser(as: site.world.people.teamLead)
            var page = try await browser.get(start)
            #expect(page.way("prev") == nil)
            var titles: [String] = []
            while let next = page.way("next") {
                let last = page.address
                page = try await browser.get(next)
                #expect(page.way("prev") == last)
                titles.append(page.heading)
            }
            #expect(titles.count == 14)
            #expect(titles.first == "1. Understand users and their needs" && titles.last == "14. Operate a reliable service")
            #expect(page.text.contains("14 of 14 points"))
        }
    }

    @Test func nothingButThePointStandsOnTheStage() async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.browser(as: site.world.people.teamLead).get("\(site.world.demonstration)/present/5")
            #expect(page.tree?.all(ofClass: "govuk-service-navigation").isEmpty == true)
            #expect(page.form() == nil)
            #expect(page.has(link: "Leave the presentation"))
        }
    }

    @Test func everythingOnRecordIsSaidAndHarmsNobody() async throws {
        try await Engine.sqlite.withSite { site in
            let story = try DemonstrationStory(site.world)
            try await story.tell()
            try await story.write()
            let browser = try await site.browser(as: site.world.people.leadAssessor)
            for place in ["present/5", "print"] {
                let page = try await browser.get("\(site.world.demonstration)/\(place)")
                for words in [
                    "Red", "How the standard is met now", "all 12 problems", story.ready.text, "Ready for reassessment",
                    "Audited again, nothing left.", "Put right 12 problems.", "Notes of the audit \(DemonstrationStory.script)",
                    "The audit itself", "Answers (CSV", "Is one audit enough?", "One is enough, with users.", "Dev Raman, panel",
                    "User research", "Kwame Asante", "Found 6 people to ask.",
                ] {
                    #expect(page.text.contains(words), "\(place): \(words)")
                }
            }
        }
    }

    @Test func anAgreementIsPresentedWithItsPlan() async throws {
        try await Engine.sqlite.withSite { site in
            try await site.world.bring(site.world.amber, to: .mitigated)
            let page = try await site.browser(as: site.world.people.teamLead).get(
                "/services/\(site.world.service.id)/demonstration/assessment/present/\(site.world.amber.point)")
            #expect(page.text.contains("Mitigation, agreed by Margaret Lindqvist on 4 March 2026, to be done by the end of public beta."))
            #expect(page.text.contains("Do it in autumn."))
        }
    }

    @Test(arguments: ["0", "4", "15", "999", "1000", "x"]) func aPointThatIsNotShownIsNotThere(point: String) async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamLead)
            #expect(try await browser.get("\(site.world.demonstration)/present/\(point)").code == 404)
        }
    }
}

extension Page {
    /// Where the link to the next or the last point leads.
    fileprivate func way(_ relation: String) -> String? { links.first { $0["rel"] == relation }?["href"] }
}
