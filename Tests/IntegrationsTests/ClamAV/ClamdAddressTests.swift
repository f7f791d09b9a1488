import Integrations
import Testing

struct ClamdAddressTests {
    @Test(arguments: [
        ("127.0.0.1:3310", ClamdAddress.host("127.0.0.1", port: 3310)), ("clamav:3310", .host("clamav", port: 3310)),
        ("[::1]:3310", .host("::1", port: 3310)), ("/run/clamav/clamd.ctl", .socket(path: "/run/clamav/clamd.ctl")),
    ])
    func anAddressIsReadAndWrittenBack(text: String, address: ClamdAddress) {
        #expect(ClamdAddress(text) == address)
        #expect(address.description == text)
    }

    @Test(arguments: ["", "/", "clamav", ":3310", "[]:3310", "clamav:", "clamav:0", "clamav:65536", "clamav:x"])
    func anythingElseIsRefused(text: String) {
        #expect(ClamdAddress(text) == nil)
    }
}
