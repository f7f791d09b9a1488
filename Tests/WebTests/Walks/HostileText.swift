/// Text that would do harm where it is written into a page as it is.
enum HostileText {
    static let all: [String] = [
        "<script>xss()</script>", "<img src=x onerror=xss()>", "<svg/onload=xss()>", "\"><script>xss()</script>",
        "'><img src=x onerror=xss()>",
        "</textarea><script>xss()</script>", "</title><script>xss()</script>", "</script><script>xss()</script>",
        "--><script>xss()</script>",
        "]]><script>xss()</script>", "\" onmouseover=\"xss()", "' onfocus='xss()' autofocus='", "` onclick=xss() `", "javascript:xss()",
        "JaVaScRiPt:xss()", "java\tscript:xss()", "data:text/html,<script>xss()</script>", "<a href=\"javascript:xss()\">x</a>",
        "<iframe srcdoc=\"<script>xss()</script>\">", "<base href=\"//evil.example/\">",
        "<meta http-equiv=\"refresh\" content=\"0;url=//evil.example\">",
        "<form action=\"//evil.example\"><input name=form-token>", "<style>*{background:url(//evil.example)}</style>",
        "<link rel=stylesheet href=//evil.example>",
        "<math><mtext><table><mglyph><style><img src=x onerror=xss()>", "<object data=\"data:text/html,x\">", "<!-- <img src=x --><x-xss>",
        "&lt;script&gt;xss()&lt;/script&gt;", "&#60;script&#62;xss()", "&amp;lt;b&amp;gt;", "&quot; onx=&quot;", "\\\"><x-xss>",
        "\\u003cscript\\u003e",
        "%3Cscript%3Exss()%3C/script%3E", "＜script＞xss()＜/script＞", "<x-xss\u{2028}a=b>", "{{7*7}}${7*7}<%= 7*7 %>",
        "<b>bold</b> & \"quoted\" 'single'",
        "\u{202E}<x-xss>", "<\u{0}x-nul>", "a<b and c>d && e", "<DIV CLASS=govuk-error-summary>x</DIV>",
        "http://evil.example/<x-xss>",
    ]

    /// Every element that our pages are made of. Nothing in the texts above is one of them where it would do harm.
    static let elements: Set<String> = [
        "html", "head", "meta", "title", "link", "script", "body", "header", "nav", "main", "footer", "div", "section", "span", "p", "a",
        "h1", "h2",
        "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "form", "fieldset",
        "legend", "label",
        "input", "select", "option", "textarea", "button", "details", "summary", "aside", "strong", "ins", "del", "br", "hr", "time", "svg",
        "path", "g", "dialog",
        "circle", "progress", "pre", "code", "em", "blockquote",
    ]
}
