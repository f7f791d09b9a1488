import Domain
import Foundation
import Testing

struct LettersTests {
    @Test(arguments: Letters.Kind.allCases) func theUsualTextKeepsItsOwnRules(kind: Letters.Kind) throws {
        let usual = kind.usual
        #expect(try LetterText(subject: usual.subject, body: usual.body, for: kind) == usual)
        let values = Dictionary(uniqueKeysWithValues: kind.places.map { ($0, "<\($0)>") })
        let (subject, text) = usual.filled(values)
        #expect(!(subject + text).contains("(("))
        for place in kind.places { #expect((subject + text).contains("<\(place)>"), "\(place) is filled nowhere") }
    }

    @Test func whatIsFilledInIsNotFilledAgain() throws {
        let text = try LetterText(subject: "Hello ((inviter))", body: "Go to ((link))", for: .invitation)
        let (subject, body) = text.filled(["inviter": "((link))", "link": "https://example"])
        #expect(subject == "Hello ((link))")
        #expect(body == "Go to https://example")
    }

    @Test func aTextWithoutItsLinkIsRefused() {
        #expect(throws: LetterText.Refusal.placeNeeded("link")) { try LetterText(subject: "Hello", body: "No link", for: .signInLink) }
        #expect(throws: LetterText.Refusal.unknownPlace("name", known: ["link", "minutes"])) {
            try LetterText(subject: "Hello ((name))", body: "((link))", for: .signInLink)
        }
        #expect(throws: LetterText.Refusal.subjectNeeded) { try LetterText(subject: "two\nlines", body: "((link))", for: .signInLink) }
        #expect(throws: LetterText.Refusal.bodyNeeded) { try LetterText(subject: "Hello", body: " ", for: .signInLink) }
    }

    @Test func bracketsThatDoNotCloseAreText() throws {
        let text = try LetterText(subject: "Hello", body: "((link)) and ((", for: .signInLink)
        #expect(text.filled(["link": "x"]).text == "x and ((")
    }

    @Test func theUsualTextIsNotKept() throws {
        var letters = Letters()
        letters[.invitation] = try LetterText(subject: "Join", body: "((link))", for: .invitation)
        #expect(letters[.invitation].subject == "Join")
        letters[.invitation] = Letters.Kind.invitation.usual
        #expect(letters == Letters())
    }
}
