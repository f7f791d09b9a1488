import Casework
import Domain
import HTTPTypes
import TestSupport
import Testing

/// What the pages of new notes and links promise.
@Suite(.inEveryFilePlace) struct AddEvidenceTests {
    @Test func theKindIsChosenFirst() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let address = "/actions/\(pages.action.id)/evidence"
            let choice = try await pages.browser.get("\(address)/new")
            #expect(choice.heading == "What evidence do you want to add?")
            let unchosen = try await pages.browser.get("\(address)/new?chosen=yes")
            #expect(unchosen.code == 422 && unchosen.errors == ["Choose what you want to add"] && unchosen.wrongFields == ["kind"])
            for kind in Evidence.Kind.allCases {
                #expect(choice.tree?.all("input").contains { $0["value"] == kind.rawValue } == true)
                let page = try await pages.browser.get("\(address)/new?chosen=yes&kind=\(kind.rawValue)")
                #expect(page.code == 200 && page.address == "\(address)/\(kind.rawValue)")
            }
            #expect(try await pages.browser.get("\(address)/new?chosen=yes&kind=spell").code == 422)
        }
    }

    @Test func aNoteIsAddedAndReadAsMarkdown() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let form = try await pages.form(.note)
            let page = try await pages.browser.submit(
                form, typing: [("title", "Round 3"), ("note", "- nine\n- *ten*"), ("on-day", "2"), ("on-month", "March")])
            #expect(page.done == "The evidence is added")
            #expect(page.tree?.all(ofClass: "aa-note").first?.all("li").map(\.text) == ["nine", "ten"])
            #expect(page.text.contains("Dated 2 March 2026. Added by Kwame Asante on 4 March 2026 at 10:00am."))
            let added = try #require(try await pages.evidence.first)
            #expect(added.latest.title.text == "Round 3" && added.latest.dated == Day("2026-03-02"))
        }
    }

    @Test func aLinkIsAddedAndLeadsThere() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let page = try await pages.browser.submit(
                try await pages.form(.link), typing: [("title", "Report"), ("address", "https://www.example.gov.uk/report?a=1&b=2#end")])
            let link = try #require(page.links.first { $0["href"] == "https://www.example.gov.uk/report?a=1&b=2#end" })
            #expect(link["rel"] == "noreferrer noopener")
            #expect(!page.text.contains("secure connection"))
            let plain = try await pages.browser.submit(
                try await pages.form(.link), typing: [("title", "Old report"), ("address", "http://www.example.gov.uk/")])
            #expect(plain.done != nil && plain.text.contains("This address does not use a secure connection (https)."))
        }
    }

    @Test func theDateIsTodayUnlessSaidOtherwiseAndNeverAhead() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let form = try await pages.form(.note)
            #expect([form["on-day"], form["on-month"], form["on-year"]] == ["4", "3", "2026"])
            let ahead = try await pages.browser.submit(form, typing: [("title", "a"), ("note", "b"), ("on-day", "5")])
            #expect(ahead.code == 422 && ahead.errors == ["The date must be today or in the past"] && ahead.wrongFields == ["on-day"])
            #expect(try await pages.evidence.isEmpty)
        }
    }

    /// What is typed into the form of a kind, and the fields that are wrong then.
    struct Mistyped: Sendable {
        let kind: Evidence.Kind
        let typed: [(String, String)]
        let wrong: [String]

        init(_ kind: Evidence.Kind, _ typed: KeyValuePairs<String, String>, wrong: String...) {
            self.kind = kind
            self.typed = typed.map { ($0.key, $0.value) }
            self.wrong = wrong
        }

        static let all: [Mistyped] =
            [
                Mistyped(.note, ["title": "", "note": " \n", "on-day": ""], wrong: "title", "note", "on-day"),
                Mistyped(.note, ["title": String(repeating: "t", count: 201), "note": "x"], wrong: "title"),
                Mistyped(.note, ["title": "t", "note": String(repeating: "n", count: 20_001)], wrong: "note"),
                Mistyped(.link, ["title": "", "address": ""], wrong: "title", "address"),
                Mistyped(.link, ["title": "t", "address": "https://www.example.gov.uk/", "on-month": "13"], wrong: "on-day"),
            ]
            + [
                "gov.uk", "ftp://example.gov.uk/", "javascript:xss()", "https://amy:secret@example.gov.uk/", "http://127.0.0.1/x",
                "https://wiki.intranet/", "http://[::1]/", "data:text/html,x", "//example.gov.uk/",
            ].map { Mistyped(.link, ["title": "t", "address": $0], wrong: "address") }
    }

    @Test(arguments: Mistyped.all)
    func whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost(case mistyped: Mistyped) async throws {
        let (kind, typed, wrong) = (mistyped.kind, mistyped.typed, mistyped.wrong)
        try await Engine.sqlite.withEvidencePages { pages in
            let form = try await pages.form(kind)
            let page = try await pages.browser.submit(form, typing: typed)
            #expect(page.code == 422 && page.wrongFields == wrong)
            let again = try #require(page.form())
            for (field, text) in typed where !text.allSatisfy(\.isWhitespace) { #expect(again[field] == text) }
            #expect(again["id"] == form["id"])
            #expect(PageRules.broken(by: page) == [])
            #expect(try await pages.evidence.isEmpty)
        }
    }

    @Test(arguments: [Evidence.Kind.note, .link]) func theSameFormSentTwiceAddsOnePiece(kind: Evidence.Kind) async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let form = try await pages.form(kind)
            let typed = [("title", "Once"), ("note", "Said once."), ("address", "https://www.example.gov.uk/")]
            for _ in 1...2 { #expect(try await pages.browser.submit(form, typing: typed).done == "The evidence is added") }
            #expect(try await pages.evidence.count == 1)
            _ = try await pages.browser.submit(try await pages.form(kind), typing: typed)
            #expect(try await pages.evidence.count == 1, "whoever goes back finds what they typed in a new form")
            _ = try await pages.browser.submit(form, typing: [("title", "Twice")] + typed.dropFirst())
            #expect(try await pages.evidence.count == 2, "what was written anew is something else")
        }
    }

    @Test func nobodyAddsUnderAnIdentifierOfAnotherAction() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let note = try await pages.note()
            let other = try await pages.site.world.bring(pages.site.world.red, to: .inProgress)
            let page = try await pages.browser.submit(
                "/actions/\(other.id)/evidence/note",
                [("id", "\(note.id)"), ("title", "t"), ("note", "n"), ("on-day", "4"), ("on-month", "3"), ("on-year", "2026")])
            #expect(page.code == 404)
            #expect(try await pages.site.world.evidence(of: other.id).isEmpty)
            #expect(try await pages.evidence == [note])
        }
    }

    @Test func whatCannotBeAddedAnyMoreIsStillInTheForm() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let form = try await pages.form(.note)
            let reason = Words("It was a mistake.")
            try await pages.site.world.casework.change(pages.action.id, by: pages.site.world.people.assessmentsTeam, expecting: nil) {
                try $0.withdraw(reason: reason, by: $1)
            }
            let page = try await pages.browser.submit(form, typing: [("title", "Round 3"), ("note", "All of it")])
            #expect(page.code == 409 && page.errors == ["“Add evidence” is not possible while the action is “Withdrawn”"])
            #expect(page.form()?["note"] == "All of it")
            #expect(try await pages.browser.get("/actions/\(pages.action.id)/evidence/new").code == 409)
        }
    }
}
