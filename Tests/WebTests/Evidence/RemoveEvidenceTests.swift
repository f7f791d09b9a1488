import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

/// What removing a piece of evidence promises.
@Suite(.inEveryFilePlace) struct RemoveEvidenceTests {
    @Test func aRemovedPieceIsFoldedAwayAndCanStillBeRead() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let note = try await pages.note()
            let form = try #require(try await pages.browser.get("/evidence/\(note.id)/remove").form())
            let page = try await pages.browser.submit(form, typing: [("reason", "It is of another service.")])
            #expect(page.done == "The evidence is removed")
            #expect(page.tree?.all("summary").map(\.text) == ["1 removed piece of evidence"])
            #expect(page.text.contains("removed by Kwame Asante on 4 March 2026 at 10:00am: It is of another service."))
            let piece = try await pages.browser.get("/evidence/\(note.id)")
            #expect(piece.text.contains("It is of another service.") && piece.text.contains("Five of six people found it."))
            #expect(!piece.has(link: "Change") && !piece.has(link: "Remove this evidence"))
        }
    }

    @Test func aReasonIsNeeded() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let note = try await pages.note()
            let form = try #require(try await pages.browser.get("/evidence/\(note.id)/remove").form())
            let page = try await pages.browser.submit(form, typing: [("reason", " ")])
            #expect(page.code == 422 && page.errors == ["Give a reason"] && page.wrongFields == ["reason"])
            #expect(try await pages.evidence == [note])
        }
    }

    @Test func theSameFormSentTwiceRemovesOnceAndAnotherIsTold() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let note = try await pages.note()
            let form = try #require(try await pages.browser.get("/evidence/\(note.id)/remove").form())
            for _ in 1...2 {
                #expect(try await pages.browser.submit(form, typing: [("reason", "Wrong.")]).done == "The evidence is removed")
            }
            let other = try await pages.browser.submit(form, typing: [("reason", "For another reason.")])
            #expect(other.code == 409 && other.errors == ["This evidence was removed"])
            #expect(other.form()?["reason"] == "For another reason.")
        }
    }

    @Test func whatIsWithTheAssessorsStays() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let note = try await pages.note()
            let form = try #require(try await pages.browser.get("/evidence/\(note.id)/remove").form())
            let world = pages.site.world
            try await world.casework.submitEvidence([note.pin], note: nil, of: pages.action.id, by: world.people.teamLead, expecting: nil)
            #expect(try await !pages.browser.get("/actions/\(pages.action.id)").has(link: "Remove “\(note.latest.title)”"))
            #expect(try await pages.browser.get("/evidence/\(note.id)/remove").code == 409)
            let page = try await pages.browser.submit(form, typing: [("reason", "Wrong.")])
            #expect(page.code == 409 && page.form()?["reason"] == "Wrong.")
            #expect(page.errors == ["This evidence is with the assessors. Take back what you sent before you remove it"])
            #expect(try await pages.evidence == [note])
        }
    }
}
