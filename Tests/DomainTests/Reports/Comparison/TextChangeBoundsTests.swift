import Testing

@testable import Domain

/// Whoever writes reports cannot make the comparison slow or large: 20,000 characters are the most that a text may have.
@Suite struct TextChangeBoundsTests {
    @Test func longTextsOfDifferentWordsAreRemovedAndAdded() {
        let (old, new) = (Self.words("o").joined(separator: " "), Self.words("n").joined(separator: " "))
        #expect(old.count >= 19_990 && new.count >= 19_990)
        #expect(TextChange(from: old, to: new).pieces == [.init(.removed, old + "\n"), .init(.added, new)])
    }

    @Test func longTextsOfTheSameWordsInAnotherOrderAreRemovedAndAdded() {
        let words = Self.words("w")
        let new = words.reversed().joined(separator: " ")
        let change = TextChange(from: words.joined(separator: " "), to: new)
        #expect(change.pieces.map(\.kind) == [.removed, .added] && change.pieces.last?.text == new)
    }

    @Test func aWordIsStillFoundInTheMiddleOfALongText() {
        let words = Self.words("w")
        let change = TextChange(from: words.joined(separator: " "), to: words.replacing(["w1800"], with: ["other"]).joined(separator: " "))
        #expect(change.pieces.map(\.kind) == [.same, .removed, .added, .same])
        #expect(change.pieces.filter { $0.kind != .same }.map(\.text) == ["w1800 ", "other "])
    }

    @Test func manyLinesThatDifferAreRemovedAndAdded() {
        let (old, new) = (Self.words("o").joined(separator: "\n"), Self.words("n").joined(separator: "\n"))
        #expect(TextChange(from: old, to: new).pieces == [.init(.removed, old + "\n"), .init(.added, new)])
    }

    /// A hundred findings of mixed words near the limit, each told word by word: the most work that so many texts can be made to be.
    /// A quadratic way of telling them takes far longer than any busy machine does.
    @Test(.timeLimit(.minutes(3))) func aLargeReportIsComparedInSeconds() {
        var texts = RandomTexts(seed: 7)
        let half = Stretch.limit / 2
        let old = (0..<100).map { _ in texts.words(half) }
        let new = old.map { texts.shuffled($0).joined(separator: " ") }
        let before = old.map { $0.joined(separator: " ") }
        let changes = zip(before, new).map { TextChange(from: $0, to: $1) }
        #expect(changes.allSatisfy { $0.pieces.count > 2 })
    }

    /// "w0 w1 w2 …", as many as 20,000 characters hold.
    private static func words(_ letter: String) -> [String] {
        var (words, room) = ([String](), 20_000)
        while room > 5 {
            let word = letter + String(words.count)
            words.append(word)
            room -= word.count + 1
        }
        return words
    }
}
