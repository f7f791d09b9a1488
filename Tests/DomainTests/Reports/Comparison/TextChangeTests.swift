import Domain
import Testing

@Suite struct TextChangeTests {
    @Test func aWordIsChangedWhereItStands() {
        let change = TextChange(from: "Test with disabled people every month.", to: "Test with disabled people every week.")
        #expect(change.pieces == [.init(.same, "Test with disabled people every "), .init(.removed, "month. "), .init(.added, "week.")])
        #expect(change.kind == .changed)
    }

    @Test func wordsAddedAtTheEndLeaveTheRestAsItWas() {
        let longer = TextChange(from: "Test with people.", to: "Test with people. Say what they found.")
        #expect(longer.pieces == [.init(.same, "Test with people. "), .init(.added, "Say what they found.")])
        let shorter = TextChange(from: "Test with people. Say what they found.", to: "Test with people.")
        #expect(shorter.pieces == [.init(.same, "Test with people. "), .init(.removed, "Say what they found.")])
    }

    @Test func aShortWordBetweenTwoChangesGoesWithThem() {
        let change = TextChange(
            from: "Show how users find the start of the page today", to: "Show how users find the end of the journey today")
        #expect(
            change.pieces == [
                .init(.same, "Show how users find the "), .init(.removed, "start of the page "), .init(.added, "end of the journey "),
                .init(.same, "today"),
            ])
    }

    @Test func anAddedLineDoesNotTouchTheOthers() {
        let change = TextChange(from: "Test it.\n\nWrite it down.", to: "Test it.\nAsk ten people.\n\nWrite it down.")
        #expect(
            change.pieces == [.init(.same, "Test it.\n"), .init(.added, "Ask ten people.\n"), .init(.same, "\nWrite it down.")])
    }

    @Test func whatSaysSomethingElseIsNotMixed() {
        let change = TextChange(from: "Publish the performance data", to: "Encrypt what people upload")
        #expect(change.pieces == [.init(.removed, "Publish the performance data\n"), .init(.added, "Encrypt what people upload")])
    }

    @Test func whiteSpaceIsNoChange() {
        let change = TextChange(from: "Test  with\tpeople ", to: "\n Test with people\n\n")
        #expect(change.kind == .same)
        #expect(TextChange(from: "Test.\r\nWrite.", to: "Test.\nWrite.").kind == .same)
        #expect(TextChange(from: "Test it with\npeople.", to: "Test it\nwith people.").pieces == [.init(.same, "Test it\nwith people.")])
    }

    @Test func aTextThatIsMissingIsAddedOrRemovedWhole() {
        #expect(TextChange(from: nil, to: "Test\nit").pieces == [.init(.added, "Test\nit")])
        #expect(TextChange(from: "Test\nit", to: nil).pieces == [.init(.removed, "Test\nit")])
        #expect(TextChange(from: nil, to: "Test").kind == .added && TextChange(from: "Test", to: nil).kind == .removed)
        #expect(TextChange(from: nil, to: nil).kind == .same && TextChange(from: nil, to: nil).pieces.isEmpty)
    }

    @Test(arguments: 1...200)
    func bothTextsStandInTheirChange(_ seed: Int) {
        var texts = RandomTexts(seed: seed)
        let old = texts.text()
        let new = seed % 5 == 0 ? texts.text() : texts.edited(old)
        let change = TextChange(from: old, to: new)
        #expect(change.words(without: .added) == old.words, "\(old) | \(new)")
        #expect(change.words(without: .removed) == new.words, "\(old) | \(new)")
        #expect((change.kind == .same) == (old.words == new.words))
        #expect(zip(change.pieces, change.pieces.dropFirst()).allSatisfy { $0.kind != $1.kind })
        #expect(TextChange(from: old, to: old).kind == .same)
    }

    @Test func textsOfAListAreToldBesideWhatTheyWereMadeFrom() {
        let old = ["The team tests every sprint", "Nobody has tested by phone", "The data is published"]
        let new = ["There is a plan for incidents", "Nobody has tested by phone or by post", "The data is published"]
        let changes = TextChange.between(old, new)
        #expect(changes.map(\.kind) == [.removed, .added, .changed, .same])
        #expect(TextChange.between(old, old).areSame && !changes.areSame)
    }

    @Test func aTextThatMovedIsRemovedAndAdded() {
        #expect(
            TextChange.between(["One plan", "Two tests"], ["Two tests", "One plan"]).map(\.kind).sorted() == [.added, .removed, .same])
    }
}

extension TextChange {
    fileprivate func words(without kind: Piece.Kind) -> [Substring] {
        pieces.filter { $0.kind != kind }.map(\.text).joined().words
    }
}

extension [ChangeKind] {
    fileprivate func sorted() -> Self { sorted { $0.rawValue < $1.rawValue } }
}

extension String {
    fileprivate var words: [Substring] { split(whereSeparator: \.isWhitespace) }
}
