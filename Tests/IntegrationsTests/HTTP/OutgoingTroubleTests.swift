import Foundation
import Integrations
import Testing

@Suite(.besideHTTPServer, .timeLimit(.minutes(1))) struct OutgoingTroubleTests {
    private let peer: HTTPPeer
    private let http = OutgoingHTTP()

    init() throws { peer = try #require(HTTPPeer.current) }

    @Test(arguments: ["/drip", "/hold/deadline"]) func theDeadlineEndsASlowAnswer(path: String) async throws {
        let began = ContinuousClock.now
        let trouble = await trouble(with: OutgoingRequest(.get, try peer.url(path), deadline: .milliseconds(300)))
        #expect(trouble == .timedOut(after: .milliseconds(300)))
        #expect(began.duration(to: .now) < .seconds(20))
    }

    @Test func theConnectionIsGivenUpAtTheDeadline() async throws {
        _ = await trouble(with: OutgoingRequest(.get, try peer.url("/hold/given-up"), deadline: .milliseconds(300)))
        #expect(try await http.send(OutgoingRequest(.get, peer.url("/released/given-up"), deadline: .seconds(30))).status == 200)
    }

    @Test func anEndlessAnswerIsCutAtTheLimit() async throws {
        #expect(await trouble(with: OutgoingRequest(.get, try peer.url("/endless"), limit: 100_000)) == .tooLarge(limit: 100_000))
    }

    @Test func theLimitItselfIsAllowed() async throws {
        #expect(try await http.send(OutgoingRequest(.get, peer.url("/status/200"), limit: 2)).body == Array("{}".utf8))
        #expect(await trouble(with: OutgoingRequest(.get, try peer.url("/status/200"), limit: 1)) == .tooLarge(limit: 1))
    }

    @Test(arguments: ["/cut", "/babble"]) func anAnswerThatIsNoneFails(path: String) async throws {
        let trouble = await trouble(with: OutgoingRequest(.get, try peer.url(path)))
        guard case .failed(let words) = trouble else { throw OutgoingHTTPTests.Unexpected(trouble: trouble) }
        #expect(!words.isEmpty && words.count <= 200 && words.unicodeScalars.allSatisfy { $0.value >= 32 })
    }

    /// The name is one that no name server needs to be asked about: longer than any can be.
    @Test(arguments: ["http://127.0.0.1:1/?key=s3cret", "http://\(String(repeating: "a", count: 64)).invalid/?key=s3cret"])
    func whereNobodyListensIsSaidWithoutSecrets(text: String) async throws {
        let trouble = await trouble(with: OutgoingRequest(.get, try #require(OutgoingURL(text))))
        guard case .unreachable(let words) = trouble else { throw OutgoingHTTPTests.Unexpected(trouble: trouble) }
        #expect(!words.isEmpty && !words.contains("s3cret"))
    }

    @Test func cancellingEndsTheTransfer() async throws {
        let asking = Task { [peer, http] in try await http.send(OutgoingRequest(.get, peer.url("/hold/cancel"), deadline: .seconds(50))) }
        #expect(try await http.send(OutgoingRequest(.get, peer.url("/held/cancel"), deadline: .seconds(30))).status == 200)
        asking.cancel()
        await #expect(throws: OutgoingTrouble.cancelled) { _ = try await asking.value }
        #expect(try await http.send(OutgoingRequest(.get, peer.url("/released/cancel"), deadline: .seconds(30))).status == 200)
    }

    @Test func whoeverWaitsInLineIsAnsweredAtTheirDeadline() async throws {
        let one = OutgoingHTTP(atOnce: 1)
        let busy = Task { [peer] in try await one.send(OutgoingRequest(.get, peer.url("/hold/line"), deadline: .seconds(50))) }
        #expect(try await http.send(OutgoingRequest(.get, peer.url("/held/line"), deadline: .seconds(30))).status == 200)
        await #expect(throws: OutgoingTrouble.timedOut(after: .milliseconds(100))) {
            try await one.send(OutgoingRequest(.get, peer.url("/status/200"), deadline: .milliseconds(100)))
        }
        busy.cancel()
        #expect(try await one.send(OutgoingRequest(.get, peer.url("/status/200"), deadline: .seconds(30))).status == 200)
    }

    @Test func aCertificateThatNobodyTrustsIsRefused() async throws {
        let trouble = await trouble(with: OutgoingRequest(.get, try peer.encryptedURL()))
        guard case .untrusted = trouble else { throw OutgoingHTTPTests.Unexpected(trouble: trouble) }
    }

    @Test func aTrustedCertificateIsGoodForItsOwnHostAlone() async throws {
        let trusting = OutgoingHTTP(authorities: URL(filePath: peer.certificate))
        #expect(try await trusting.send(OutgoingRequest(.get, peer.encryptedURL())).status == 200)
        let trouble = await #expect(throws: OutgoingTrouble.self) {
            _ = try await trusting.send(OutgoingRequest(.get, peer.encryptedURL(host: "localhost")))
        }
        guard case .untrusted = trouble else { throw OutgoingHTTPTests.Unexpected(trouble: trouble) }
    }

    private func trouble(with request: OutgoingRequest) async -> OutgoingTrouble? {
        await #expect(throws: OutgoingTrouble.self) { _ = try await http.send(request) }
    }
}
