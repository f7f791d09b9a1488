import Foundation
import TestSupport
import Testing

@testable import Formats

@Suite struct CSVPeerTests {
    /// Texts of the characters that matter, put together by chance that is the same at every run.
    private static let texts: [String] = {
        var state: UInt64 = 4180
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = ["a", "é", " ", ",", ",", "\"", "\"\"", "\r\n", "\n", "\r", "\"b\"", "\",\"", "\"\r\n\""]
        return (0..<4000).map { _ in (0..<next(12)).map { _ in pieces[next(pieces.count)] }.joined() }
    }()

    /// Python takes a quotation mark within a plain value for a part of it, even when it is strict; RFC 4180 does not, and neither do we.
    @Test func whatIsReadIsWhatPythonReads() async throws {
        let written = try await TestPython.run("Tests/FormatsTests/Oracle/read_csv.py", on: Array(JSONEncoder().encode(Self.texts)))
        let peers = try JSONDecoder().decode([[[String]]?].self, from: written)
        #expect(peers.count == Self.texts.count)
        var read = 0
        for (text, peer) in zip(Self.texts, peers) {
            do throws(CSVText.Fault) {
                #expect(try CSVText.rows(of: text, limit: 100).map(\.values) == peer, "\(text.debugDescription)")
                read += 1
            } catch .neverClosed {
                #expect(peer == nil, "\(text.debugDescription)")
            } catch {
                continue
            }
        }
        #expect(read > 1000)
    }
}
