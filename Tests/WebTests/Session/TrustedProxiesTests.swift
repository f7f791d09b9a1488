import Testing

@testable import Web

@Suite struct TrustedProxiesTests {
    @Test(arguments: [
        // Nobody's word is believed.
        ("", "192.0.2.1", "203.0.113.9", "192.0.2.1"),
        // A stranger's word is not.
        ("10.0.0.0/8", "192.0.2.1", "203.0.113.9", "192.0.2.1"),
        ("10.0.0.0/8", "10.1.2.3", "203.0.113.9", "203.0.113.9"),
        // What the client made up stands left of what the proxy heard.
        ("10.0.0.0/8", "10.1.2.3", "1.1.1.1, 203.0.113.9", "203.0.113.9"),
        ("10.0.0.0/8", "10.1.2.3", "203.0.113.9,10.0.0.7 , 10.0.0.8", "203.0.113.9"),
        ("10.0.0.0/8, 198.51.100.4", "10.1.2.3", "203.0.113.9, 198.51.100.4", "203.0.113.9"),
        // Nothing, or nothing that a proxy would write: the last that can be believed.
        ("10.0.0.0/8", "10.1.2.3", "", "10.1.2.3"),
        ("10.0.0.0/8", "10.1.2.3", "unknown", "10.1.2.3"),
        ("10.0.0.0/8", "10.1.2.3", "203.0.113.9, _hidden, 10.0.0.7", "10.0.0.7"),
        ("10.0.0.0/8", "10.1.2.3", "10.0.0.9", "10.0.0.9"),
        // With a port, as some write it.
        ("10.0.0.0/8", "10.1.2.3", "203.0.113.9:4711", "203.0.113.9"),
        ("10.0.0.0/8", "10.1.2.3", "[2001:db8::1]:4711", "2001:db8:0:0:0:0:0:1"),
        ("10.0.0.0/8", "10.1.2.3", "2001:db8::1", "2001:db8:0:0:0:0:0:1"),
        // IPv4 in the clothes of IPv6.
        ("10.0.0.0/8", "::ffff:10.1.2.3", "::ffff:203.0.113.9", "203.0.113.9"),
        ("2001:db8::/33", "2001:db8:7fff::1", "203.0.113.9", "203.0.113.9"),
        ("2001:db8::/33", "2001:db8:8000::1", "203.0.113.9", "2001:db8:8000:0:0:0:0:1"),
        ("0.0.0.0/0", "192.0.2.1", "203.0.113.9", "203.0.113.9"),
        ("192.0.2.128/25", "192.0.2.127", "203.0.113.9", "192.0.2.127"),
        ("192.0.2.128/25", "192.0.2.128", "203.0.113.9", "203.0.113.9"),
    ])
    func theLastStrangerIsWhoAsks(trusted: String, connection: String, forwarded: String, client: String) throws {
        let proxies = trusted.isEmpty ? TrustedProxies.none : try #require(TrustedProxies(trusted))
        #expect(proxies.client(of: NetworkAddress(connection), forwarded: forwarded)?.description == client)
    }

    @Test(arguments: [
        "", " ", "proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0/8", "::/129", "10.0.0.1,", "10.0.0.1 10.0.0.2",
    ])
    func whatIsNoListOfAddressesIsRefused(text: String) {
        #expect(TrustedProxies(text) == nil)
    }

    @Test func nobodyIsBehindAConnectionThatHasGone() throws {
        #expect(try #require(TrustedProxies("0.0.0.0/0")).client(of: nil, forwarded: "203.0.113.9") == nil)
    }

    @Test(arguments: [
        ("2001:db8::1", "2001:db8::ffff:1", true), ("2001:db8::1", "2001:db8:0:1::1", false), ("192.0.2.1", "192.0.2.2", false),
    ])
    func aWholeNetworkOfIPv6CountsAsOne(one: String, other: String, isOne: Bool) throws {
        #expect(try (#require(NetworkAddress(one)).network == #require(NetworkAddress(other)).network) == isOne)
    }
}
