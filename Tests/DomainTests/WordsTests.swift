import Domain
import Foundation
import Testing

@Suite struct WordsTests {
    @Test(arguments: ["", " ", "\n\t \r\n", "\u{0}", "\u{7F}\u{85}\u{9B}", "\u{A0}\u{2003}"])
    func nothingIsNotWords(_ text: String) {
        #expect(Words(text) == nil)
    }

    @Test(arguments: [
        ("  Test it \n", "Test it"), ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"), ("a\tb", "a\tb"),
        ("a\u{0}b\u{1B}[31mc", "ab[31mc"),
        ("\u{202E}gnp.exe\u{202C} \u{2067}x\u{2069}", "gnp.exe x"), ("שלום", "שלום"),
        ("C1 \u{9B}31m and \u{85} go", "C1 31m and  go"), ("Cymraeg â, 日本, 👩🏽‍💻", "Cymraeg â, 日本, 👩🏽‍💻"),
    ])
    func wordsAreTrimmedAndHoldNoControlCharacters(_ given: String, _ kept: String) throws {
        let words = try #require(Words(given))
        #expect(words.text == kept)
        #expect(Words(words.text) == words)
    }

    @Test func wordsHaveALimitThatCombiningMarksCannotEscape() {
        #expect(Words(String(repeating: "a", count: Words.limit)) != nil)
        #expect(Words(String(repeating: "a", count: Words.limit + 1)) == nil)
        #expect(Words(" " + String(repeating: "a", count: Words.limit) + " ") != nil)
        #expect(Words("a" + String(repeating: "\u{301}", count: Words.limit)) == nil)
    }

    @Test func whatWasStoredIsReadBackAndEmptyWordsAreNot() throws {
        let words = words("Line one\n\"Line\" two")
        #expect(try JSONDecoder().decode([Words].self, from: JSONEncoder().encode([words])) == [words])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Words].self, from: Data(#"["  "]"#.utf8)) }
    }
}
