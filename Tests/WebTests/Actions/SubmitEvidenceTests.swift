import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

/// What sending evidence promises.
@Suite struct SubmitEvidenceTests {
    @Test func whatIsTickedIsSentAsItWasShown() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let (first, second) = (try await pages.note("First"), try await pages.note("Second"))
            let form = try await open(pages)
            #expect(Set(form.fields.filter { $0.0 == "evidence" }.map(\.1)) == Set([first, second].map { "\($0.id):1" }))
            let page = try await pages.browser.submit(form, typing: [("evidence", "\(second.id):1"), ("note", "It is “done”.")])
            #expect(page.done == "Your evidence is with the assessments team")
            let sent = try #require(try await pages.site.world.action(pages.action.id).state.submission)
            #expect(sent.evidence == [second.pin] && sent.note?.text == "It is “done”.")
        }
    }

    @Test func withoutEvidenceThePageSaysWhatToDoFirst() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let address = "/actions/\(pages.action.id)/submit"
            let page = try await pages.browser.get(address)
            #expect(page.code == 200 && page.form() == nil)
            #expect(page.links.contains { $0["href"] == "/actions/\(pages.action.id)/evidence/new" })
            let forced = try await pages.browser.submit(address, [("version", pages.action.version.description)])
            #expect(forced.code == 422 && forced.errors == ["Add evidence before you submit"])
            #expect(try await pages.site.world.action(pages.action.id).status == .inProgress)
        }
    }

    @Test func nothingTickedIsRefusedAndTheNoteKept() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            _ = try await pages.note()
            let form = try await open(pages)
            let page = try await pages.browser.submit(
                form.action, [("version", form["version"] ?? ""), ("note", "All of it.")])
            #expect(page.code == 422 && page.errors == ["Choose the evidence to send"] && page.wrongFields == ["evidence"])
            #expect(page.form()?["note"] == "All of it.")
        }
    }

    @Test func aNewerVersionIsNotSentUnseen() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let note = try await pages.note()
            let form = try await open(pages)
            let world = pages.site.world
            try await world.casework.changeEvidence(note.id, to: try world.note("Renamed"), by: world.people.teamLead, expecting: 1)
            let page = try await pages.browser.submit(form, typing: [("note", "Kept.")])
            #expect(page.code == 409)
            #expect(page.errors == ["Joanna Petrie changed “Renamed” after you opened this page. Check the new version, then try again"])
            let again = try #require(page.form())
            #expect(again["evidence"] == "\(note.id):2" && again["note"] == "Kept.")
            #expect(PageRules.broken(by: page) == [])
            #expect(try await pages.browser.submit(again).done == "Your evidence is with the assessments team")
        }
    }

    @Test func whatWasRemovedMeanwhileIsNotSent() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let (note, other) = (try await pages.note(), try await pages.note("Another"))
            let form = try await open(pages)
            let world = pages.site.world
            try await world.casework.removeEvidence(note.id, reason: Words("Wrong."), by: world.people.teamLead)
            let page = try await pages.browser.submit(form, typing: [("note", "Kept.")])
            #expect(page.code == 409 && page.form()?["note"] == "Kept." && page.form()?["evidence"] == "\(other.id):1")
        }
    }

    @Test func whateverHappenedMeanwhileIsSaidBeforeAnythingIsSent() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            _ = try await pages.note()
            let form = try await open(pages)
            try await pages.site.changeMeanwhile(pages.action)
            let page = try await pages.browser.submit(form, typing: [("note", "Kept.")])
            #expect(page.code == 409 && page.errors.first?.hasPrefix("Amara Okafor extended the due date") == true)
            #expect(try await pages.browser.submit(try #require(page.form())).done == "Your evidence is with the assessments team")
        }
    }

    @Test func theSameFormSentTwiceSendsOnce() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            _ = try await pages.note()
            let form = try await open(pages)
            #expect(try await pages.browser.submit(form).code == 200)
            let sent = try await pages.site.world.action(pages.action.id)
            #expect(try await pages.browser.submit(form, typing: [("note", "Again")]).code == 409)
            #expect(try await pages.site.world.action(pages.action.id) == sent)
        }
    }

    @Test(arguments: ["", "not-a-pin", "1:2:3", ":1", "00000000-0000-7000-8000-000000000000:x"])
    func whatNamesNoVersionIsNoForm(pin: String) async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            _ = try await pages.note()
            let form = try await open(pages)
            #expect(try await pages.browser.submit(form, typing: [("evidence", pin)]).code == 400)
        }
    }

    @Test func evidenceOfAnotherActionCannotBeSent() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            _ = try await pages.note()
            let second = try #require(pages.site.world.actions.first { $0.rating == .amber && $0.id != pages.action.id })
            let other = try await pages.site.world.bring(second, to: .inProgress)
            let theirs = try await pages.site.world.add(try pages.site.world.note(), to: other.id)
            let page = try await pages.browser.submit(try await open(pages), typing: [("evidence", "\(theirs.id):1")])
            #expect(page.code == 409)
            #expect(try await pages.site.world.action(pages.action.id).status == .inProgress)
        }
    }

    @Test func whatWasAskedForStandsAboveTheForm() async throws {
        try await Engine.sqlite.withSite { site in
            let action = try await site.world.bring(site.world.amber, to: .evidenceReturned)
            guard case .evidenceReturned(let back) = action.state else { throw EvidenceMissing() }
            let page = try await site.browser(as: site.world.people.teamMember).get("/actions/\(action.id)/submit")
            #expect(page.text.contains("What was asked for on 4 March 2026") && page.text.contains(back.reason.text))
        }
    }

    private func open(_ pages: EvidencePages) async throws -> PageForm {
        try #require(try await pages.browser.get("/actions/\(pages.action.id)/submit").form())
    }

    private struct EvidenceMissing: Error {}
}
