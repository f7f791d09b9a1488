import Domain
import Foundation
import Testing

@Suite struct EvidenceLinkTests {
    @Test(arguments: [
        "https://www.example.gov.uk/report", "http://example.gov.uk", "HTTPS://WWW.EXAMPLE.GOV.UK/A?b=c&d=%20#part",
        "https://example.com:8443/",
        "https://example.com:65535/", "https://example.com.", "https://8.8.8.8/", "https://172.32.0.1/", "https://172.15.255.255/",
        "https://11.0.0.1", "https://100.63.255.255/", "https://100.128.0.1/", "https://169.253.0.1/", "https://192.169.0.1/",
        "https://[2001:4860:4860::8888]/", "https://[2a00:1450:4009::1]:8443/a", "https://bücher.example.com/straße",
        "https://xn--bcher-kva.example/",
        "https://exämple.gov.uk", "https://e%78ample.gov.uk/", "https://localhost.example.gov.uk/", "https://local.gov.uk/",
        "https://10.example.gov.uk/",
        "https://internal-audit.example.gov.uk/", "https://0x7f.example.com/", "https://127.0.0.1.example.com/",
        "https://example.gov.uk/http://10.0.0.1/",
        "https://example.gov.uk/?next=http://localhost/", "https://example.gov.uk/a@b", "https://example.gov.uk/a:b@c/d",
        "https://example.gov.uk:/a",
        "https://example.gov.uk/a folder/report.pdf",
    ])
    func whatTheLeadAssessorCanOpenIsTaken(_ text: String) throws {
        let link = try Evidence.Link(text)
        #expect(link.address == text)
        #expect(!link.host.isEmpty)
    }

    @Test(arguments: [
        // The machine itself, and names that only a local network knows.
        "http://localhost", "http://LOCALHOST/", "http://localhost./", "http://api.localhost/", "http://intranet/", "http://wiki",
        "http://wiki./",
        "http://printer.local", "http://PRINTER.LOCAL./", "http://git.internal/", "http://portal.intranet", "http://nas.lan",
        "http://router.home",
        "http://mail.corp", "http://router.home.arpa", "http://1.0.0.127.in-addr.arpa",
        // Addresses of version 4, in all the ways that browsers read them.
        "http://127.0.0.1", "http://127.1", "http://127.0.1/", "http://0x7f.1", "http://0X7F.0.0.1/", "http://0177.0.0.1",
        "http://2130706433",
        "http://2130706433./", "http://0x7f000001", "http://017700000001", "http://127.0.0.1./", "http://0", "http://0.0.0.0",
        "http://10.0.0.1",
        "http://10.255.255.255", "http://10.1", "http://100.64.0.1", "http://100.127.255.254", "http://169.254.169.254/latest/meta-data",
        "http://172.16.0.1", "http://172.31.255.255", "http://192.168.0.1", "http://192.168.257", "http://224.0.0.1",
        "http://255.255.255.255",
        "http://198.18.0.1", "http://999.1.1.1", "http://1.2.3.4.5", "http://08.0.0.1", "http://0x.1",
        // Version 6.
        "http://[::1]", "http://[::]", "http://[::1]:8080/", "http://[0:0:0:0:0:0:0:1]", "http://[::ffff:10.0.0.1]",
        "http://[::ffff:7f00:1]",
        "http://[::127.0.0.1]", "http://[fe80::1]", "http://[fe80::1%25eth0]", "http://[FD00::1]", "http://[fc00::1]", "http://[ff02::1]",
        "http://[64:ff9b::7f00:1]", "http://[64:ff9b::10.0.0.1]", "http://[64:ff9b:1::1]", "http://[2001:db8::1]", "http://[2002:7f00:1::]",
        "http://[2002:0a00:0001::1]", "http://[2001:0:53aa:64c::1]", "http://[::ffff:0:10.0.0.1]",
        // Written so that it looks like something else.
        "http://%31%32%37.0.0.1", "http://127%2E0%2E0%2E1", "http://loc%61lhost", "http://printer.%6Cocal", "http://１２７.0.0.1",
        "http://127.0.0.１", "http://127。0。0。1", "http://127.0.0.①", "http://printer.ⓛocal", "http://printer。local",
        "http://printer．local", "http://ｌocalhost",
    ])
    func whatOnlyALocalNetworkReachesIsRefused(_ text: String) {
        #expect(throws: Evidence.Refusal.linkIntoLocalNetwork) { try Evidence.Link(text) }
    }

    @Test(arguments: [
        ("", Evidence.Refusal.linkNeeded), (" \n\t ", .linkNeeded), ("www.example.gov.uk", .linkNotAnAddress),
        ("//example.gov.uk", .linkNotAnAddress),
        ("report", .linkNotAnAddress), ("https://", .linkNotAnAddress), ("https:///path", .linkNotAnAddress),
        ("https:example.gov.uk", .linkNotAnAddress),
        ("https://:443/", .linkNotAnAddress), ("https://example.gov.uk:0/", .linkNotAnAddress),
        ("https://example.gov.uk:65536/", .linkNotAnAddress),
        ("https://example.gov.uk:99999999999999999999/", .linkNotAnAddress), ("https://example.gov.uk:-1/", .linkNotAnAddress),
        ("https://example.gov.uk:http/", .linkNotAnAddress), ("https://[::1", .linkNotAnAddress),
        ("https://exa mple.gov.uk", .linkNotAnAddress),
        ("https://example.gov.uk/a\u{0}b", .linkNotAnAddress), ("https://example.gov.uk/\nhttps://other.gov.uk", .linkNotAnAddress),
        ("http://10.0.0.1\\.example.gov.uk/", .linkNotAnAddress), ("http://printer.lo\tcal/", .linkNotAnAddress),
        ("https://example.gov.uk/\u{202E}fdp.exe", .linkNotAnAddress), ("http://printer.lo\u{AD}cal/", .linkNotAnAddress),
        ("javascript:alert(1)", .linkNotOfTheWeb), ("JAVASCRIPT://example.gov.uk/%0aalert(1)", .linkNotOfTheWeb),
        ("ftp://example.gov.uk/", .linkNotOfTheWeb),
        ("file:///etc/passwd", .linkNotOfTheWeb), ("mailto:somebody@example.gov.uk", .linkNotOfTheWeb),
        ("data:text/html,hello", .linkNotOfTheWeb),
        ("https://amara:secret@example.gov.uk/", .linkHasPassword), ("https://amara@example.gov.uk/", .linkHasPassword),
        ("https://@example.gov.uk/", .linkHasPassword), ("https://:secret@example.gov.uk/", .linkHasPassword),
        ("https://www.example.gov.uk@10.0.0.1/", .linkHasPassword), ("https://10.0.0.1%40example.gov.uk@example.com", .linkHasPassword),
    ])
    func whatIsNoAddressOfTheWebIsRefusedWithItsReason(_ text: String, _ refusal: Evidence.Refusal) {
        #expect(throws: refusal, "\(text.debugDescription)") { try Evidence.Link(text) }
    }

    @Test func spaceAroundAnAddressIsNotPartOfIt() throws {
        #expect(try Evidence.Link("  https://example.gov.uk/a \n").address == "https://example.gov.uk/a")
    }

    @Test func anAddressIsOfTwoThousandCharactersAtMost() throws {
        let start = "https://example.gov.uk/"
        let longest = start + String(repeating: "a", count: Evidence.Link.limit - start.utf8.count)
        #expect(try Evidence.Link(longest).address == longest)
        #expect(throws: Evidence.Refusal.linkTooLong) { try Evidence.Link(longest + "a") }
        #expect(throws: Evidence.Refusal.linkTooLong) { try Evidence.Link(String(repeating: "https://", count: 100_000)) }
    }

    /// The rule may become stricter; what was taken under the old one is part of the history.
    @Test func anAddressThatWasTakenOnceStaysReadable() throws {
        let kept = Data(#"["http://localhost/report"]"#.utf8)
        #expect(try JSONDecoder().decode([Evidence.Link].self, from: kept).map(\.host) == ["localhost"])
    }
}
