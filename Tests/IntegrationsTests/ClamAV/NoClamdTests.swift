import Casework
import Foundation
import Integrations
import TestSupport
import Testing

/// Where no clamd is, or what is there is none, nothing is ever clean.
struct NoClamdTests {
    private let file = [UInt8](repeating: 0x61, count: 20 << 20)

    @Test func nobodyListens() async throws {
        try await TestFolder.with { folder in
            let address = ClamdAddress.socket(path: folder.appending(path: "socket").path)
            #expect(await verdict(of: .clamd(at: address)).words != nil)
        }
        #expect(await verdict(of: .clamd(at: .host("127.0.0.1", port: 1))).words != nil)
        #expect(await verdict(of: .clamd(at: .socket(path: "/" + String(repeating: "long", count: 100)))).words != nil)
    }

    @Test(arguments: [
        "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n", "", "stream: OK", "stream: OK\n", "stream: OK\0", "\0",
        "UNKNOWN COMMAND\0", String(repeating: "x", count: 100_000),
    ])
    func whatIsNoClamdAnswersAndHangsUp(answer: String) async throws {
        try await Stranger.with(answer: answer, then: .hangUp) { address in
            #expect(await verdict(of: .clamd(at: address)).words != nil)
        }
    }

    @Test(arguments: [Stranger.Manner.listen, .ignore]) func whoNeverAnswersIsLeftWhenTheTimeIsUp(manner: Stranger.Manner) async throws {
        try await Stranger.with(answer: "", then: manner) { address in
            let verdict = await verdict(of: .clamd(at: address, deadline: .milliseconds(300)))
            #expect(verdict.words?.contains("no answer within 0.3 seconds") == true)
        }
    }

    private func verdict(of scanner: FileScanner) async -> FileScanner.Verdict { await scanner.scan(FileContents(of: file)) }
}
