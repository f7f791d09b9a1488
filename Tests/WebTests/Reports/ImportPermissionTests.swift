import Casework
import Foundation
import Domain
import TestSupport
import Testing

@Suite struct ImportPermissionTests {
    @Test func onlyTheAssessmentsTeamReachesAnImport() async throws {
        try await Engine.sqlite.withWorld { world in
            let reading = try await world.waitingImport()
            try await TestSite.with(world) { site in
                for (name, person) in world.people.all where !person.roles.contains(.assessmentsTeam) {
                    let browser = try await site.browser(as: person)
                    for path in pages(of: reading) {
                        #expect(try await browser.get(path).code == 403, "\(name) \(path)")
                        let post = try await browser.submit(path, [("version", "1")])
                        #expect([403, 404].contains(post.code), "\(name) \(path)")
                    }
                }
            }
            #expect(try await world.reading(reading.id) == reading)
        }
    }

    @Test func anotherOrganisationsAssessmentsTeamFindsNothing() async throws {
        try await Engine.sqlite.withWorld { world in
            let reading = try await world.waitingImport()
            try await world.browse(as: world.people.stranger) { browser in
                for path in pages(of: reading).dropFirst() {
                    #expect(try await browser.get(path).code == 404, "\(path)")
                    #expect(try await browser.submit(path, [("version", "1"), ("boxes", "1"), ("action-1", "")]).code == 404, "\(path)")
                }
                #expect(
                    try await browser.submit("/imports/\(reading.id)/unassigned", [("version", "1"), ("unassigned-0", "4")]).code == 404)
                let list = try await browser.get("/imports/new")
                #expect(list.code == 200)
                #expect(!list.holds("\(reading.id)"))
            }
            #expect(try await world.reading(reading.id) == reading)
        }
    }

    private func pages(of reading: Import) -> [String] {
        ["/imports/new"]
            + ["", "/details", "/points/new", "/points/4", "/not-met", "/discard", "/confirm"].map { "/imports/\(reading.id)\($0)" }
    }
}
