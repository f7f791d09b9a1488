import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite struct TrackerPageTests {
    @Test(arguments: Engine.allCases) func theTrackerTellsWhatWasDoneTheEvidenceAndEveryDecision(engine: Engine) async throws {
        try await engine.withSite { site in
            let story = try TrackerStory(site.world)
            try await story.tell()
            let page = try await site.browser(as: site.world.people.assessor).get("/reports/\(site.world.report.id)/tracker")
            #expect(PageRules.broken(by: page) == [])
            let accepted = try #require(page.entry(story.accepted)?.text)
            for words in [
                "Resolved", "Asked 12 people who share a mooring.", "4 March 2026, Kwame Asante", "Notes of the last round, with numbers",
                "All 2 versions", "Link to research.example.gov.uk", TrackerStory.script, "\(TrackerStory.formula) (CSV, 8 bytes)",
                "Evidence accepted", "That answers it.", "Margaret Lindqvist, 6 March 2026 at 10:00am",
                "More evidence asked for by the lead assessor", "Say how many were asked.",
                "“Notes of the last round, with numbers”, version 2", "“Notes of the last round”",
                "An afterthought", "Added after the decision",
            ] { #expect(accepted.contains(words), "\(words)") }
            #expect(accepted.matches(of: /Added after the decision/).count == 1)
            let planned = try #require(page.entry(story.planned)?.text)
            for words in [
                "On roadmap", "Roadmap item, to be done by the end of public beta", "Roadmap item agreed", "Bring it to the next one.",
                "Do it in autumn.", "Why it cannot be resolved in time: There is no room before the launch.",
                "Next assessment, since 6 March 2026",
            ] { #expect(planned.contains(words), "\(words)") }
            let blocked = try #require(page.entry(story.blocked)?.text)
            for words in [
                "Blocked", "Since 6 March 2026: +1 office is closed", "Due 10 June 2026, 95 days left",
                "3 months from the assessment on 10 February 2026",
                "Extended from 10 May 2026 to 10 June 2026 on 6 March 2026: Its council meets in June.",
                "Service team: Kwame Asante, since 23 February 2026 (12 days)",
            ] { #expect(blocked.contains(words), "\(words)") }
            #expect(!page.text.contains("accessibility audit"), "a red action")
        }
    }

    @Test func aFileIsFetchedWhereOnlyItsReadersGet() async throws {
        try await Engine.sqlite.withSite { site in
            let story = try TrackerStory(site.world)
            try await story.firstDay()
            let lead = try await site.browser(as: site.world.people.teamLead)
            let page = try await lead.get("/reports/\(site.world.report.id)/tracker")
            let link = try #require(page.links.first { $0.text.hasPrefix(TrackerStory.formula) }?["href"])
            let file = try await lead.send(.get, link)
            #expect(file.code == 200 && file.body == "a,b\n1,2\n")
            #expect(try await site.browser(as: site.world.people.otherTeam).send(.get, link).code == 404)
            #expect(page.has(link: "What we found \(TrackerStory.script) (opens in new tab)"))
        }
    }

    @Test(arguments: Action.Status.allCases.filter { $0 != .readyForReassessment })
    func everyStatusSaysWithWhomItIsAndSinceWhen(status: Action.Status) async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            try await world.bring(world.amber, to: status)
            world.clock.advance(days: 5)
            let page = try await site.browser(as: world.people.reader).get("/reports/\(world.report.id)/tracker")
            let facts = try #require(page.entry(world.amber)?.first("dl")?.text)
            // What has never left the team has been theirs since the report was issued.
            let isFirst = [.toReview, .planned, .inProgress].contains(status)
            let day = isFirst ? "23 February 2026 (14 days)" : "4 March 2026 (5 days)"
            let holder =
                switch status.isWith {
                case .team: status == .toReview ? "Service team, since \(day)" : "Service team: Kwame Asante, since \(day)"
                case .assessmentsTeam: "Assessments team, since \(day)"
                case .leadAssessor: "Lead assessor: Margaret Lindqvist, since \(day)"
                case .nextAssessment: "Next assessment, since 4 March 2026"
                case .panel, .nobody: "Nobody"
                }
            #expect(facts.hasPrefix("With\(holder)") || facts.hasPrefix("With \(holder)"), "\(facts)")
            #expect(page.entry(world.amber)?.text.contains(status.title) == true)
        }
    }

    @Test func theTrackerIsForPeopleWithoutJavaScriptToo() async throws {
        try await Engine.sqlite.withSite { site in
            let page = try await site.browser(as: site.world.people.teamMember).get("/reports/\(site.world.report.id)/tracker")
            let off = page.tree?.everything.first { $0["data-live-off"] != nil }
            #expect(off?.first("a")?["href"] == "/reports/\(site.world.report.id)/tracker")
            let live = page.tree?.everything.first { $0["data-live"] != nil }
            let latest = try await site.historyCount()
            #expect(live?["data-live"] == "/reports/\(site.world.report.id)/tracker/changes?after=\(latest)")
            #expect(page.tree?.all("script").contains { $0["src"]?.hasSuffix("/live.js") == true } == true)
        }
    }

    /// One person's page is made of what another's page was made of: never of what only that other may read.
    @Test(arguments: [true, false]) func anAmendmentThatIsNotIssuedIsSharedWithNobody(panelFirst: Bool) async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            try await world.amend(world.report.id) { $0.with(findings: ["Only the panel reads this."]) }
            let people = [world.people.leadAssessor, world.people.teamLead]
            for person in panelFirst ? people : people.reversed() {
                let page = try await site.browser(as: person).get("/reports/\(world.report.id)/tracker")
                #expect(page.text.contains("Only the panel reads this.") == (person.id == world.people.leadAssessor.id))
            }
        }
    }
}
