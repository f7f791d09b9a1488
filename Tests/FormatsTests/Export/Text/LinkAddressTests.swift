import Testing

@testable import Formats

struct LinkAddressTests {
    @Test(arguments: [
        ("https://www.gov.uk", "https://www.gov.uk"),
        ("HTTPS://www.gov.uk:8443/a b", "https://www.gov.uk:8443/a%20b"),
        ("http://a.uk/[x]{y}|\"<>\\^`é#one#two", "http://a.uk/%5Bx%5D%7By%7D%7C%22%3C%3E%5C%5E%60%C3%A9#one%23two"),
        ("https://a.uk/%41%zz%", "https://a.uk/%41%25zz%25"),
        ("https://a.uk?\u{0}\n", "https://a.uk?%00%0A"),
        ("mailto:a@b.uk?subject=é", "mailto:a@b.uk?subject=%C3%A9"),
    ])
    func addressesAreWrittenInCharactersThatAllProgramsTake(address: String, written: String) {
        #expect(LinkAddress(address)?.text == written)
    }

    @Test(arguments: [
        "", "www.gov.uk", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "internal:Sheet1!A1", "external:c:\\x", "https:",
        "https://", "https:///path", "https://gov.uk@evil.uk/", "https://a b.uk/", "https://[::1]/", "https://a.uk:port/",
        "https://a.uk:99999/",
        "https://é.uk/", "mailto:", "mailto:a b@c.uk", " https://a.uk", "ftp://a.uk/",
    ])
    func whatIsNoSafeAddressIsNone(address: String) {
        #expect(LinkAddress(address) == nil)
    }
}
