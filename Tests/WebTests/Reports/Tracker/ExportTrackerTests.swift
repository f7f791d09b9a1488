import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

@Suite struct ExportTrackerTests {
    @Test(arguments: TrackerFormat.allCases) func aFileIsSavedUnderANameThatSaysWhatItIs(format: TrackerFormat) async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.reader)
            let page = try await browser.get("/reports/\(site.world.report.id)/tracker")
            let link = try #require(page.links.first { $0.text == "Download as \(format.title)" }?["href"])
            let file = try await browser.send(.get, link)
            #expect(file.code == 200)
            #expect(file.headers[.contentType] == format.mediaType)
            let name = "tracking-amber-evidence-renew-a-canal-mooring-licence-2026-03-04.\(format.rawValue)"
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"\(name)\"")
            #expect(file.headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test func aFileIsOfTheMomentAndTheChangesOfThePage() async throws {
        try await Engine.sqlite.withSite { site in
            let story = try TrackerStory(site.world)
            try await story.tell()
            let browser = try await site.browser(as: site.world.people.teamLead)
            let page = try await browser.get("/reports/\(site.world.report.id)/tracker?as-at=2026-03-05&since=2026-03-05")
            let link = try #require(page.links.first { $0.text == "Download as CSV" }?["href"])
            let file = try await browser.send(.get, link.replacing("&amp;", with: "&"))
            #expect(file.headers[.contentDisposition]?.contains("licence-2026-03-05.csv") == true)
            #expect(file.body.contains("New since 5 March 2026"))
            #expect(file.body.contains("Say how many were asked."))
            #expect(!file.body.contains("That answers it."))
        }
    }

    @Test(arguments: ["pdf", "HTML", "csv.exe", "..", "%00"]) func whatIsNoFormatIsNotThere(format: String) async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.reader)
            #expect(try await browser.send(.get, "/reports/\(site.world.report.id)/tracker/export/\(format)").code == 404)
        }
    }

    @Test(arguments: [Who.otherTeam, .stranger, .nobody]) func nobodyTakesAwayWhatIsNotTheirs(who: Who) async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: who.person(of: site.world.people))
            for format in TrackerFormat.allCases {
                let answer = try await browser.send(.get, "/reports/\(site.world.report.id)/tracker/export/\(format.rawValue)")
                #expect(answer.code == (who == .nobody ? 303 : 404))
            }
        }
    }
}
