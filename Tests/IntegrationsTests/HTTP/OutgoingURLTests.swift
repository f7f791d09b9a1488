import Integrations
import Testing

struct OutgoingURLTests {
    @Test(arguments: [
        "https://example.gov.uk", "http://localhost:8080/a?b=c", "HTTPS://Example.gov.uk/%C3%A9", "https://[2001:db8::1]:8443/",
    ])
    func anAddressOfTheWebIsRead(text: String) throws {
        #expect(try #require(OutgoingURL(text)).text == text)
    }

    @Test(arguments: [
        "", "example.gov.uk", "ftp://example.gov.uk/", "file:///etc/passwd", "gopher://example.gov.uk", "https://", "https:///", "http:/a",
        "https://user:password@example.gov.uk/", "https://user@example.gov.uk/", "https://example.gov.uk/a b", "https://example.gov.uk/é",
        "https://example.gov.uk/\r\nHost: other", "https://example.gov.uk/\0", "https://example.gov.uk:99999/", "https://[::1/",
    ])
    func anythingElseIsRefused(text: String) {
        #expect(OutgoingURL(text) == nil)
    }

    @Test func itPrintsWithoutWhatMayBeSecret() throws {
        let url = try #require(OutgoingURL("https://Hooks.example.gov.uk/services/T0K3N?key=s3cret#part"))
        #expect("\(url)" == "https://hooks.example.gov.uk:443")
    }

    @Test(arguments: [
        "http://localhost/", "http://provider.localhost:81/", "http://127.0.0.1/", "http://127.9.8.7/", "http://[::1]:8080/",
        "http://127.1/",
    ])
    func thisMachineIsKnown(text: String) throws {
        #expect(try #require(OutgoingURL(text)).isLoopback)
    }

    @Test(arguments: [
        "http://localhost.example.gov.uk/", "http://127.0.0.1.example.gov.uk/", "http://10.0.0.1/", "http://[::2]/", "http://notlocalhost/",
        "http://127.0.0.example/",
    ])
    func anotherMachineIsKnown(text: String) throws {
        #expect(try !#require(OutgoingURL(text)).isLoopback)
    }
}
