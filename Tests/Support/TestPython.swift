public import Foundation

/// The tests' own Python, for peers that are Python packages (Tests/browser/requirements.txt pins them).
public enum TestPython {
    public struct Failed: Error, CustomStringConvertible {
        public let description: String
    }

    /// What a script of this repository writes of what it is given. Ends by itself, or is ended after a minute.
    public static func run(_ script: String, on input: [UInt8]) async throws -> Data {
        try await TestFolder.with { folder in
            let (given, written, complaints) = (folder.appending(path: "in"), folder.appending(path: "out"), folder.appending(path: "err"))
            try Data(input).write(to: given)
            for file in [written, complaints] { try Data().write(to: file) }
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["timeout", "--kill-after=5", "60", program.path]
            process.arguments?.append(home.appending(path: script).path)
            process.standardInput = try FileHandle(forReadingFrom: given)
            process.standardOutput = try FileHandle(forWritingTo: written)
            process.standardError = try FileHandle(forWritingTo: complaints)
            guard try await status(of: process) == 0 else {
                let words = String(decoding: try Data(contentsOf: complaints), as: UTF8.self)
                throw Failed(description: "\(script) failed; is var/test-venv up to date (bin/setup test)? It says: \(words)")
            }
            return try Data(contentsOf: written)
        }
    }

    static func status(of process: Process) async throws -> Int32 {
        try await withCheckedThrowingContinuation { ended in
            process.terminationHandler = { ended.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { ended.resume(throwing: error) }
        }
    }

    static let program = home.appending(path: "var/test-venv/bin/python")

    public static let home = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
}
