import Markup
import Testing

struct HTMLTests {
    @Test func aHoleOfTextIsEscaped() {
        let hostile = "<script>alert(\"1\") & '2'</script>"
        let html: HTML = "<p title=\"\(hostile)\">\(hostile)</p>"
        let escaped = "&lt;script&gt;alert(&quot;1&quot;) &amp; &#39;2&#39;&lt;/script&gt;"
        #expect(html.description == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test func aHoleOfHTMLGoesInAsItIs() {
        let item: HTML = "<li>\("&")</li>"
        let none: HTML? = nil
        #expect(
            ("<ul>\(item)\([item, item])\(none)\(item as HTML?)</ul>" as HTML).description == "<ul>" + repeated("<li>&amp;</li>", 4)
                + "</ul>")
    }

    @Test func textIsEscapedOnce() {
        let inner: HTML = "\("a & b")"
        let outer: HTML = "<i>\(inner)</i>"
        #expect(("<b>\(outer)</b>" as HTML).description == "<b><i>a &amp; b</i></b>")
    }

    @Test func onlyTheWordRawLetsMarkupThrough() {
        let markup = "<b>bold</b>"
        #expect(("\(raw: markup)" as HTML).description == markup)
        #expect(HTML(raw: markup).description == markup)
        #expect(HTML.text(markup).description == "&lt;b&gt;bold&lt;/b&gt;")
    }

    @Test func lettersOfEveryScriptComeThrough() {
        let text = "Llŷn – 日本 – 👩🏽‍💻 – עברית"
        #expect(("\(text)" as HTML).description == text)
    }

    @Test func controlCharactersDoNotReachThePage() {
        #expect(("\("a\u{0}b\u{1B}[31mc\td\ne")" as HTML).description == "a\u{FFFD}b\u{FFFD}[31mc\td\ne")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", " java\nscript:x", "data:text/html,x", "//evil.example", "/\\evil.example",
    ])
    func anAttributeThatIsFollowedTakesNoHostileText(_ address: String) {
        #expect(("<a href=\"\(address)\">" as HTML).description == "<a href=\"#\">")
        #expect(("<img src=\"\(address)\">" as HTML).description == "<img src=\"#\">")
        #expect(("<form action=\"\(address)\">" as HTML).description == "<form action=\"#\">")
        #expect(("<button formaction=\"\(address)\">" as HTML).description == "<button formaction=\"#\">")
    }

    @Test func anAttributeThatIsFollowedTakesGoodText() {
        #expect(("<a href=\"\("/a?b=1&c=2")\">" as HTML).description == "<a href=\"/a?b=1&amp;c=2\">")
    }

    @Test func attributesThatAreNilAreLeftOut() {
        let html: HTML = "<input\(attributes: ["id": "a\"b", "value": nil, "checked": ""])>"
        #expect(html.description == "<input id=\"a&quot;b\" checked=\"\">")
    }

    @Test func piecesStandOrFallWithTheirCondition() {
        let name: String? = "A & B"
        let nobody: String? = nil
        let html: HTML = "\(when(true) { "yes" })\(when(false) { "no" })\(when(name) { "<b>\($0)</b>" })\(when(nobody) { "<i>\($0)</i>" })"
        #expect(html.description == "yes<b>A &amp; B</b>")
        #expect(each(1...3) { "<i>\($0)</i>" }.description == "<i>1</i><i>2</i><i>3</i>")
        #expect((["a", "b"] as [HTML]).joined(by: ", ").description == "a, b")
    }

    @Test func typedTextKeepsItsParagraphsAndLines() {
        let html = HTML.paragraphs("\nOne <b>\r\ntwo\r\n \r\n\r\nthree\n")
        #expect(html.description == "<p class=\"govuk-body\">One &lt;b&gt;<br>two</p><p class=\"govuk-body\">three</p>")
        #expect(HTML.paragraphs(" \n ").isEmpty)
    }

    /// Ten times the rows may take no more than a little over ten times as long; the margin is wide, for busy machines.
    @Test func aPageCostsWhatItsLengthCosts() {
        let clock = ContinuousClock()
        func cost(rows: Int) -> Duration {
            (0..<3).map { _ in clock.measure { _ = page(rows: rows) } }.min() ?? .zero
        }
        let small = cost(rows: 500)
        let large = cost(rows: 5_000)
        #expect(large < small * 40, "500 rows \(small), 5,000 rows \(large)")
    }

    private func page(rows: Int) -> HTML {
        Table(
            caption: "Actions", columns: [.init("Action"), .init("Owner"), .init("Status")],
            rows: (0..<rows).map {
                ["\("Do <this> & that") \($0)", "\(Link("Amy", to: "/people/\($0)"))", Markup.Tag("Planned", .blue).html]
            }
        ).html
    }

    private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
}
