import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

/// How evidence stands on the pages of its action and of its own.
@Suite(.inEveryFilePlace) struct ShowEvidenceTests {
    @Test func thereIsSomethingToDoWhereThereIsNone() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let address = "/actions/\(pages.action.id)"
            let own = try await pages.browser.get(address)
            #expect(own.text.contains("There is no evidence yet. Add a note, a link or a file"))
            #expect(own.links.contains { $0["href"] == "\(address)/evidence/new" && $0.text == "Add evidence" })
            let reader = try await pages.site.browser(as: pages.site.world.people.reader).get(address)
            #expect(reader.text.contains("The service team has not added evidence yet."))
            #expect(!reader.has(link: "Add evidence"))
            let unreviewed = try #require(pages.site.world.actions.dropFirst().first)
            #expect(try await !pages.browser.get("/actions/\(unreviewed.id)").text.contains("Evidence"))
        }
    }

    @Test func whoMayChangeItIsOfferedThatAndWhoMayNotIsNot() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let note = try await pages.note()
            let links = ["/evidence/\(note.id)", "/evidence/\(note.id)/change", "/evidence/\(note.id)/remove"]
            for (person, offered) in [(pages.site.world.people.teamLead, links), (pages.site.world.people.leadAssessor, [links[0]])] {
                let browser = try await pages.site.browser(as: person)
                let page = try await browser.get("/actions/\(pages.action.id)")
                #expect(page.links.compactMap { $0["href"] }.filter { $0.hasPrefix("/evidence/") } == offered)
                for address in links.dropFirst() { #expect(try await browser.get(address).code == (offered.contains(address) ? 200 : 403)) }
            }
        }
    }

    @Test func whatCameAfterTheDecisionIsMarked() async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await site.world.bring(site.world.amber, to: .resolved)
            let browser = try await site.browser(as: site.world.people.teamMember)
            let address = "/actions/\(action.id)"
            #expect(try await !browser.get(address).text.contains("Added after the decision"))
            site.world.clock.advance(days: 1)
            let late = try await site.world.add(try site.world.note("A late note"), to: action.id)
            let again = try await site.browser(as: site.world.people.teamMember)
            let page = try await again.get(address)
            #expect(page.tree?.all(ofClass: "govuk-tag").filter { $0.text == "Added after the decision" }.count == 1)
            #expect(try await again.get("/evidence/\(late.id)").text.contains("Added after the decision"))
        }
    }

    @Test func whatIsSentIsToldFromWhatIsNot() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let (sent, other) = (try await pages.note("Sent"), try await pages.note("Kept back"))
            let world = pages.site.world
            try await world.casework.submitEvidence(
                [sent.pin], note: Words("See for yourself."), of: pages.action.id, by: world.people.teamMember, expecting: nil)
            let page = try await pages.browser.get("/actions/\(pages.action.id)")
            #expect(page.tree?.all(ofClass: "govuk-tag").map(\.text).contains("Not sent") == true)
            #expect(page.text.contains("Kwame Asante sent 1 piece of evidence on 4 March 2026 at 10:00am."))
            try await world.casework.changeEvidence(
                sent.id, to: Evidence.Draft(title: sent.latest.title, content: other.latest.content, dated: world.today),
                by: world.people.teamMember, expecting: 1)
            let changed = try await pages.browser.get("/actions/\(pages.action.id)")
            #expect(changed.tree?.all(ofClass: "govuk-tag").map(\.text).contains("New version since it was sent") == true)
            #expect(
                try await pages.browser.get("/evidence/\(sent.id)").text.contains(
                    "Evidence submitted on 4 March 2026 at 10:00am by Kwame Asante"))
        }
    }

    @Test func whatWasDecidedStandsWithWhatItWasDecidedOn() async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await site.world.bring(site.world.amber, to: .resolved)
            let page = try await site.browser(as: site.world.people.reader).get("/actions/\(action.id)")
            let headings = page.tree?.all("h3").map(\.text) ?? []
            #expect(headings.contains("Evidence accepted") && headings.contains("Evidence forwarded to the lead assessor"))
            #expect(page.text.contains("Decided on: 1 piece of evidence"))
            #expect(page.text.contains("Notes of the last round, version 1"))
        }
    }

    @Test func thePageSaysWhatThePersonWhoLooksDoesNext() async throws {
        try await Engine.sqlite.withSite { site in
            let people = site.world.people
            let action = try await site.world.bring(site.world.amber, to: .inProgress)
            func ways(_ person: Person) async throws -> Set<String> {
                let links = try await site.browser(as: person).get("/actions/\(action.id)").links.compactMap { $0["href"] }
                let prefix = "/actions/\(action.id)/"
                let pages = Set(links.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
                return pages.intersection(["submit", "propose", "check", "decision", "take-back", "review-link"])
            }
            #expect(try await ways(people.teamMember) == ["submit", "propose"])
            #expect(try await ways(people.assessmentsTeam) == [])
            #expect(try await ways(people.leadAssessor) == [])
            try await site.world.submitNote(of: action.id)
            #expect(try await ways(people.teamMember) == ["take-back"])
            #expect(try await ways(people.assessmentsTeam) == ["check"])
            #expect(try await ways(people.leadAssessor) == [])
            try await site.world.casework.change(action.id, by: people.assessmentsTeam, expecting: nil) {
                try $0.forwardEvidence(note: nil, by: $1)
            }
            #expect(try await ways(people.teamMember) == ["take-back"])
            #expect(try await ways(people.assessmentsTeam) == ["review-link"])
            #expect(try await ways(people.leadAssessor) == ["decision"])
            #expect(try await ways(people.reader) == [])
        }
    }
}
