import Casework
import Foundation
import TestSupport
import Testing

@testable import Integrations

/// What comes of an S3 server that is not well: nothing is kept that was not said to be, and nothing hangs.
struct S3OutageTests {
    private static let bytes = [UInt8](repeating: 9, count: 100_000)

    @Test func aServerThatIsIllIsTold() async throws {
        try await Self.withFiles(in: "ill-evidence") { files, staging in
            await #expect(throws: FileTrouble.unavailable("S3 answers 500 InternalError")) { try await files.keep(Self.bytes) }
            await #expect(throws: FileTrouble.self) { try await files.contents(String(repeating: "a", count: 64)) }
            await #expect(throws: FileTrouble.self) { try await files.sweep { _ in false } }
            let left = try filesUnder(staging)
            #expect(left == [])
        }
    }

    @Test(arguments: [100, (8 << 20) + 100]) func aServerWithoutRoomIsTold(count: Int) async throws {
        try await Self.withFiles(in: "full-evidence") { files, staging in
            await #expect(throws: FileTrouble.full) { try await files.keep([UInt8](repeating: 1, count: count)) }
            let left = try filesUnder(staging)
            #expect(left == [])
        }
    }

    /// It answers every second request that it is too busy.
    @Test func aServerThatIsOnlyBusyIsAskedAgain() async throws {
        try await Self.withFiles(in: "flaky-evidence") { files, _ in
            let bytes = [UInt8](repeating: 2, count: 20_000_000)
            let kept = try await files.keep(bytes)
            let back = try await files.contents(kept.digest).joined()
            #expect(back == bytes)
        }
    }

    @Test func whoWaitsForAServerThatIsMuteMayLeave() async throws {
        try await Self.withFiles(in: "mute-evidence") { files, staging in
            let (file, _) = try await files.receive(Self.bytes)
            let keeping = Task { try await file.keep() }
            keeping.cancel()
            await #expect(throws: FileTrouble.self) { try await keeping.value }
            let left = try filesUnder(staging)
            #expect(left == [])
        }
    }

    @Test func aServerThatIsDownIsToldSoon() async throws {
        try await Self.withFiles(in: "evidence", at: "http://127.0.0.1:1") { files, staging in
            let clock = ContinuousClock()
            let time = await clock.measure { await #expect(throws: FileTrouble.self) { try await files.keep(Self.bytes) } }
            #expect(time < .seconds(60), "nobody waits out deadlines for a server that refuses at once")
            let left = try filesUnder(staging)
            #expect(left == [])
        }
    }

    @Test func aWrongKeyIsRefusedAndNotShown() async throws {
        let server = try await S3Server.shared.value
        let wrong = S3Keys(id: server.keys.id, secret: Secret("not-the-secret"))
        try await Self.withFiles(in: "evidence", keys: wrong) { files, _ in
            await #expect(throws: FileTrouble.unavailable("S3 answers 403 SignatureDoesNotMatch")) { try await files.keep(Self.bytes) }
        }
    }

    @Test func aBucketThatIsNotThereIsNoMissingFile() async throws {
        try await Self.withFiles(in: "nobodys") { files, _ in
            let digest = String(repeating: "a", count: 64)
            await #expect(throws: FileTrouble.unavailable("S3 answers 404 NoSuchBucket")) { try await files.contents(digest) }
            await #expect(throws: FileTrouble.self) { try await files.keep(Self.bytes) }
        }
    }

    @Test func aPlaceOnTheWayThatOthersMayLookIntoIsRefused() async throws {
        let server = try await S3Server.shared.value
        try await TestFolder.with { folder in
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
            let place = try server.place("evidence", "x")
            #expect(throws: FileTrouble.self) { try FileStore.bucket(place, keys: server.keys, staging: folder.path) }
        }
    }

    private static func withFiles(
        in bucket: String, at url: String? = nil, keys: S3Keys? = nil, _ body: (FileStore, URL) async throws -> Void
    ) async throws {
        let server = try await S3Server.shared.value
        try await TestFolder.with { folder in
            let staging = folder.appending(path: "staging")
            let place = try server.place(bucket, UUID().uuidString.lowercased(), at: url)
            try await body(try .bucket(place, keys: keys ?? server.keys, staging: staging.path, patience: .seconds(120)), staging)
        }
    }
}
