import Casework
import Foundation
import Integrations
import TestSupport
import Testing

struct FullDiskTests {
    @Test func aFileThatDoesNotFitLeavesItsRoomToOthers() async throws {
        try await withSmallDisk("size=1m") { folder in
            let files = try FileStore.folder(folder.path)
            let file = try await files.receive()
            await #expect(throws: FileTrouble.full) {
                for _ in 0..<32 { try await file.append([UInt8](repeating: 1, count: 65_536)) }
            }
            #expect(try filesUnder(folder) == [])
            await #expect(throws: FileTrouble.full) { try await file.finish() }
            await file.discard()
            let kept = try await files.keep([UInt8](repeating: 2, count: 500_000))
            #expect(try await files.contents(kept.digest).joined().count == 500_000)
        }
    }

    /// Room for the folder, `incoming` and one file, and for no shelf to put it on.
    @Test func aNameThatDoesNotFitLeavesNothing() async throws {
        try await withSmallDisk("size=1m,nr_inodes=3") { folder in
            let files = try FileStore.folder(folder.path)
            let (file, _) = try await files.receive([1, 2, 3])
            await #expect(throws: FileTrouble.full) { try await file.keep() }
            #expect(try filesUnder(folder) == [])
        }
    }

    /// A file system of its own in memory. It takes root to make one: a test that is skipped proves nothing.
    private func withSmallDisk(_ options: String, _ body: (URL) async throws -> Void) async throws {
        try await TestFolder.with { folder in
            try #require(mount("tmpfs", folder.path, "tmpfs", 0, options) == 0, "run the tests as root, who may mount a small disk")
            defer { umount2(folder.path, Int32(MNT_DETACH)) }
            try await body(folder)
        }
    }
}
