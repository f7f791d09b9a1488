import Markup
import Testing

struct MarkdownTests {
    private func html(_ text: String) -> String { Markdown(text).html.description }

    private func paragraph(_ inside: String) -> String { "<p class=\"govuk-body\">\(inside)</p>" }

    @Test(arguments: [
        ("One *two* **three** `four`", "One <em>two</em> <strong>three</strong> <code>four</code>"), ("a\nb", "a\nb"),
        ("a  \nb\\\nc", "a<br>b<br>c"), ("a & b < c > \"d\" 'e'", "a &amp; b &lt; c &gt; &quot;d&quot; &#39;e&#39;"),
        ("\\*not\\* &amp; &copy; &#42;", "*not* &amp; © *"), ("`<b> & *x*`", "<code>&lt;b&gt; &amp; *x*</code>"),
        ("***a** b*", "<em><strong>a</strong> b</em>"), ("snake_case_name", "snake_case_name"), ("Llŷn 👩🏽‍💻 עברית", "Llŷn 👩🏽‍💻 עברית"),
    ])
    func textInAParagraphIsReadAsCommonMark(text: String, inside: String) {
        #expect(html(text) == paragraph(inside))
    }

    @Test(arguments: [
        ("a\n\nb", "<p class=\"govuk-body\">a</p><p class=\"govuk-body\">b</p>"),
        ("- a\n- b", "<ul class=\"govuk-list govuk-list--bullet\"><li>a</li><li>b</li></ul>"),
        ("1. a\n2. b", "<ol class=\"govuk-list govuk-list--number\"><li>a</li><li>b</li></ol>"),
        ("4) a", "<ol class=\"govuk-list govuk-list--number\" start=\"4\"><li>a</li></ol>"),
        (
            "- a\n\n- b",
            "<ul class=\"govuk-list govuk-list--bullet govuk-list--spaced\"><li><p class=\"govuk-body\">a</p></li>"
                + "<li><p class=\"govuk-body\">b</p></li></ul>"
        ),
        (
            "- a\n  1. b",
            "<ul class=\"govuk-list govuk-list--bullet\"><li>a<ol class=\"govuk-list govuk-list--number\"><li>b</li></ol></li></ul>"
        ),
        ("> a", "<blockquote class=\"govuk-inset-text\"><p class=\"govuk-body\">a</p></blockquote>"),
        ("```swift\na < b\n\n  c\n```", "<pre class=\"aa-code\"><code>a &lt; b\n\n  c\n</code></pre>"),
        ("    a\n    b", "<pre class=\"aa-code\"><code>a\nb\n</code></pre>"),
        ("---", "<hr class=\"govuk-section-break govuk-section-break--m govuk-section-break--visible\">"), ("", ""), (" \n\n ", ""),
    ])
    func blocksHaveTheClassesOfTheDesignSystem(text: String, wanted: String) {
        #expect(html(text) == wanted)
    }

    @Test(arguments: ["# a", "### a", "###### a", "a\n=", "a\n-"]) func headingsHaveThePagesLevelAndNotTheWriters(text: String) {
        #expect(html(text) == "<h4 class=\"govuk-heading-s\">a</h4>")
        #expect(Markdown(text, headingLevel: 3).html.description == "<h3 class=\"govuk-heading-s\">a</h3>")
        #expect(Markdown(text, headingLevel: 9).html.description == "<h6 class=\"govuk-heading-s\">a</h6>")
        #expect(Markdown(text, headingLevel: 0).html.description == "<h2 class=\"govuk-heading-s\">a</h2>")
    }

    private static let outside = "rel=\"noopener noreferrer\""

    @Test(arguments: [
        ("[a *b*](https://x.example/?q=1&r=2)", "https://x.example/?q=1&amp;r=2", outside, "a <em>b</em>"),
        ("<http://x.example>", "http://x.example", outside, "http://x.example"), ("[a](/actions/4)", "/actions/4", "", "a"),
        ("[a](#b)", "#b", "", "a"), ("[a][1]\n\n[1]: HTTPS://x.example \"title\"", "https://x.example", outside, "a"),
        ("<amy@dept.example>", "mailto:amy@dept.example", "", "amy@dept.example"),
        ("[a](mailto:amy@dept.example?bcc=b@x.example&body=%0A)", "mailto:amy@dept.example", "", "a"),
        ("[](https://x.example/a)", "https://x.example/a", outside, "https://x.example/a"),
        ("![a chart](https://x.example/a.png)", "https://x.example/a.png", outside, "a chart"),
        ("![](/a.png)", "/a.png", "", "/a.png"), ("[![a](https://x.example/a.png)](/b)", "/b", "", "a"),
        ("![a [b](/b)](/a)", "/a", "", "a b"), ("[a](</b c\">)", "/b%20c%22", "", "a"),
    ])
    func aLinkLeadsWhereAWebAddressMay(text: String, address: String, rel: String, words: String) {
        let rel = rel.isEmpty ? "" : " " + rel
        #expect(html(text) == paragraph("<a class=\"govuk-link\" href=\"\(address)\"\(rel)>\(words)</a>"))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript&colon;alert(1)",
        "javascript&#58;alert(1)",
        "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "&#1;javascript:alert(1)", "\\javascript:alert(1)", "vbscript:x",
        "data:text/html;base64,PHNjcmlwdD4=", "file:///etc/passwd", "//evil.example", "/\\evil.example", "\\\\evil.example",
        "https:evil.example", "https://dept.example@evil.example", "mailto:", "mailto:javascript", "ftp://x.example", "about:blank",
        "x.html",
        "%6Aavascript:alert(1)", "blob:https://x.example/1", "javascript://x.example/%0Aalert(1)", "feed:javascript:alert(1)",
    ])
    func aHostileAddressLeavesOnlyTheWords(address: String) {
        for text in [
            "[words](\(address))", "[words](<\(address)>)", "![words](\(address))", "[words][1]\n\n[1]: \(address)", "<\(address)>",
        ] {
            let page = html(text)
            #expect(!page.contains("href") && !page.contains("src=") && !page.contains("<a"), "\(text): \(page)")
        }
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "a <b onclick=\"x\">b</b> <!-- c --> <?php ?> <![CDATA[x]]> <!DOCTYPE x>",
        "<div>\n*a*\n</div>", "<svg/onload=alert(1)>", "</p></div><script>", "<https://x.example/\"onmouseover=alert(1)>",
        "`</code><script>`",
        "```\"><script>alert(1)</script>\nx</code></pre><script>\n```", "[a](https://x.example \"\\\" onclick=\\\"alert(1)\")",
        "[a](https://x.example/\"onclick=\"alert(1))", "![\" onerror=\"alert(1)](https://x.example/a.png)", "&lt;script&gt;",
        "<a\nhref='x'>",
        "[<script>](/a)", "<style>*{}</style>", "<x onclick", "&#60;script&#62;", "\u{0}<script>", "\\<script>", "<ſcript>",
        "[a]: <b> '<c>'",
    ])
    func whatCouldBeMarkupIsShownAsItWasTyped(text: String) throws {
        let read = try NestedMarkup(html(text))
        #expect(read.names.isSubset(of: ["p", "em", "code", "pre", "a", "br"]))
        #expect(read.attributes.isSubset(of: ["class", "href", "rel"]))
    }

    @Test func rawMarkupKeepsEveryLetter() {
        #expect(html("<script>alert(1)</script>") == paragraph("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(html("a <b>b</b>") == paragraph("a &lt;b&gt;b&lt;/b&gt;"))
        #expect(html("<div>\n*a*\n</div>") == paragraph("&lt;div&gt;<br>*a*<br>&lt;/div&gt;"))
    }

    @Test func whatTurnsTheReadingDirectionIsSeenAndTurnsNothing() {
        #expect(html("a\u{202E}b\u{2066}c") == paragraph("a\u{FFFD}b\u{FFFD}c"))
        #expect(html("`a\u{202E}b`") == paragraph("<code>a\u{FFFD}b</code>"))
        #expect(html("[a](https://x.example/\u{202E}gpj)").contains("\u{202E}") == false)
        #expect(html("עברית\u{200F}!") == paragraph("עברית\u{200F}!"))
    }

    @Test func controlCharactersDoNotReachThePage() {
        #expect(html("a\u{0}b\u{1B}[31mc") == paragraph("a\u{FFFD}b\u{FFFD}[31mc"))
    }
}
