import Casework
import Domain
import Foundation
import TestSupport
import Testing

/// The pages on which one submission is answered: what both promise.
@Suite struct AnswerPageTests {
    enum Desk: String, CaseIterable, CustomTestStringConvertible {
        case check, decision

        var testDescription: String { rawValue }
        var status: Action.Status { self == .check ? .evidenceSubmitted : .withLeadAssessor }
        func person(of world: World) -> Person { self == .check ? world.people.assessmentsTeam : world.people.leadAssessor }
        var done: (forward: String, back: String) {
            switch self {
            case .check: ("The evidence is forwarded to the lead assessor", "The evidence is returned to the team")
            case .decision:
                ("The evidence is accepted, and the action is resolved", "The evidence is returned, and the team is asked for more")
            }
        }
        var chosen: (forward: Action.Status, back: Action.Status) {
            (self == .check ? .withLeadAssessor : .resolved, .evidenceReturned)
        }
        var missing: String {
            self == .check ? "Choose whether to forward or return the evidence" : "Choose whether to accept the evidence or ask for more"
        }
    }

    @Test(arguments: Desk.allCases) func thePageShowsWhatTheAnswerIsAbout(desk: Desk) async throws {
        try await Engine.sqlite.withWaiting(desk) { site, browser, address in
            let page = try await browser.get(address)
            #expect(page.code == 200)
            for words in [
                "What the team did", "Asked 12 people.", "What was sent", "Notes of the last round.", "Five of six people found it.",
                "Kwame Asante sent 1 piece of evidence on 4 March 2026 at 10:00am.", site.world.amber.text,
            ] { #expect(page.text.contains(words), "\(words)") }
            #expect(
                page.text.contains("The point stays amber until an amber evidence review or the next assessment.") == (desk == .decision))
            #expect(!page.text.contains("Added after it was sent"))
            #expect(PageRules.broken(by: page) == [])
        }
    }

    @Test(arguments: Desk.allCases) func whatCameLaterIsShownApart(desk: Desk) async throws {
        try await Engine.sqlite.withWaiting(desk) { site, browser, address in
            try await site.world.add(try site.world.note("A later note"), to: site.world.amber.id)
            let page = try await browser.get(address)
            #expect(page.text.contains("Added after it was sent: not part of this decision A later note, added by Kwame Asante"))
            let answer = try await browser.submit(try #require(page.form()), typing: ["answer": "yes"])
            #expect(answer.done == desk.done.forward)
            let last = try await site.world.casework.reader.action(site.world.amber.id, for: site.world.people.reader).answers.last
            #expect(last?.submission?.evidence.count == 1)
        }
    }

    @Test(arguments: Desk.allCases) func goingOnNeedsNoWords(desk: Desk) async throws {
        try await Engine.sqlite.withWaiting(desk) { site, browser, address in
            let form = try #require(try await browser.get(address).form())
            #expect(try await browser.submit(form, typing: ["answer": "yes"]).done == desk.done.forward)
            #expect(try await site.world.action(site.world.amber.id).status == desk.chosen.forward)
        }
    }

    @Test(arguments: Desk.allCases) func givingBackNeedsAReasonAndTheTeamSeesIt(desk: Desk) async throws {
        try await Engine.sqlite.withWaiting(desk) { site, browser, address in
            let form = try #require(try await browser.get(address).form())
            let wrong = try await browser.submit(form, typing: ["answer": "return"])
            #expect(wrong.code == 422 && wrong.errors == ["Give a reason"])
            #expect(wrong.form()?["answer"] == "return")
            let nothing = try await browser.submit(form, typing: ["reason": "Kept <here>"])
            #expect(nothing.code == 422 && nothing.errors == [desk.missing])
            #expect(nothing.form()?["reason"] == "Kept <here>")
            let right = try await browser.submit(try #require(nothing.form()), typing: ["answer": "return"])
            #expect(right.done == desk.done.back)
            #expect(try await site.world.action(site.world.amber.id).status == .evidenceReturned)
            let home = try await site.browser(as: site.world.people.teamMember).get("/")
            #expect(home.text.contains("Kept <here>"))
        }
    }

    @Test(arguments: Desk.allCases) func whoeverIsSecondIsToldByWhomAndKeepsWhatTheyTyped(desk: Desk) async throws {
        try await Engine.sqlite.withWaiting(desk) { site, browser, address in
            let form = try #require(try await browser.get(address).form())
            let typed: KeyValuePairs = ["answer": "return", "reason": "My own reason"]
            #expect(try await browser.submit(form, typing: ["answer": "yes"]).code == 200)
            let history = try await site.historyCount()
            let second = try await browser.submit(form, typing: typed)
            #expect(second.code == 409)
            let first = desk == .check ? "Amara Okafor forwarded the evidence" : "Margaret Lindqvist accepted the evidence"
            #expect(second.errors.first?.hasPrefix(first) == true, "\(second.errors)")
            #expect(second.errors.last?.contains("is not possible while the action is “\(desk.chosen.forward.title)”") == true)
            #expect(second.form()?["reason"] == "My own reason" && second.form()?["answer"] == "return")
            #expect(second.text.contains("Kwame Asante sent 1 piece of evidence"))
            #expect(PageRules.broken(by: second) == [])
            #expect(try await site.historyCount() == history)
        }
    }

    @Test(arguments: Desk.allCases) func ofTwoAtTheSameMomentOneWins(desk: Desk) async throws {
        try await Engine.postgres.withWaiting(desk) { site, browser, address in
            let form = try #require(try await browser.get(address).form())
            let codes = try await withThrowingTaskGroup(of: Int.self) { group in
                for answer in ["yes", "return", "yes", "return"] {
                    group.addTask {
                        try await browser.send(
                            form: address, form.fields.filter { $0.0 != "reason" } + [("answer", answer), ("reason", "Because.")]
                        ).code
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(codes.sorted() == [303, 409, 409, 409])
        }
    }

    @Test(arguments: Desk.allCases) func whatWasTakenBackIsNotDecidedOn(desk: Desk) async throws {
        try await Engine.sqlite.withWaiting(desk) { site, browser, address in
            let world = site.world
            let form = try #require(try await browser.get(address).form())
            try await world.casework.change(world.amber.id, by: world.people.teamMember, expecting: nil) {
                try $0.takeBack(note: nil, by: $1)
            }
            let answer = try await browser.submit(form, typing: ["answer": "return", "reason": "Kept"])
            #expect(answer.code == 409 && answer.errors.first?.hasPrefix("Kwame Asante took back what was sent") == true)
            #expect(answer.form()?["reason"] == "Kept")
            #expect(try await world.action(world.amber.id).status == .inProgress)
            let page = try await browser.get(address)
            #expect(page.code == 409 && page.text.contains("is not possible while the action is “In progress”"))
        }
    }

    @Test(arguments: Desk.allCases) func nobodyAnswersTheirOwn(desk: Desk) async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let person = desk.person(of: world)
            try await world.seat(person, as: .teamMember)
            let action = try await world.bring(world.amber, to: .inProgress)
            let evidence = try await world.add(try world.note(), to: action.id, by: person)
            var sent = try await world.casework.submitEvidence([evidence.pin], note: nil, of: action.id, by: person, expecting: nil)
            if desk == .decision {
                sent = try await world.casework.change(action.id, by: world.people.assessmentsTeam, expecting: nil) {
                    try $0.forwardEvidence(note: nil, by: $1)
                }
            }
            let browser = try await site.browser(as: person)
            let page = try await browser.get("/actions/\(action.id)/\(desk.rawValue)")
            #expect(page.code == 409 && page.text.contains("Nobody decides on their own submission."))
            let answer = try await browser.submit(
                "/actions/\(action.id)/\(desk.rawValue)", [("answer", "yes"), ("version", sent.version.description)])
            #expect(answer.code == 409 && answer.text.contains("Nobody decides on their own submission"))
            #expect(try await world.action(action.id) == sent)
        }
    }

    @Test(arguments: Desk.allCases) func whoMayNotIsToldSoAndStrangersFindNothing(desk: Desk) async throws {
        try await Engine.sqlite.withWaiting(desk) { site, _, address in
            let people = site.world.people
            let other = desk == .check ? people.leadAssessor : people.assessmentsTeam
            for (person, code) in [
                (people.reader, 403), (people.teamMember, 403), (other, 403), (people.otherTeam, 404), (people.stranger, 404),
            ] {
                let browser = try await site.browser(as: person)
                #expect(try await browser.get(address).code == code)
                #expect(try await browser.submit(address, [("answer", "yes"), ("version", "1")]).code == code)
                #expect(try await browser.submit(address).code == code)
            }
            #expect(try await site.world.action(site.world.amber.id).status == desk.status)
        }
    }

    @Test func anAnswerNamesTheVersionItIsAbout() async throws {
        try await Engine.sqlite.withWaiting(.decision) { site, browser, address in
            let answer = try await browser.submit(address, [("answer", "yes")])
            #expect(answer.code == 400)
            #expect(try await site.world.action(site.world.amber.id).status == .withLeadAssessor)
        }
    }

    @Test func theLeadAssessorSeesWhatWentBefore() async throws {
        try await Engine.sqlite.withWaiting(.check) { site, clerk, _ in
            let world = site.world
            try await world.casework.change(world.amber.id, by: world.people.assessmentsTeam, expecting: nil) {
                try $0.returnFromCheck(reason: Words("The annex is missing."), by: $1)
            }
            try await world.submitNote(of: world.amber.id)
            let form = try #require(try await clerk.get("/actions/\(world.amber.id)/check").form())
            _ = try await clerk.submit(form, typing: ["answer": "yes", "reason": "Complete now."])
            let page = try await site.browser(as: world.people.leadAssessor).get("/actions/\(world.amber.id)/decision")
            #expect(page.text.contains("What the assessments team said Amara Okafor checked the evidence"))
            #expect(page.text.contains("Complete now."))
            let earlier = try #require(page.text.range(of: "Sent and decided earlier"))
            #expect(page.text[earlier.upperBound...].contains("The annex is missing."))
            #expect(page.text[earlier.upperBound...].contains("Evidence submitted"))
        }
    }

    @Test func forwardingToNobodyIsWarnedOf() async throws {
        try await Engine.sqlite.withWaiting(.check) { site, browser, address in
            #expect(try await browser.get(address).text.contains("The lead assessor of this report is Margaret Lindqvist."))
            try await site.world.casework.nameLeadAssessor(nil, of: site.world.report.id, by: site.world.people.assessmentsTeam)
            #expect(try await browser.get(address).text.contains("Nobody leads the panel of this report, so nobody could decide."))
        }
    }
}

extension Engine {
    /// Lends a site on which the first amber action waits for an answer, with the browser of who gives it and the address of the page.
    fileprivate func withWaiting(
        _ desk: AnswerPageTests.Desk, _ body: @Sendable (TestSite, Browser, String) async throws -> Void
    ) async throws {
        try await withSite { site in
            let world = site.world
            try await world.bring(world.amber, to: .inProgress)
            try await world.casework.change(world.amber.id, by: world.people.teamMember, expecting: nil) {
                try $0.update(Words("Asked 12 people."), on: $1.today, by: $1)
            }
            try await world.submitNote(of: world.amber.id)
            if desk == .decision {
                try await world.casework.change(world.amber.id, by: world.people.assessmentsTeam, expecting: nil) {
                    try $0.forwardEvidence(note: nil, by: $1)
                }
            }
            let browser = try await site.browser(as: desk.person(of: world))
            try await body(site, browser, "/actions/\(world.amber.id)/\(desk.rawValue)")
        }
    }
}
