import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

@Suite struct QuestionStepTests {
    @Test(arguments: Engine.allCases) func aQuestionGoesToAndFroUntilItIsResolved(engine: Engine) async throws {
        try await engine.withSite { site in
            let question = try await site.ask()
            let address = "/questions/\(question.id)"
            let team = try await site.browser(as: site.world.people.teamLead)
            let panel = try await site.browser(as: site.world.people.assessor)
            func take(_ browser: Browser, _ step: String, _ text: String? = nil) async throws -> Page {
                let form = try #require(try await browser.get(address).form(to: "\(address)/\(step)"), "\(step)")
                return try await browser.submit(form, typing: text.map { [("text", $0)] } ?? [])
            }
            #expect(try await take(panel, "answer", "Both of <them>.").done == "Your answer is with the team")
            #expect(try await team.get("/").text.contains("Answered by the panel (1)"))
            #expect(try await take(team, "follow-up", "In Welsh too?").done == "What you asked is with the panel")
            #expect(try await take(panel, "answer", "Yes.").done == "Your answer is with the team")
            #expect(try await take(team, "resolve").done == "The question is marked as resolved")
            let resolved = try await panel.get(address)
            #expect(resolved.form(to: "\(address)/answer") == nil)
            #expect(resolved.text.contains("Marked as resolved"))
            let reopened = try await take(team, "reopen", "The page has changed.")
            #expect(reopened.done == "The question is open again")
            #expect(
                reopened.tree?.all(ofClass: "aa-timeline__content").map(\.text) == [
                    "Which of the two people?", "Both of <them>.", "In Welsh too?", "Yes.", "The page has changed.",
                ])
        }
    }

    @Test(arguments: ["answer", "follow-up", "reopen"]) func sayingNothingIsRefusedAtTheField(step: String) async throws {
        try await Engine.sqlite.withSite { site in
            var question = try await site.ask()
            if step == "reopen" {
                question = try await site.world.casework.change(question.id, by: site.world.people.teamLead, expecting: nil) {
                    try $0.resolve(by: $1)
                }
            }
            let person = step == "answer" ? site.world.people.leadAssessor : site.world.people.teamLead
            let browser = try await site.browser(as: person)
            let page = try await browser.submit(
                "/questions/\(question.id)/\(step)", [("text", "  "), ("version", question.version.description)])
            #expect(page.code == 422)
            #expect(page.errors.count == 1)
            #expect(page.errors.first?.hasSuffix(".") == false)
            #expect(page.tree?.all(ofClass: "govuk-error-summary").first?.all("a").map { $0["href"] } == ["#\(step)"])
            #expect(page.tree?.withID(step) != nil)
            #expect(PageRules.broken(by: page) == [])
            #expect(try await site.questions() == [question])
        }
    }

    @Test func whoeverIsSecondKeepsWhatTheyTypedAndCanSendItAgain() async throws {
        try await Engine.sqlite.withSite { site in
            let question = try await site.ask()
            let address = "/questions/\(question.id)/answer"
            let lead = try await site.browser(as: site.world.people.leadAssessor)
            try await site.world.casework.change(question.id, by: site.world.people.assessor, expecting: nil) {
                try $0.answer(Words("One."), by: $1)
            }
            let second = try await lead.submit(address, [("text", "Two."), ("version", question.version.description)])
            #expect(second.code == 409)
            #expect(second.errors == ["Somebody was here after you opened this page. Check what is new, then try again"])
            #expect(second.text.contains("One."), "what is new")
            let form = try #require(second.form(to: address))
            #expect(form["text"] == "Two.")
            #expect(try await lead.submit(form).done == "Your answer is with the team")
        }
    }

    @Test func whatOvertookAnAnswerIsSaidAndTheAnswerIsNotLost() async throws {
        try await Engine.sqlite.withSite { site in
            let question = try await site.ask()
            let address = "/questions/\(question.id)/answer"
            let lead = try await site.browser(as: site.world.people.leadAssessor)
            let form = try #require(try await lead.get("/questions/\(question.id)").form(to: address))
            try await site.world.casework.change(question.id, by: site.world.people.teamLead, expecting: nil) { try $0.resolve(by: $1) }
            let late = try await lead.submit(form, typing: ["text": "Two."])
            let again = try await lead.submit(try #require(late.form(to: address)))
            for page in [late, again] {
                #expect(page.code == 409)
                #expect(page.form(to: address)?["text"] == "Two.")
            }
            #expect(again.errors == ["“Answer” is not possible while the question is “Resolved”"])
        }
    }

    /// Who may not take each step, though they may read the question.
    private static let forbidden: [(String, [Who])] = [
        ("answer", [.teamLead, .teamMember, .reader, .professionLead, .administrator]),
        ("follow-up", [.assessmentsTeam, .leadAssessor, .assessor, .reader]),
        ("resolve", [.assessmentsTeam, .leadAssessor, .assessor, .reader]), ("reopen", [.assessmentsTeam, .assessor, .reader]),
    ]

    @Test(arguments: forbidden) func neitherSideSpeaksForTheOther(step: String, people: [Who]) async throws {
        try await Engine.sqlite.withSite { site in
            let question = try await site.ask()
            for who in people {
                let browser = try await site.browser(as: who.person(of: site.world.people))
                let page = try await browser.get("/questions/\(question.id)")
                #expect(page.code == 200, "\(who)")
                #expect(page.form(to: "/questions/\(question.id)/\(step)") == nil, "\(who)")
                let answer = try await browser.submit("/questions/\(question.id)/\(step)", [("text", "Yes."), ("version", "1")])
                #expect(answer.code == 403, "\(who)")
            }
            let stranger = try await site.browser(as: site.world.people.otherTeam)
            #expect(try await stranger.get("/questions/\(question.id)").code == 404)
            #expect(try await site.questions() == [question])
        }
    }
}
