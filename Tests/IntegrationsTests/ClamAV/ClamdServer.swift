import Dispatch
import Foundation
import Integrations
import TestSupport
import Testing

/// A clamd of the tests' own, which knows one signature: that of the test file that every scanner knows.
struct ClamdServer: Sendable {
    @TaskLocal static var current: ClamdServer?

    /// The ways to reach it.
    let addresses: [ClamdAddress]

    /// In bytes.
    static let longestStream = 3 << 20

    /// Put together here, so that no scanner takes this file for what it looks for.
    static let testVirus = Array(#"X5O!P%@AP[4\PZX54(P^)7CC)7}$"#.utf8) + Array("EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*".utf8)

    static func with(_ body: (ClamdServer) async throws -> Void) async throws {
        try await TestFolder.with { folder in
            let port = try freePort()
            let signature = testVirus.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
            try Data("Test-Virus:0:*:\(signature)\n".utf8).write(to: folder.appending(path: "tests.ndb"))
            try Data(configuration(folder.path, port: port).utf8).write(to: folder.appending(path: "clamd.conf"))
            let process = try await start(folder)
            defer {
                process.terminate()
                process.waitUntilExit()
            }
            try await body(
                ClamdServer(addresses: [.socket(path: folder.appending(path: "socket").path), .host("127.0.0.1", port: port)]))
        }
    }

    private static func configuration(_ folder: String, port: Int) -> String {
        """
        Foreground yes
        DatabaseDirectory \(folder)
        TemporaryDirectory \(folder)
        LocalSocket \(folder)/socket
        TCPAddr 127.0.0.1
        TCPSocket \(port)
        StreamMaxLength \(longestStream)

        """
    }

    /// Returns once it listens, which it says last of all.
    private static func start(_ folder: URL) async throws -> Process {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/sbin/clamd")
        process.arguments = ["--config-file=\(folder.appending(path: "clamd.conf").path)"]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let words = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                var heard = ""
                while !heard.contains(readiness), case let more = output.fileHandleForReading.availableData, !more.isEmpty {
                    heard += String(decoding: more, as: UTF8.self)
                }
                continuation.resume(returning: heard)
            }
        }
        guard words.contains(readiness) else { throw Silence(words: words) }
        return process
    }

    private static let readiness = "Self checking"

    struct Silence: Error {
        let words: String
    }

    /// A port that nobody uses at this moment.
    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) | getsockname(descriptor, $0, &length) }
        }
        try #require(status == 0)
        return Int(UInt16(bigEndian: address.sin_port))
    }
}

/// Starts one clamd for all tests of a suite, which find it as `ClamdServer.current`.
struct ClamdTrait: SuiteTrait, TestScoping {
    func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
        try await ClamdServer.with { server in try await ClamdServer.$current.withValue(server) { try await function() } }
    }
}

extension Trait where Self == ClamdTrait {
    static var besideClamd: Self { Self() }
}
