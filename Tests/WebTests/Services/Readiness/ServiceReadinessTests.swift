import Casework
import Domain
import TestSupport
import Testing

@Suite struct ServiceReadinessTests {
    @Test(arguments: [Who.teamMember, .assessmentsTeam, .leadAssessor, .assessor, .reader])
    func everyLineLeadsToWhatItIsAboutAndToNothingThatIsHidden(who: Who) async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let person = try #require(who.person(of: world.people))
            _ = try await site.ask()
            let browser = try await site.browser(as: person)
            let page = try await browser.get("/services/\(world.service.id)")
            let record = try await world.casework.reader.service(world.service.id, for: person)
            let items = try #require(page.tree).all(ofClass: "govuk-task-list__item")
            let words = record.readiness.flatMap(\.lines).map(\.words)
            #expect(items.count == words.count)
            for line in record.readiness.flatMap(\.lines) {
                let item = try #require(
                    items.first { $0.text.hasPrefix(line.words) && $0.text.hasSuffix(line.state.title) }, "\(line)")
                let isHidden = line.reason == .report(world.draft.id) && ![.assessmentsTeam, .leadAssessor].contains(who)
                #expect((item.first("a") == nil) == isHidden, "\(who): \(line.words)")
                guard let address = item.first("a")?["href"] else { continue }
                let place = address.split(separator: "#", maxSplits: 1).map(String.init)
                let there = try await browser.get(try #require(place.first))
                #expect(there.code == 200, "\(address)")
                if let id = place.dropFirst().first { #expect(there.tree?.withID(id) != nil, "\(address)") }
            }
        }
    }

    @Test func aLineTurnsWhenTheLastRedActionIsReady() async throws {
        try await Engine.sqlite.withSite { site in
            let team = try await site.browser(as: site.world.people.teamLead)
            let service = "/services/\(site.world.service.id)"
            #expect(try await team.get(service).text.contains("is not ready for reassessment: it is “To review as a team”."))
            for action in site.world.actions where action.rating == .red { try await site.world.bring(action, to: .readyForReassessment) }
            let page = try await team.get(service)
            #expect(page.text.contains("All 2 red actions are ready for reassessment."))
            #expect(!page.text.contains("is not ready for reassessment"))
        }
    }

    @Test func nothingComesAfterTheLastPhase() async throws {
        try await Engine.sqlite.withSite { site in
            let (world, clerk) = (site.world, site.world.people.assessmentsTeam)
            try await world.casework.movePhase(
                of: world.otherService.id, to: .live, reason: Words("It is live."), by: clerk, expecting: nil)
            let page = try await site.browser(as: clerk).get("/services/\(world.otherService.id)")
            #expect(try #require(page.tree).all("summary").allSatisfy { !$0.text.hasPrefix("Next phase") })
            #expect(page.links.contains { $0["href"] == "/services/\(world.otherService.id)/phase" }, "it may still move back")
        }
    }

    @Test func whatComesNextIsOpenAndTheRestIsFoldedAway() async throws {
        try await Engine.sqlite.withSite { site in
            let clerk = try await site.browser(as: site.world.people.assessmentsTeam)
            let red = try await clerk.get("/services/\(site.world.service.id)")
            let folded = try #require(red.tree).all("summary").map(\.text)
            #expect(folded.contains { $0.hasPrefix("Next assessment: ") } && folded.contains { $0.hasPrefix("Next phase: ") })
            #expect(!folded.contains { $0.hasPrefix("Reassessment") })
            let other = try await clerk.get("/services/\(site.world.otherService.id)")
            #expect(try #require(other.tree).all("summary").map(\.text).contains("Reassessment: no point is red now"))
            #expect(other.links.contains { $0["href"] == "/services/\(site.world.otherService.id)/bookings/new?kind=assessment" })
        }
    }
}
