import Testing

@testable import Web

@Suite struct ContentDispositionTests {
    @Test(arguments: [
        ("report.pdf", "attachment; filename=\"report.pdf\""),
        ("My report; v2, final.pdf", "attachment; filename=\"My report; v2, final.pdf\""),
        ("Café £5.odt", "attachment; filename=\"Caf_ _5.odt\"; filename*=UTF-8''Caf%C3%A9%20%C2%A35.odt"),
        ("a\"b\\c.txt", "attachment; filename=\"c.txt\""), ("a\"b.txt", "attachment; filename=\"a_b.txt\"; filename*=UTF-8''a%22b.txt"),
        ("100%41.txt", "attachment; filename=\"100_41.txt\"; filename*=UTF-8''100%2541.txt"),
        ("it's (1)*.txt", "attachment; filename=\"it's (1)*.txt\""),
        ("é'(1)*.txt", "attachment; filename=\"_'(1)*.txt\"; filename*=UTF-8''%C3%A9%27%281%29%2A.txt"),
        ("a\r\nSet-Cookie: x=1", "attachment; filename=\"aSet-Cookie: x=1\""), ("\u{202E}fdp.exe", "attachment; filename=\"fdp.exe\""),
        ("../../etc/x", "attachment; filename=\"x\""), ("", "attachment; filename=\"file\""), ("..", "attachment; filename=\"file\""),
        ("\u{301}.txt", "attachment; filename=\"_.txt\"; filename*=UTF-8''%CC%81.txt"),
        ("😀", "attachment; filename=\"_\"; filename*=UTF-8''%F0%9F%98%80"),
    ])
    func aNameIsSentSoThatNoBrowserMistakesIt(name: String, value: String) {
        #expect(ContentDisposition.attachment(name) == value)
    }

    @Test func whateverTheNameTheValueIsOneHeaderFieldInASCII() {
        for scalar in (0...0x2FFF).compactMap(Unicode.Scalar.init) {
            let value = ContentDisposition.attachment("a\(scalar)\(scalar)b")
            #expect(value.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(scalar.value)")
            #expect(value.utf8.count { $0 == UInt8(ascii: "\"") } == 2, "\(scalar.value)")
        }
        #expect(ContentDisposition.attachment(String(repeating: "\u{10FFFF}", count: 5000)).utf8.count < 4096)
    }
}
