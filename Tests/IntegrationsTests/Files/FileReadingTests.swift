import Casework
import Foundation
import Integrations
import TestSupport
import Testing

struct FileReadingTests {
    @Test(arguments: [
        "", "..", "../../../../etc/passwd", String(repeating: "a", count: 63), String(repeating: "a", count: 65),
        String(repeating: "A", count: 64), String(repeating: "g", count: 64), "../" + String(repeating: "a", count: 61),
        String(repeating: "a", count: 63) + "\0", String(repeating: "１", count: 64), String(repeating: "0", count: 64),
    ])
    func whatIsNotTheDigestOfAFileIsMissing(digest: String) async throws {
        for place in FilePlace.allCases {
            try await place.withStore { store -> Void in
                await #expect(throws: FileTrouble.missing, "\(place)") { _ = try await store.files.contents(digest) }
            }
        }
    }

    @Test func aLinkIsNotFollowed() async throws {
        try await TestFolder.with { folder in
            let files = try FileStore.folder(folder.path)
            let kept = try await files.keep([1, 2, 3])
            let file = folder.appending(path: "\(kept.digest.prefix(2))/\(kept.digest.dropFirst(2))")
            let elsewhere = folder.appending(path: "elsewhere")
            try FileManager.default.moveItem(at: file, to: elsewhere)
            try FileManager.default.createSymbolicLink(at: file, withDestinationURL: elsewhere)
            await #expect(throws: FileTrouble.self) { try await files.contents(kept.digest) }
        }
    }

    @Test(arguments: [[UInt8](), [1], [UInt8](repeating: 7, count: 65_536), [UInt8](repeating: 7, count: 200_000)])
    func spoiltBytesAreNeverHandedOutWhole(bytes: [UInt8]) async throws {
        try await TestFolder.with { folder in
            let files = try FileStore.folder(folder.path)
            let kept = try await files.keep([UInt8](repeating: 8, count: 200_000))
            try Data(bytes).write(to: folder.appending(path: "\(kept.digest.prefix(2))/\(kept.digest.dropFirst(2))"))
            let contents = try await files.contents(kept.digest)
            await #expect(throws: FileTrouble.self) { try await contents.joined() }
        }
    }

    @Test func keepingTheBytesAnewHealsThem() async throws {
        try await TestFolder.with { folder in
            let files = try FileStore.folder(folder.path)
            let kept = try await files.keep([1, 2, 3])
            try Data([1, 2, 4]).write(to: folder.appending(path: "\(kept.digest.prefix(2))/\(kept.digest.dropFirst(2))"))
            try await files.keep([1, 2, 3])
            #expect(try await files.contents(kept.digest).joined() == [1, 2, 3])
        }
    }
}
