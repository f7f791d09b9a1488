import Casework
import Domain
import TestSupport
import Testing

/// Answering several submissions at once.
@Suite struct SeveralAnswersTests {
    @Test(arguments: Engine.allCases) func severalAreForwardedAtOnce(engine: Engine) async throws {
        try await engine.withDesk { site, browser in
            let page = try await browser.get("/desk")
            let answer = try await browser.submit(
                try #require(page.form()),
                typing: page.boxes.prefix(2).map { ("action", $0) } + [("answer", "forward"), ("reason", "Complete.")])
            #expect(answer.done == "What you selected is forwarded to the lead assessors")
            #expect(try await site.statuses() == [.withLeadAssessor, .withLeadAssessor, .evidenceSubmitted])
            let answers = try await site.world.casework.reader.action(site.world.amber.id, for: site.world.people.leadAssessor).answers
            #expect(answers.last?.step == .forwarded(note: Words("Complete.")))
        }
    }

    @Test(arguments: Engine.allCases) func severalAreReturnedWithOneReason(engine: Engine) async throws {
        try await engine.withDesk { site, browser in
            let page = try await browser.get("/desk")
            let answer = try await browser.submit(
                try #require(page.form()),
                typing: page.boxes.map { ("action", $0) } + [("answer", "return"), ("reason", "Date the <notes>.")])
            #expect(answer.done == "What you selected is returned to the teams")
            #expect(try await site.statuses() == [.evidenceReturned, .evidenceReturned, .evidenceReturned])
            #expect(answer.text.contains("Date the <notes>."))
        }
    }

    @Test func whatIsMissingIsSaidAtItsFieldAndNothingIsLost() async throws {
        try await Engine.sqlite.withDesk { site, browser in
            let page = try await browser.get("/desk")
            let form = try #require(page.form())
            let nothing = try await browser.submit(form, typing: [("answer", "return"), ("reason", "")])
            #expect(nothing.code == 422)
            #expect(nothing.errors == ["Select at least one action", "Give a reason"])
            let summary = nothing.tree?.all(ofClass: "govuk-error-summary").first
            #expect(summary?.all("a").compactMap { $0["href"] } == ["#action", "#reason"])
            for id in ["action", "reason"] { #expect(nothing.tree?.withID(id) != nil) }

            let boxes = page.boxes.suffix(1).map { ("action", $0) }
            let noReason = try await browser.submit(form, typing: boxes + [("answer", "return"), ("reason", " ")])
            #expect(noReason.code == 422 && noReason.errors == ["Give a reason"])
            #expect(noReason.form()?.fields.filter { $0.0 == "action" }.map(\.1) == boxes.map(\.1))

            let long = String(repeating: "x", count: 20_001)
            let tooLong = try await browser.submit(form, typing: boxes + [("answer", "forward"), ("reason", long)])
            #expect(tooLong.code == 422 && tooLong.errors == ["This must be 20,000 characters or less"])
            #expect(tooLong.form()?["reason"] == long)

            let neither = try await browser.submit(form, typing: boxes + [("reason", "Kept")])
            #expect(neither.code == 422 && neither.form()?["reason"] == "Kept")
            #expect(try await site.statuses() == [.evidenceSubmitted, .evidenceSubmitted, .evidenceSubmitted])
        }
    }

    @Test(arguments: Engine.allCases) func whatIsRefusedIsSaidWithItsReasonAndTheRestIsDone(engine: Engine) async throws {
        try await engine.withDesk { site, browser in
            let world = site.world
            let page = try await browser.get("/desk")
            let form = try #require(page.form())
            // The first changed after the page was shown, the second was taken back, the third is as it was.
            let ambers = world.ambers
            let owner = world.people.teamLead.id
            try await world.casework.change(ambers[0].id, by: world.people.teamLead, expecting: nil) {
                try $0.assign(owner: owner, professions: [.delivery], by: $1)
            }
            try await world.casework.change(ambers[1].id, by: world.people.teamMember, expecting: nil) {
                try $0.takeBack(note: nil, by: $1)
            }
            let typed = page.boxes.map { ("action", $0) } + [("answer", "return"), ("reason", "Date the notes.")]
            let answer = try await browser.submit(form, typing: typed)
            #expect(answer.code == 409)
            #expect(answer.errors == ["2 actions could not be answered"])
            #expect(try await site.statuses() == [.evidenceSubmitted, .inProgress, .evidenceReturned])
            let refused = try #require(answer.tree?.withID("refused")).text
            #expect(refused.contains("Joanna Petrie changed the owner or professions after you opened this page"))
            #expect(refused.contains("Kwame Asante took back what was sent after you opened this page"))
            #expect(answer.tree?.all(ofClass: "govuk-notification-banner--success").first?.text.contains("1 action done") == true)

            // What still waits is selected, at the version that is there now, and what was typed is still there.
            let again = try #require(answer.form())
            let now = try await world.action(ambers[0].id)
            #expect(again.fields.filter { $0.0 == "action" }.map(\.1) == ["\(now.id)@\(now.version)"])
            #expect(again["reason"] == "Date the notes.")
            let second = try await browser.submit(again, typing: [("answer", "return")])
            #expect(second.done == "What you selected is returned to the teams")
        }
    }

    @Test func aFormSentTwiceAnswersOnce() async throws {
        try await Engine.sqlite.withDesk { site, browser in
            let page = try await browser.get("/desk")
            let form = try #require(page.form())
            let typed = page.boxes.map { ("action", $0) } + [("answer", "forward"), ("reason", "All <there>.")]
            #expect(try await browser.submit(form, typing: typed + typed).code == 200)
            let history = try await site.historyCount()
            let again = try await browser.submit(form, typing: typed)
            #expect(again.code == 409 && again.errors == ["3 actions could not be answered"])
            #expect(again.text.contains("Amara Okafor forwarded the evidence to the lead assessor after you opened this page"))
            #expect(again.text.contains("All <there>."))
            #expect(try await site.historyCount() == history)
        }
    }

    @Test func nobodyAnswersWhatTheySentThemself() async throws {
        try await Engine.sqlite.withSite { site in
            let world = site.world
            let clerk = world.people.assessmentsTeam
            try await world.casework.join(
                world.service.id, email: clerk.email, as: .teamMember, by: clerk)
            let action = try await world.bring(world.amber, to: .inProgress)
            let evidence = try await world.add(try world.note(), to: action.id, by: clerk)
            let sent = try await world.casework.submitEvidence([evidence.pin], note: nil, of: action.id, by: clerk, expecting: nil)
            let browser = try await site.browser(as: clerk)
            let page = try await browser.get("/desk")
            #expect(page.boxes.isEmpty && page.text.contains("You sent this, so somebody else checks it"))
            let answer = try await browser.submit("/desk", [("action", "\(sent.id)@\(sent.version)"), ("answer", "forward")])
            #expect(answer.code == 409 && answer.text.contains("Nobody decides on their own submission."))
            #expect(try await world.action(action.id) == sent)
        }
    }

    @Test(arguments: ["", "@", "x@1", "@1", "0@0", "a@b@c"]) func whatIsNoBoxOfTheDeskSelectsNothing(value: String) async throws {
        try await Engine.sqlite.withDesk { site, browser in
            let answer = try await browser.submit("/desk", [("action", value), ("answer", "forward")])
            #expect(answer.code == 422 && answer.errors == ["Select at least one action"])
        }
    }

    @Test func noMoreThanAPageIsAnsweredAndWhatIsNotThereIsRefused() async throws {
        try await Engine.sqlite.withDesk { site, browser in
            let ids = (1...51).map { Action.ID(at: World.start, random: [0, 0, 0, 0, 0, 0, 0, 0, 0, UInt8($0)]) }
            let many = try await browser.submit("/desk", ids.map { ("action", "\($0)@1") } + [("answer", "forward")])
            #expect(many.code == 422 && many.errors == ["Select 50 actions or less"])
            let absent = try await browser.submit("/desk", [("action", "\(ids[0])@1"), ("answer", "forward")])
            #expect(absent.code == 409 && absent.text.contains("It is not there any more"))
        }
    }
}

extension Engine {
    /// Lends a site on which all amber actions wait to be checked, and the browser of somebody of the assessments team.
    fileprivate func withDesk(_ body: @Sendable (TestSite, Browser) async throws -> Void) async throws {
        try await withSite { site in
            for action in site.world.ambers { try await site.world.bring(action, to: .evidenceSubmitted) }
            try await body(site, try await site.browser(as: site.world.people.assessmentsTeam))
        }
    }
}

extension TestSite {
    /// Of the amber actions, in the order of the report.
    fileprivate func statuses() async throws -> [Action.Status] {
        var statuses: [Action.Status] = []
        for action in world.ambers { statuses.append(try await world.action(action.id).status) }
        return statuses
    }
}
