/// Texts that break writers who do not look.
enum HostileTexts {
    static let formulas = [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "  =cmd|' /C calc'!A0", "＝1+1", "＋1", "－1", "＠a", "\u{200B}=1",
        "\u{FEFF}=1",
        "\u{A0}=1", "'=1", "''=1", "\u{0}=1", "\u{202E}=1",
    ]

    static let others = [
        "\"quoted\" and 'quoted'", "a,b;c", "first\nsecond\r\nthird\rfourth", "nul\u{0}bell\u{7}escape\u{1B}end\u{FFFF}", "🐝 é 👩🏽‍🚀",
        "\u{202E}right to left\u{202C} שלום", "]]>", "<script>alert(1)</script>", "&amp; &lt; &#0;", "  two  spaces  ", "a\tb",
        "_x0041_ is not A",
        "http://example.gov.uk", "2026-03-04", "00123", "TRUE",
    ]

    static let long = String(repeating: "word ", count: 8000)

    static let all = formulas + others + [long, "", " "]
}
