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
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = TestPython.program
        process.arguments = [TestPython.home.appending(path: script).path] + arguments
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        defer {
            // It may have inherited a mask that holds back anything milder.
            withExtendedLifetime(input) { _ = kill(process.processIdentifier, SIGKILL) }
            process.waitUntilExit()
        }
        let words = await firstLine(of: output.fileHandleForReading)
        guard let place = try? JSONDecoder().decode(Place.self, from: words) else {
            let said = String(decoding: words, as: UTF8.self)
            throw Silent(description: "\(script) does not say where it is; is var/test-venv up to date (bin/setup test)? It says: \(said)")
        }
        return try await body(place)
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
