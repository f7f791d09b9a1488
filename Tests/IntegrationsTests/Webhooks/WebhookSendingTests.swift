import Casework
import Domain
import Foundation
import Integrations
import Synchronization
import TestSupport
import Testing

@Suite(.besideHTTPServer, .timeLimit(.minutes(5))) struct WebhookSendingTests {
    private let peer: HTTPPeer
    private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    init() throws { peer = try #require(HTTPPeer.current) }

    private func message(_ path: String, host: String = "127.0.0.1", secrets: [String] = [secret]) -> WebhookMessage {
        WebhookMessage(
            address: "http://\(host):\(peer.clear)\(path)", id: "0190-7", at: Date(), body: Array(#"{"kind":"action.started"}"#.utf8),
            secrets: secrets)
    }

    private func post(lookup: HostLookup = .ofThisMachine(), deadline: Duration = .seconds(60)) throws -> WebhookPost {
        .http(to: try #require(WebhookNetworks("127.0.0.1")), lookup: lookup, deadline: deadline)
    }

    @Test func anIndependentReceiverBelievesTheSignature() async throws {
        let another = "whsec_" + Data(repeating: 7, count: 32).base64EncodedString()
        for believed in [Self.secret, another] {
            let outcome = try await post().send(message("/webhook/\(believed.base64url)", secrets: [another, Self.secret]))
            #expect(outcome == .answered(204))
        }
        let stranger = "whsec_" + Data(repeating: 8, count: 32).base64EncodedString()
        #expect(try await post().send(message("/webhook/\(stranger.base64url)")) == .answered(401))
    }

    @Test func aRedirectionIsAnAnswerAndNotFollowed() async throws {
        #expect(try await post().send(message("/redirect")) == .answered(302))
    }

    @Test(arguments: [200, 404, 500]) func everyStatusIsHandedOnAndNothingElse(status: Int) async throws {
        #expect(try await post().send(message("/status/\(status)")) == .answered(status))
    }

    @Test func anEndlessAnswerAndASlowOneEnd() async throws {
        #expect(try await post().send(message("/endless")) == .failed(.tooLarge))
        #expect(try await post(deadline: .seconds(1)).send(message("/drip")) == .failed(.timedOut))
        #expect(try await post().send(message("/babble")) == .failed(.failed))
    }

    @Test func aNameIsLookedUpAgainBeforeEachMessage() async throws {
        let answers = Mutex([["127.0.0.1"], ["127.0.0.1"], ["10.0.0.1"]])
        let lookup = HostLookup { _ throws(OutgoingTrouble) in
            answers.withLock { $0.isEmpty ? [] : $0.removeFirst() }.compactMap { IPAddress($0) }
        }
        let post = try post(lookup: lookup)
        let message = message("/status/200", host: "rebound.example")
        try await post.check(message.address)
        #expect(await post.send(message) == .answered(200), "the name leads where it was looked up, and not where this machine thinks")
        #expect(await post.send(message) == .failed(.addressNotAllowed))
        #expect(await post.send(message) == .failed(.unreachable))
    }

    @Test func aRequestGoesToTheAddressesThatWereLookedAtAndToNoOther() async throws {
        var request = OutgoingRequest(.get, try peer.url("/status/200"), deadline: .seconds(60))
        request.addresses = [try #require(IPAddress("192.0.2.1"))]
        let words = await trouble(with: request)
        #expect(words?.hasPrefix("unreachable") == true)
        request.addresses = [try #require(IPAddress("127.0.0.1"))]
        let answer = try await OutgoingHTTP().send(request)
        #expect(answer.status == 200)
    }

    private func trouble(with request: OutgoingRequest) async -> String? {
        do throws(OutgoingTrouble) { _ = try await OutgoingHTTP().send(request) } catch { return error.description }
        return nil
    }

    @Test func whatIsNotAllowedHearsNothing() async throws {
        let outcome = await WebhookPost.http(to: .publicOnly).send(message("/status/200"))
        #expect(outcome == .failed(.addressNotAllowed))
    }
}

extension String {
    /// Fit to stand in an address.
    fileprivate var base64url: String { replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_") }
}
