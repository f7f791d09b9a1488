import Casework
import Domain
import TestSupport
import Testing

/// What the page of one action promises.
@Suite struct ShowActionTests {
    @Test(arguments: Action.Status.allCases) func everyStatusReadsWell(status: Action.Status) async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await site.world.bring(status == .readyForReassessment ? site.world.red : site.world.amber, to: status)
            for person in [site.world.people.teamLead, site.world.people.leadAssessor, site.world.people.reader] {
                let page = try await site.browser(as: person).get("/actions/\(action.id)")
                #expect(page.code == 200)
                #expect(page.text.contains(status.title))
                #expect(page.text.contains(action.text))
                #expect(page.text.contains(action.due == nil ? "No date yet" : "10 May 2026"))
                #expect(page.emptyHeadings == [])
                #expect(page.tree?.all("p", "dd", "li", "h1", "h2", "h3").filter { $0.text.isEmpty }.isEmpty == true)
            }
        }
    }

    @Test func onlyWhatThePersonMayDoNextIsOffered() async throws {
        try await Engine.sqlite.withSite { site in
            let people = site.world.people
            func offered(to person: Person, _ id: Action.ID) async throws -> [String] {
                let page = try await site.browser(as: person).get("/actions/\(id)")
                return page.tree?.first("main")?.all("a", "button").filter { !$0.classes.allSatisfy { !$0.hasPrefix("govuk-button") } }
                    .map(\.text) ?? []
            }
            let waiting = site.world.amber
            #expect(try await offered(to: people.teamMember, waiting.id) == ["Review as a team"])
            #expect(try await offered(to: people.reader, waiting.id) == [])
            let red = try await site.world.bring(site.world.red, to: .inProgress)
            #expect(
                try await offered(to: people.teamLead, red.id) == [
                    "Post a progress update", "Mark as ready for reassessment", "Add evidence",
                ])
            #expect(try await offered(to: people.assessmentsTeam, red.id) == [])
        }
    }

    @Test func theMainButtonIsForWhoeverItWaitsFor() async throws {
        try await Engine.sqlite.withSite { site in
            let browser = try await site.browser(as: site.world.people.teamMember)
            func isMain(_ id: Action.ID) async throws -> Bool {
                let buttons = try await browser.get("/actions/\(id)").tree?.all(ofClass: "govuk-button") ?? []
                return buttons.contains { !$0.classes.contains("govuk-button--secondary") && $0.text != "Stay signed in" }
            }
            let action = try await site.world.bring(site.world.amber, to: .inProgress)
            #expect(try await isMain(action.id))
            let submission = try await site.world.submission(of: action)
            try await site.world.casework.change(action.id, by: site.world.people.teamMember, expecting: nil) {
                try $0.submitEvidence(submission, by: $1)
            }
            #expect(try await !isMain(action.id))
        }
    }

    @Test func theDateSaysItsReasonItsExtensionsAndHowLate() async throws {
        try await Engine.sqlite.withSite { site in
            let id = site.world.amber.id
            let browser = try await site.browser(as: site.world.people.teamMember)
            let first = try await browser.get("/actions/\(id)").text
            #expect(first.contains("Due 10 May 2026, 67 days left"))
            #expect(first.contains("The date is 3 months from the assessment on 10 February 2026"))
            let later = try #require(Day("2026-06-01"))
            try await site.world.casework.change(id, by: site.world.people.assessmentsTeam, expecting: nil) {
                try $0.extend(to: later, reason: Words("The supplier is late."), by: $1)
            }
            let second = try await browser.get("/actions/\(id)").text
            #expect(second.contains("Amara Okafor extended it on 4 March 2026: The supplier is late."))
            for (days, words) in [(89, "Due today, 1 June 2026"), (1, "Overdue by 1 day Due 1 June 2026")] {
                site.world.clock.advance(days: days)
                let browser = try await site.browser(as: site.world.people.teamMember)
                #expect(try await browser.get("/actions/\(id)").text.contains(words))
            }
        }
    }

    @Test func updatesStandNewestFirstWithTheDayOfTheWork() async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await site.world.bring(site.world.amber, to: .inProgress)
            let browser = try await site.browser(as: site.world.people.teamMember)
            for (text, day) in [("We asked 4 people", "2"), ("We asked 5 more\n\nand wrote it down", "4")] {
                _ = try await browser.post(
                    "/actions/\(action.id)/update", ["text": text, "on-day": day, "on-month": "March", "on-year": "2026"])
            }
            let page = try await browser.get("/actions/\(action.id)")
            let pieces = page.tree?.first("main")?.all("h2", "h3", "p").map(\.text) ?? []
            let updates = pieces.drop { $0 != "Progress updates" }.dropFirst().prefix { $0 != "Evidence" }
            #expect(
                Array(updates) == [
                    "4 March 2026, Kwame Asante", "We asked 5 more", "and wrote it down", "2 March 2026, Kwame Asante", "We asked 4 people",
                ])
            #expect(page.text.contains("Posted a progress update 4 March 2026 at 10:00am by Kwame Asante Done on 2 March 2026"))
        }
    }

    @Test(arguments: [1, 40]) func thePanelsWordsStandInFullAndAreFoldedAwayWhenTheyAreLong(times: Int) async throws {
        try await Engine.sqlite.withSite { site in
            let clerk = site.world.people.assessmentsTeam
            let finding = String(repeating: "the panel saw <people> struggle with the map. ", count: times)
            let json = """
                {"service": "Report a blocked waterway", "phase": "alpha", "assessment_type": "assessment", "date": "2026-02-11",
                 "standard": "govuk-14", "overall": "amber", "points": [{"number": 4, "title": "Make the service simple to use",
                 "rating": "amber", "findings": ["\(finding)", "a second finding"], "actions": ["offer a list beside the map"],
                 "advice": []}], "unassigned_actions": [], "previous_reports": [], "problems": []}
                """
            let report = try await site.world.casework.keep(json, for: site.world.otherService, lead: nil, by: clerk)
            try await site.world.casework.issue(report.id, by: clerk, expecting: nil)
            let browser = try await site.browser(as: site.world.people.otherTeam)
            let list = try await browser.get("/actions")
            let page = try await browser.get(try #require(list.tree?.first("tbody")?.first("a")?["href"]))
            #expect(page.text.contains("What the panel said"))
            #expect(page.text.contains("the panel saw <people> struggle with the map."))
            #expect(page.text.contains("a second finding"))
            #expect(page.tree?.all("details").count == (times == 1 ? 0 : 1))
        }
    }

    @Test func whatWasTypedIsNeverMarkup() async throws {
        try await Engine.sqlite.withSite { site in
            let hostile = "<script>alert('x')</script>\n\n\" onfocus=\"x & <img src=x>"
            let action = try await site.world.bring(site.world.amber, to: .inProgress)
            let browser = try await site.browser(as: site.world.people.teamMember)
            for (place, field) in [("update", "text"), ("plan", "sprint"), ("block", "reason")] {
                let today = [("on-day", "4"), ("on-month", "3"), ("on-year", "2026")]
                #expect(try await browser.submit("/actions/\(action.id)/\(place)", [(field, hostile)] + today).code == 303)
            }
            for address in ["/actions/\(action.id)", "/actions/\(action.id)/plan", "/actions"] {
                let page = try await browser.get(address)
                #expect(page.tree?.all("script").count == 1)
                #expect(page.tree?.all("img").isEmpty == true)
                #expect(address == "/actions" || page.body.contains("&lt;script&gt;alert("))
            }
        }
    }

    @Test func whoHasNoBusinessWithTheServiceFindsNothing() async throws {
        try await Engine.sqlite.withSite { site in
            for person in [site.world.people.otherTeam, site.world.people.stranger] {
                #expect(try await site.browser(as: person).get("/actions/\(site.world.amber.id)").code == 404)
            }
            let browser = try await site.browser(as: site.world.people.teamLead)
            for address in ["/actions/none", "/actions/00000000-0000-0000-0000-000000000000"] {
                #expect(try await browser.get(address).code == 404)
            }
        }
    }
}

extension Page {
    /// Headings with nothing between them and the next heading of their rank, or the end.
    fileprivate var emptyHeadings: [String] {
        let siblings = tree?.first("main")?.everything.map(\.elements) ?? []
        return siblings.flatMap { elements in
            elements.enumerated().filter { place, element in
                guard ["h1", "h2", "h3"].contains(element.name) else { return false }
                guard let next = elements.dropFirst(place + 1).first else { return element.name == "h2" && elements.count > 1 }
                return next.name <= element.name && ["h1", "h2", "h3"].contains(next.name)
            }.map { $0.element.text }
        }
    }
}
