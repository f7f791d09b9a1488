import Dispatch
import Foundation

/// A script of this repository that serves as the outside while tests run. It says in its first line, as JSON, where it is to be found, and
/// ends when its standard input does, so that it never outlives the tests.
public enum PythonPeer {
    public struct Silent: Error, CustomStringConvertible {
        public let description: String
    }

    public static func with<Place: Decodable, Result>(
        _ script: String, _ arguments: [String] = [], _ body: (Place) async throws -> Result
    ) async throws -> Result {
        let (peer, place) = try await start(script, arguments, as: Place.self)
        defer { peer.end() }
        return try await body(place)
    }

    /// Starts one that serves until the tests end or it is ended. `environment` is the Python that it runs in.
    static func start<Place: Decodable>(
        _ script: String, _ arguments: [String] = [], in environment: String = "var/test-venv", as place: Place.Type
    ) async throws -> (Started, Place) {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = TestPython.home.appending(path: "\(environment)/bin/python")
        process.arguments = [TestPython.home.appending(path: script).path] + arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let peer = Started(process: process, input: input)
        let words = await firstLine(of: output.fileHandleForReading)
        guard let place = try? JSONDecoder().decode(Place.self, from: words) else {
            peer.end()
            let said = String(decoding: words, as: UTF8.self)
            throw Silent(description: "\(script) does not say where it is; is \(environment) up to date (bin/setup test)? It says: \(said)")
        }
        return (peer, place)
    }

    /// A peer that serves.
    final class Started: @unchecked Sendable {
        private let process: Process
        private let input: Pipe

        fileprivate init(process: Process, input: Pipe) { (self.process, self.input) = (process, input) }

        func end() {
            // It may have inherited a mask that holds back anything milder.
            withExtendedLifetime(input) { _ = kill(process.processIdentifier, SIGKILL) }
            process.waitUntilExit()
        }
    }

    private static func firstLine(of file: FileHandle) async -> Data {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                var heard = Data()
                while !heard.contains(UInt8(ascii: "\n")), case let more = file.availableData, !more.isEmpty { heard += more }
                continuation.resume(returning: heard)
            }
        }
    }
}
