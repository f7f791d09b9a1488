import Foundation
import Integrations
import TestSupport
import Testing

/// A web server of the tests' own, in Python, with every bad habit that a server can have.
struct HTTPPeer: Decodable, Sendable {
    @TaskLocal static var current: HTTPPeer?

    let clear: Int
    let encrypted: Int
    /// Where the certificate of the encrypted one lies. It vouches for 127.0.0.1 alone, and for itself.
    let certificate: String

    func url(_ path: String) throws -> OutgoingURL { try #require(OutgoingURL("http://127.0.0.1:\(clear)\(path)")) }

    func encryptedURL(host: String = "127.0.0.1") throws -> OutgoingURL {
        try #require(OutgoingURL("https://\(host):\(encrypted)/status/200"))
    }
}

/// Starts one server for all tests of a suite, which find it as `HTTPPeer.current`.
struct HTTPPeerTrait: SuiteTrait, TestScoping {
    func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
        try await TestFolder.with { folder in
            try await PythonPeer.with("Tests/IntegrationsTests/Peers/http_server.py", [folder.path]) { (peer: HTTPPeer) in
                try await HTTPPeer.$current.withValue(peer) { try await function() }
            }
        }
    }
}

extension Trait where Self == HTTPPeerTrait {
    static var besideHTTPServer: Self { Self() }
}
