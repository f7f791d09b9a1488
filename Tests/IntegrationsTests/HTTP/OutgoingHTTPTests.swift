import Foundation
import Integrations
import Testing

@Suite(.besideHTTPServer, .timeLimit(.minutes(1))) struct OutgoingHTTPTests {
    private let peer: HTTPPeer
    private let http = OutgoingHTTP(agent: "tests/1")

    init() throws { peer = try #require(HTTPPeer.current) }

    struct Echo: Decodable {
        let method: String
        let path: String
        let headers: [[String]]
        let body: String

        func values(of name: String) -> [String] { headers.filter { $0.first == name }.compactMap(\.last) }
    }

    private func echo(_ request: OutgoingRequest) async throws -> Echo {
        try JSONDecoder().decode(Echo.self, from: Data(try await http.send(request).body))
    }

    @Test(arguments: [OutgoingRequest.Method.get, .post, .put, .patch, .delete], ["", "grüße\r\n.\r\n"])
    func whatIsAskedArrives(method: OutgoingRequest.Method, body: String) async throws {
        let headers = [OutgoingHeader("Content-Type", "text/plain; charset=utf-8"), OutgoingHeader("X-Empty", "")]
        let echo = try await echo(OutgoingRequest(method, peer.url("/echo?a=b%20c"), headers: headers, body: Array(body.utf8)))
        #expect((echo.method, echo.path, echo.body) == (method.rawValue, "/echo?a=b%20c", body))
        #expect(echo.values(of: "content-type") == ["text/plain; charset=utf-8"])
        #expect(echo.values(of: "x-empty") == [""])
        #expect(echo.values(of: "user-agent") == ["tests/1"])
    }

    @Test func aBodySaysNoTypeOfItsOwn() async throws {
        let echo = try await echo(OutgoingRequest(.post, peer.url("/echo"), body: Array("a=b".utf8)))
        #expect(echo.values(of: "content-type").isEmpty)
    }

    @Test func aLargeBodyArrives() async throws {
        let body = String(repeating: "0123456789", count: 300_000)
        #expect(try await http.send(OutgoingRequest(.put, peer.url("/echo"), body: Array(body.utf8), limit: 4 << 20)).status == 200)
        #expect(try await echo(OutgoingRequest(.put, peer.url("/echo"), body: Array(body.utf8), limit: 4 << 20)).body == body)
    }

    @Test(arguments: [200, 204, 404, 418, 503]) func everyStatusIsAnAnswer(status: Int) async throws {
        let answer = try await http.send(OutgoingRequest(.get, peer.url("/status/\(status)")))
        #expect(answer.status == status)
        #expect(answer.headers.filter { $0.name == "X-Twice" }.map(\.value) == ["one", "two"])
        #expect((answer.header("x-tWICE"), answer.header("x-empty"), answer.header("x-other")) == ("one", "", nil))
    }

    @Test func headersCanBeAskedForAlone() async throws {
        let answer = try await http.send(OutgoingRequest(.head, peer.url("/status/200")))
        #expect((answer.status, answer.body, answer.header("content-length")) == (200, [], "2"))
    }

    @Test func aRedirectionIsNotFollowed() async throws {
        let answer = try await http.send(OutgoingRequest(.get, peer.url("/redirect")))
        #expect((answer.status, answer.header("location")) == (302, "/echo"))
    }

    @Test func cookiesAreNotKept() async throws {
        _ = try await http.send(OutgoingRequest(.get, peer.url("/status/200")))
        #expect(try await echo(OutgoingRequest(.get, peer.url("/echo"))).values(of: "cookie").isEmpty)
    }

    @Test(arguments: [
        OutgoingHeader("X-A", "b\r\nX-C: d"), OutgoingHeader("X-A", "b\nc"), OutgoingHeader("X-A", "b\0c"),
        OutgoingHeader("X-A\r\nX-B", "c"),
        OutgoingHeader("X A", "b"), OutgoingHeader("", "b"), OutgoingHeader("Host", "other"), OutgoingHeader("Content-Length", "9"),
        OutgoingHeader("user-agent", "b"),
    ])
    func aHeaderThatWouldSayMoreIsRefused(header: OutgoingHeader) async throws {
        let trouble = await trouble(with: OutgoingRequest(.get, try peer.url("/echo"), headers: [header]))
        guard case .malformed(let words) = trouble else { throw Unexpected(trouble: trouble) }
        #expect(!words.contains(header.value))
    }

    private func trouble(with request: OutgoingRequest) async -> OutgoingTrouble? {
        await #expect(throws: OutgoingTrouble.self) { _ = try await http.send(request) }
    }

    struct Unexpected: Error {
        let trouble: OutgoingTrouble?
    }
}
