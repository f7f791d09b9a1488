import Markup
import Testing

struct WebAddressTests {
    @Test(arguments: [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\tscript:alert(1)", "vbscript:x", "data:text/html,<script>",
        "file:///etc/passwd",
        "//evil.example/", "/\\evil.example", "\\\\evil.example", "https:/evil.example", "https:evil.example", "http://", "https://?q",
        "https://user@evil.example/", "https://gov.uk:pass@evil.example", "https://evil.example:99999999", "https://evil.example:port/",
        "https://bad host/", "https://[::1", "https://[::1]evil.example/", "actions/1", "mailto:a@example.gov.uk", "", " ", "a\u{0}b",
        "https://ex\u{202E}ample.gov.uk/", "https://.example", "/a\nSet-Cookie: x",
    ])
    func whatIsNoSafeAddressIsRefused(_ text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test(arguments: [
        ("/", "/"), ("/actions/1?status=planned#top", "/actions/1?status=planned#top"), ("#title", "#title"), ("?page=2", "?page=2"),
        ("https://www.gov.uk", "https://www.gov.uk"), ("HTTPS://www.gov.uk/a", "https://www.gov.uk/a"),
        ("http://localhost:8080/a", "http://localhost:8080/a"), ("https://[2001:db8::1]:443/", "https://[2001:db8::1]:443/"),
        ("  https://example.gov.uk/my report.pdf", "https://example.gov.uk/my%20report.pdf"),
        ("https://example.gov.uk/Llŷn", "https://example.gov.uk/Ll%C5%B7n"),
        ("https://example.gov.uk/a%20b", "https://example.gov.uk/a%20b"),
        ("/a\"><script>", "/a%22%3E%3Cscript%3E"),
    ])
    func goodAddressesAreKept(_ text: String, _ expected: String) {
        #expect(WebAddress(text)?.text == expected)
    }

    @Test func aHoleStaysOneSegmentOrOneValue() {
        let hostile = "../a/b?c=d&e#f \"é"
        let encoded = "..%2Fa%2Fb%3Fc%3Dd%26e%23f%20%22%C3%A9"
        let address: WebAddress = "/actions/\(hostile)/evidence?q=\(hostile)"
        #expect(address.text == "/actions/\(encoded)/evidence?q=\(encoded)")
    }

    @Test func anEmptyHoleCannotMakeAnAddressElsewhere() {
        let address: WebAddress = "/\("")/\("evil.example")"
        #expect(address.text == "#")
    }

    @Test func onlyOwnPathsAreOwn() {
        let addresses = ["/actions", "https://example.gov.uk/", "#top", "?page=2"].compactMap { WebAddress($0) }
        #expect(addresses.map(\.isOwnPath) == [true, false, false, false])
    }

    @Test func aQueryItemIsSetInPlaceOfItsLikeAndTakenAwayByNil() {
        let here: WebAddress = "/actions?status=planned&page=3&status=late#list"
        #expect(here.with("page", "4").text == "/actions?status=planned&status=late&page=4#list")
        #expect(here.with("status", nil).text == "/actions?page=3#list")
        #expect(here.with("status", nil).with("page", nil).text == "/actions#list")
        #expect(here.with("q", "a & b=c").text == "/actions?status=planned&page=3&status=late&q=a%20%26%20b%3Dc#list")
        #expect(here.adding("status", "x").without("status", "planned").text == "/actions?page=3&status=late&status=x#list")
    }

    @Test func whatABrowserEncodedIsUnderstood() {
        let here: WebAddress = "/actions?q=in+progress&who=J%C3%BCrgen&half=5%&odd=%zz&name"
        #expect(here.queryItems.map(\.name) == ["q", "who", "half", "odd", "name"])
        #expect(here.queryItems.map(\.value) == ["in progress", "Jürgen", "5%", "%zz", ""])
        #expect(here.without("q", "in progress").queryItems.count == 4)
    }

    @Test func placesAndMailAreEncoded() {
        #expect(WebAddress(fragment: "a b\"").text == "#a%20b%22")
        #expect(("/a#old" as WebAddress).at("new").text == "/a#new")
        #expect(WebAddress(email: "a+b?c@example.gov.uk").text == "mailto:a%2Bb%3Fc@example.gov.uk")
        let begun = WebAddress(email: "a@example.gov.uk", subject: "1 & 2", body: "Hello\n\nhttps://example.gov.uk/?a=b")
        #expect(
            begun.text
                == "mailto:a@example.gov.uk?subject=1%20%26%202&body=Hello%0D%0A%0D%0Ahttps%3A%2F%2Fexample.gov.uk%2F%3Fa%3Db")
    }
}
