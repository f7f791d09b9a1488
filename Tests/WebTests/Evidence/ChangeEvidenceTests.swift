import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

/// What changing a piece of evidence promises.
@Suite(.inEveryFilePlace) struct ChangeEvidenceTests {
    @Test func aChangeIsANewVersionAndTheOldOneStays() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let note = try await pages.note()
            let form = try #require(try await pages.browser.get("/evidence/\(note.id)/change").form())
            #expect(form["title"] == "Notes of the last round" && form["note"] == "Five of *six* people found it." && form["on-day"] == "2")
            let page = try await pages.browser.submit(form, typing: [("title", "Round 3"), ("note", "Six of six.")])
            #expect(page.done == "The new version is saved" && page.heading.hasSuffix("Round 3"))
            #expect(page.tree?.all("h2").map(\.text).filter { $0.hasPrefix("Version") } == ["Version 2, the latest", "Version 1"])
            #expect(page.text.contains("Six of six.") && page.text.contains("It was called “Notes of the last round”."))
            let after = try #require(try await pages.evidence.first)
            #expect(after.earlier == note.versions && after.latest.number == 2)
        }
    }

    @Test func aFileStaysWhereNoOtherIsChosen() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let file = try await pages.file()
            let form = try #require(try await pages.browser.get("/evidence/\(file.id)/change").form())
            #expect(try await pages.browser.upload(form, file: nil, typing: [("title", "Renamed")]).code == 303)
            var after = try #require(try await pages.evidence.first)
            #expect(after.latest.title.text == "Renamed" && after.latest.content == file.latest.content)
            let next = try #require(try await pages.browser.get("/evidence/\(file.id)/change").form())
            #expect(try await pages.browser.upload(next, file: ("plan.pdf", Sample.pdf), typing: [("title", "")]).code == 303)
            after = try #require(try await pages.evidence.first)
            #expect(after.latest.title.text == "plan.pdf" && after.latest.number == 3)
        }
    }

    @Test func whoComesSecondIsToldAndLosesNothing() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let note = try await pages.note()
            let form = try #require(try await pages.browser.get("/evidence/\(note.id)/change").form())
            let lead = try await pages.site.browser(as: pages.site.world.people.teamLead)
            let other = try #require(try await lead.get("/evidence/\(note.id)/change").form())
            #expect(try await lead.submit(other, typing: [("note", "Hers.")]).code == 200)
            let page = try await pages.browser.submit(form, typing: [("note", "His.")])
            #expect(page.code == 409)
            #expect(page.errors == ["Joanna Petrie added version 2 after you opened this page. Check what it says, then try again"])
            #expect(page.text.contains("Hers.") && page.form()?["note"] == "His.")
            #expect(PageRules.broken(by: page) == [])
            let again = try await pages.browser.submit(try #require(page.form()))
            #expect(again.done == "The new version is saved")
            #expect(try await pages.evidence.first?.latest.number == 3)
        }
    }

    /// One such number once ended the process, and with it everybody's requests.
    @Test(arguments: ["9223372036854775807", "-9223372036854775808", "1000000000000000000", "0", "", "two"])
    func aNumberThatNoFormOfOursHasHarmsNobody(number: String) async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let note = try await pages.note()
            let form = try #require(try await pages.browser.get("/evidence/\(note.id)/change").form())
            let page = try await pages.browser.submit(form, typing: [("number", number), ("title", "")])
            #expect(page.code == 422 && PageRules.broken(by: page) == [])
            let whole = try await pages.browser.submit(form, typing: [("number", number), ("note", "Another.")])
            #expect([400, 409].contains(whole.code))
            #expect(try await pages.evidence.first?.latest.number == 1)
        }
    }

    @Test func theSameFormSentTwiceMakesOneVersion() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let note = try await pages.note()
            let form = try #require(try await pages.browser.get("/evidence/\(note.id)/change").form())
            for _ in 1...2 { #expect(try await pages.browser.submit(form, typing: [("note", "Once.")]).done == "The new version is saved") }
            #expect(try await pages.evidence.first?.latest.number == 2)
        }
    }

    @Test func whatIsWrongIsSaidAndNothingChanges() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let note = try await pages.note()
            let form = try #require(try await pages.browser.get("/evidence/\(note.id)/change").form())
            let page = try await pages.browser.submit(form, typing: [("title", ""), ("note", "Kept."), ("on-year", "2027")])
            #expect(page.code == 422 && page.wrongFields == ["title", "on-day"])
            #expect(page.form()?["note"] == "Kept." && page.form()?["number"] == "1")
            #expect(try await pages.evidence == [note])
        }
    }

    @Test func aRemovedPieceIsNotChanged() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let note = try await pages.note()
            let form = try #require(try await pages.browser.get("/evidence/\(note.id)/change").form())
            try await pages.site.world.casework.removeEvidence(
                note.id, reason: Words("Not ours."), by: pages.site.world.people.teamLead)
            let page = try await pages.browser.submit(form, typing: [("note", "Kept.")])
            #expect(page.code == 409 && page.errors == ["This evidence was removed"] && page.form()?["note"] == "Kept.")
            #expect(try await pages.browser.get("/evidence/\(note.id)/change").code == 409)
        }
    }
}
