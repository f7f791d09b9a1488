import Casework
import Domain
import TestSupport
import Testing

/// What the buttons on an action's page promise, which ask for nothing.
@Suite struct ActionButtonTests {
    @Test func workStartsAtThePressOfAButton() async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await site.world.bring(site.world.amber, to: .planned)
            let browser = try await site.browser(as: site.world.people.teamMember)
            let form = try #require(try await browser.get("/actions/\(action.id)").form(to: "/actions/\(action.id)/start"))
            #expect(try await browser.submit(form).done == "Work has started")
            #expect(try await site.world.action(action.id).status == .inProgress)
        }
    }

    @Test func aBlockIsShownWithItsReasonAndRemovedAtThePressOfAButton() async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await site.world.bring(site.world.amber, to: .inProgress)
            let browser = try await site.browser(as: site.world.people.teamMember)
            let blocked = try await browser.post("/actions/\(action.id)/block", ["reason": "The supplier is late."])
            #expect(blocked.text.contains("This action is blocked The supplier is late. Kwame Asante said this on 4 March 2026"))
            let form = try #require(blocked.form(to: "/actions/\(action.id)/unblock"))
            let after = try await browser.submit(form)
            #expect(after.done == "The block is removed")
            #expect(!after.text.contains("This action is blocked"))
        }
    }

    @Test func whoeverPressesSecondSeesWhatIsNewAndHasStartedNothing() async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await site.world.bring(site.world.amber, to: .planned)
            let browser = try await site.browser(as: site.world.people.teamMember)
            let form = try #require(try await browser.get("/actions/\(action.id)").form(to: "/actions/\(action.id)/start"))
            try await site.changeMeanwhile(action)
            let answer = try await browser.submit(form)
            #expect(answer.code == 409)
            #expect(answer.errors.first?.hasPrefix("Amara Okafor extended the due date") == true)
            #expect(answer.heading.hasSuffix(action.title))
            #expect(try await site.world.action(action.id).status == .planned)
        }
    }

    @Test(arguments: ["start", "unblock"]) func aPressIsRefusedWhereItsTimeHasNotComeOrThePersonMayNot(place: String) async throws {
        try await Engine.sqlite.withSite { site in
            let people = site.world.people
            let id = site.world.amber.id
            for (person, code) in [(people.teamLead, 409), (people.reader, 403), (people.otherTeam, 404), (people.stranger, 404)] {
                let browser = try await site.browser(as: person)
                #expect(try await browser.submit("/actions/\(id)/\(place)", [("version", "1")]).code == code)
            }
            #expect(try await site.world.action(id).status == .toReview)
        }
    }
}

extension Action {
    /// As its page is headed.
    fileprivate var title: String { "Action \(point).\(position)" }
}
