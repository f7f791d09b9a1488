import Configuration
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOPosix
import TestSupport
import Testing

@testable import assessment_actions

/// The whole program on a socket of this machine, asked by bytes that no browser would send.
struct RawConnection: Sendable {
    let port: Int

    static func with<Result: Sendable>(_ body: @Sendable (RawConnection) async throws -> Result) async throws -> Result {
        try await Engine.sqlite.withWorld { world in
            let given = ["PORT": "1", "LOG_LEVEL": "critical", "FRONTEND_FOLDER": frontend.path()]
            let settings = try Settings(GivenSettings(ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: given))))
            let application = try buildApplication(world.casework, settings, isDemo: false, jobs: nil) {}
            return try await application.test(.live) { try await body(RawConnection(port: #require($0.port))) }
        }
    }

    /// Everything that comes back until the server ends the connection, or has answered and waits for more.
    func ask(_ text: String, until end: String? = nil) async throws -> String {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: text))
            var answer = ""
            for try await bytes in inbound {
                answer += String(buffer: bytes)
                if let end, answer.hasSuffix(end) { break }
            }
            return answer
        }
    }

    private static let frontend = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../var/frontend/govuk-frontend-5.11.1", directoryHint: .isDirectory).standardizedFileURL
}
