import Casework
import Domain
import Foundation
import Integrations
import TestSupport
import Testing

/// Mail servers of the tests' own, of several manners, in Python.
struct MailPeer: Decodable, Sendable {
    @TaskLocal static var current: MailPeer?

    /// Takes every letter.
    let open: Int
    /// Takes letters of whoever signs in, in the clear.
    let locked: Int
    let startTLS: Int
    let implicitTLS: Int
    /// Takes a letter and never answers the goodbye.
    let muteAtTheEnd: Int
    let silent: Int
    let folder: String

    /// What signs in, as it stands in an address.
    static let credentials = "mailer:p%C3%A4%3Ass%2Fw%40rd@"

    /// A letter as Python has read it.
    struct Taken: Decodable {
        let from: String
        let to: [String]
        let headers: [[String]]
        /// Name and address.
        let sender: [String]
        let seconds: Int
        let text: String
        /// In bytes, of any line.
        let longest: Int
        let defects: [String]
        let isSignedIn: Bool
        let isEncrypted: Bool

        func header(_ name: String) -> String? { headers.first { $0.first == name }?.last }
    }

    func taken(_ letter: Letter) throws -> Taken {
        try JSONDecoder().decode(Taken.self, from: Data(contentsOf: URL(filePath: folder).appending(path: letter.to.description)))
    }

    func wasTaken(_ letter: Letter) -> Bool {
        FileManager.default.fileExists(atPath: URL(filePath: folder).appending(path: letter.to.description).path)
    }

    /// Every password that anybody has said to a server, in the clear or not.
    func passwordsHeard() throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: folder).appending(path: "passwords-heard")), as: UTF8.self)
    }

    /// A certificate that vouches for all of them, under 127.0.0.1 and 0.0.0.0.
    var certificate: URL { URL(filePath: folder).appending(path: "certificate.pem") }
}

/// Starts the servers for all tests of a suite, which find them as `MailPeer.current`.
struct MailPeerTrait: SuiteTrait, TestScoping {
    func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
        try await TestFolder.with { folder in
            try await PythonPeer.with("Tests/IntegrationsTests/Peers/mail_server.py", [folder.path]) { (peer: MailPeer) in
                try await MailPeer.$current.withValue(peer) { try await function() }
            }
        }
    }
}

extension Trait where Self == MailPeerTrait {
    static var besideMailServers: Self { Self() }
}
