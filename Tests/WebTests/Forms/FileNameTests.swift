import Testing

@testable import Web

@Suite struct FileNameTests {
    @Test(arguments: [
        ("report.pdf", "report.pdf"), ("../../etc/passwd", "passwd"), ("/etc/passwd", "passwd"), ("C:\\fakepath\\x.pdf", "x.pdf"),
        ("a\r\nSet-Cookie: x", "aSet-Cookie: x"), ("a\u{0}b.pdf", "ab.pdf"), ("\u{202E}fdp.exe", "fdp.exe"),
        ("a\u{2066}b\u{2069}\u{200F}\u{061C}.txt", "ab.txt"), ("a\u{2028}b\u{2029}c\u{85}d\u{1B}[31m", "abcd[31m"),
        ("\u{FEFF}a.txt", "a.txt"), ("  a b.txt\t", "a b.txt"), (".htaccess", ".htaccess"), ("a\"b.txt", "a\"b.txt"),
        ("Llŷn – 日本 👩🏽‍💻.odt", "Llŷn – 日本 👩🏽‍💻.odt"), ("תוכנית.pdf", "תוכנית.pdf"), ("\u{301}.txt", "\u{301}.txt"), ("<b>.html", "<b>.html"),
    ])
    func aNameIsWhatAPersonCanSee(sent: String, name: String) {
        #expect(FileName(sent)?.text == name)
    }

    @Test(arguments: ["", " ", ".", "..", "a/", "../", "..\\", "\0", "\u{202E}\u{202C}", "/.\u{7F}."]) func whatLeavesNothingIsNoName(
        sent: String
    ) {
        #expect(FileName(sent) == nil)
    }

    @Test func aLongNameKeepsItsEnding() {
        let long = String(repeating: "é", count: 300)
        #expect(FileName("\(long).pdf")?.text == long.prefix(196) + ".pdf")
        #expect(FileName(long)?.text == String(long.prefix(200)))
        #expect(FileName("a.\(long)")?.text == "a." + long.prefix(198))
        #expect(FileName(String(repeating: "a", count: 200))?.text.count == 200)
        // One character to the eye, and many thousand bytes.
        #expect(FileName("a" + String(repeating: "\u{301}", count: 4000))?.text.utf8.count == 399)
    }
}
