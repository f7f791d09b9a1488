import Casework
import Domain
import Foundation
import Integrations
import Testing

/// Where webhooks lead to, of the addresses that somebody may type and the answers that a name server may give.
@Suite struct WebhookNetworksTests {
    /// What a name server says of every name; what is written in numbers is what it is.
    private func lookup(_ answers: [String]) -> HostLookup {
        HostLookup { host throws(OutgoingTrouble) in
            if host.hasSuffix(".example") { return answers.compactMap { IPAddress($0) } }
            return try await HostLookup.ofThisMachine().addresses(host)
        }
    }

    private func refusal(of address: String, _ networks: WebhookNetworks = .publicOnly, answers: [String] = ["93.184.216.34"]) async
        -> WebhookAddressRefusal?
    {
        do throws(WebhookAddressRefusal) {
            try await WebhookPost.http(to: networks, lookup: lookup(answers)).check(address)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "127.0.0.1", "127.1", "0.0.0.0", "0", "2130706433", "017700000001", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.0.0.1.", "localhost",
        "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[::ffff:8.8.8.8]",
        "[64:ff9b::7f00:1]", "[64:ff9b::a9fe:a9fe]", "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[fe80::1]", "[fc00::1]", "[fd12:3456::1]",
        "[ff02::1]", "[2001:db8::1]", "[100::1]", "169.254.169.254", "0xa9fea9fe", "2852039166", "10.0.0.1", "10.255.255.255", "012.0.0.1",
        "172.16.0.1", "172.31.255.255", "192.168.0.1", "100.64.0.1", "100.127.255.255", "192.0.0.8", "192.0.2.1", "198.18.0.1",
        "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
    ]) func whatIsNotOfThePublicInternetIsRefused(host: String) async {
        let refused = await refusal(of: "https://\(host)/hooks")
        #expect(refused == .notAllowed || refused == .unknownHost || refused == .malformed, "\(host): \(String(describing: refused))")
    }

    @Test(arguments: [
        ["127.0.0.1"], ["10.1.2.3"], ["169.254.169.254"], ["::1"], ["::ffff:10.0.0.1"], ["fd00::1"], ["100.64.0.1"],
        ["93.184.216.34", "127.0.0.1"], ["2606:2800:220:1::1", "fe80::1"],
    ]) func aNameThatLeadsThereIsRefusedThoughItLeadsElsewhereToo(answers: [String]) async {
        #expect(await refusal(of: "https://chat.example/hooks", answers: answers) == .notAllowed)
    }

    @Test(arguments: [
        "93.184.216.34", "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "2606:2800:220:1::1", "64:ff9b::808:808",
    ])
    func thePublicInternetIsAllowed(address: String) async {
        #expect(await refusal(of: "https://chat.example/hooks", answers: [address]) == nil)
    }

    @Test(arguments: [
        "file:///etc/passwd", "gopher://chat.example/", "ftp://chat.example/", "javascript:alert(1)", "//chat.example", "chat.example", "",
        "https://", "https:///hooks", "https://user@chat.example/", "https://user:word@chat.example/", "https://chat.example/ x",
        "https://chat.example/\r\nHost: elsewhere", "https://chat.example:0/", "https://chat.example:99999/", "https://[::1/",
    ]) func whatIsNoAddressOfTheWebIsRefused(address: String) async {
        #expect(await refusal(of: address) == .malformed)
    }

    @Test func onlyEncryptedAddressesAreAllowed() async {
        #expect(await refusal(of: "http://chat.example/") == .notEncrypted)
        #expect(await refusal(of: "https://nobody.invalid/") == .unknownHost)
    }

    @Test func networksOfOnesOwnAreAllowedAndInTheClearToo() async throws {
        let networks = try #require(WebhookNetworks("10.1.0.0/16, 127.0.0.1,fd00::/8"))
        #expect(await refusal(of: "http://10.1.2.3/", networks) == nil)
        #expect(await refusal(of: "http://127.0.0.1:9000/", networks) == nil)
        #expect(await refusal(of: "https://[fd00::5]/", networks) == nil)
        #expect(await refusal(of: "https://10.2.0.1/", networks) == .notAllowed)
        #expect(await refusal(of: "https://127.0.0.2/", networks) == .notAllowed)
        #expect(await refusal(of: "http://chat.example/", networks) == .notEncrypted)
        #expect(await refusal(of: "http://chat.example/", networks, answers: ["10.1.2.3", "93.184.216.34"]) == .notEncrypted)
    }

    @Test(arguments: ["", "10.0.0.0/33", "10.0.0", "10.0.0.0/8,", "everywhere", "10.0.0.0/8 192.168.0.0/16", "::1/129", "10.0.0.0/-1"])
    func whatIsNoNetworkIsRefused(text: String) {
        #expect(WebhookNetworks(text) == nil)
    }
}
