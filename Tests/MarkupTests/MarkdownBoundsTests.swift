import Markup
import Testing

/// What costs a careless reader of Markdown its time or its stack.
struct MarkdownBoundsTests {
    private static let pieces = [
        "[", "]", ">", "> ", "![", "](", "[a](", "<", "`", "*", "_", "**a", "*a_", "- ", "1. ", "&", "\\", "[a]: ", "<a ", "<!--", "<?",
        "~",
        "#", "=", "-\n", "a\n", "\t", "`a``", "[[]", "[]()", "![[]()", "\u{202E}", "\u{0}", "é", "*[", "[*", "a**b_", "<http://",
        "[x]:/a\n",
        "- a\n", "> - 1. ", "  \n",
    ]

    @Test(.timeLimit(.minutes(1)), arguments: pieces) func twentyThousandCharactersOfAnythingAreReadInTime(piece: String) throws {
        let text = String(String(repeating: piece, count: 20_000 / piece.count + 1).prefix(20_000))
        let clock = ContinuousClock()
        for text in [text, "x" + text, text + "\n\nend", "[x]: /a\n\n" + text] {
            let duration = clock.measure { _ = Markdown(text).html }
            // A quiet machine takes a few hundredths of it.
            #expect(duration < .seconds(15), "\(piece)")
        }
        #expect(try NestedMarkup(Markdown(text).html.description).depth <= 16)
    }

    @Test func nestingEndsAtADepthAndLosesNoWord() throws {
        for start in ["> ", "- ", "1. "] {
            let text = String(repeating: start, count: 500) + "the words"
            let markup = Markdown(text).html.description
            #expect(try NestedMarkup(markup).depth <= 16)
            #expect(markup.contains("the words"))
        }
        let emphasis = String(repeating: "*a **b ", count: 200) + "core" + String(repeating: " b** a*", count: 200)
        let markup = Markdown(emphasis).html.description
        #expect(try NestedMarkup(markup).depth <= 16)
        #expect(NormalMarkup.words(markup) == NormalMarkup.words(emphasis.filter { $0 != "*" }))
    }

    /// Deeper lists end where the nesting ends, and what they say stands in paragraphs.
    @Test func itemsOfAListThatIsTooDeepAreParagraphs() throws {
        let text = (0..<9).map { String(repeating: "  ", count: $0) + "- item \($0)" }.joined(separator: "\n")
        let markup = Markdown(text).html.description
        #expect(try NestedMarkup(markup).depth <= 16)
        #expect(markup.contains("<li>item 5<p class=\"govuk-body\">item 6</p><p class=\"govuk-body\">item 7</p>"))
    }

    @Test func aTextThatIsTooLongIsShownAsItWasTyped() {
        let text = String(repeating: "*a* ", count: 20_000)
        #expect(Markdown(text).html.description.hasPrefix("<p class=\"govuk-body\"><em>a</em> "))
        #expect(Markdown(text + "b").html == HTML.paragraphs(text + "b"))
    }

    @Test func noiseIsWellFormed() throws {
        var chance = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0...40, using: &chance)).compactMap { _ in
                (Self.pieces + ["\n", "\n\n", "    ", "x", ")", "https://x.example"]).randomElement(using: &chance)
            }.joined()
            let markup = Markdown(text).html.description
            #expect(throws: Never.self, "\(text)") { try NestedMarkup(markup) }
        }
    }
}
