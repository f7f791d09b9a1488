import Testing

@testable import Formats

struct WritableTextTests {
    @Test
    func whatNoFileCanHoldIsLeftOut() {
        #expect("\u{FEFF}a\u{0}b\u{1F}c\u{7F}d\u{9F}e\u{FFFE}f\u{FFFF}g".writable == "abcdefg")
        #expect("tab\tand\nline".writable == "tab\tand\nline")
    }

    @Test
    func lineEndsAreOfOneKind() {
        #expect("a\r\nb\rc\u{85}d\n\ne\r\r\nf".writable == "a\nb\nc\nd\n\ne\n\nf")
    }

    @Test
    func textIsCutBetweenCharactersThatAreWhole() {
        #expect("abcdef".cut(to: 6) == "abcdef")
        #expect("abcdef".cut(to: 5) == "abcd…")
        #expect("🐝🐝🐝".cut(to: 4) == "🐝…")
        #expect(String(repeating: "é", count: 40_000).cut(to: 32_767).utf16.count == 32_767)
    }
}
