import Casework
import Foundation
import Integrations
import TestSupport
import Testing

struct FileFolderTests {
    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 1_000_000])
    func bytesComeBackAsTheyWere(count: Int) async throws {
        try await TestFiles.with { files in
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let kept = try await files.keep(bytes)
            #expect(kept.size == count)
            #expect(try await files.contents(kept.digest).joined() == bytes)
        }
    }

    @Test func filesAreKeptUnderTheSHA256OfTheirBytes() async throws {
        try await TestFolder.with { folder in
            let files = try FileStore.folder(folder.path)
            let kept = try await files.keep(Array("abc".utf8))
            #expect(kept.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
            #expect(try filesUnder(folder) == ["ba/7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"])
        }
    }

    /// What came is on the disk, and not in memory, before the next piece is asked for.
    @Test func aLargeFilePassesThroughPieceByPiece() async throws {
        try await TestFolder.with { folder in
            let files = try FileStore.folder(folder.path)
            let file = try await files.receive()
            for count in 1...20 {
                try await file.append([UInt8](repeating: UInt8(count), count: 1 << 20))
                let name = try #require(try filesUnder(folder).first)
                let size = try FileManager.default.attributesOfItem(atPath: folder.appending(path: name).path)[.size] as? Int
                #expect(size == count << 20)
            }
            let received = try await file.finish()
            try await file.keep()
            var size = 0
            for try await piece in try await files.contents(received.digest) {
                #expect(piece.count <= 65_536)
                size += piece.count
            }
            #expect(size == 20 << 20)
        }
    }

    @Test func theSameBytesTwiceAreOneFile() async throws {
        try await TestFolder.with { folder in
            let files = try FileStore.folder(folder.path)
            let kept = try await files.keep([1, 2, 3])
            #expect(try await files.keep([1, 2, 3]) == kept)
            #expect(try filesUnder(folder).count == 1)
            #expect(try await files.contents(kept.digest).joined() == [1, 2, 3])
        }
    }

    @Test func manyAtOnceDoNotDisturbEachOther() async throws {
        try await TestFolder.with { folder in
            let files = try FileStore.folder(folder.path)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<64 {
                    group.addTask {
                        let bytes = [UInt8](repeating: UInt8(number % 16), count: 100_000)
                        let kept = try await files.keep(bytes)
                        #expect(try await files.contents(kept.digest).joined() == bytes)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try filesUnder(folder).count == 16)
        }
    }

    @Test func aFileCanBeLookedAtBeforeItIsKept() async throws {
        try await TestFiles.with { files in
            let (file, received) = try await files.receive(Array("Evidence\n".utf8))
            #expect(received.mediaType == "text/plain")
            #expect(try await file.contents().joined() == Array("Evidence\n".utf8))
            await #expect(throws: FileTrouble.missing) { try await files.contents(received.digest) }
        }
    }

    @Test func whatIsDiscardedLeavesNothing() async throws {
        try await TestFolder.with { folder in
            let files = try FileStore.folder(folder.path)
            let begun = try await files.receive()
            try await begun.append([1, 2, 3])
            await begun.discard()
            let (finished, _) = try await files.receive([4, 5, 6])
            await finished.discard()
            #expect(try filesUnder(folder) == [])
            await #expect(throws: FileTrouble.self) { try await finished.keep() }
            await #expect(throws: FileTrouble.self) { try await begun.append([1]) }
        }
    }

    @Test func discardingAfterKeepingDoesNothing() async throws {
        try await TestFiles.with { files in
            let (file, received) = try await files.receive([1, 2, 3])
            try await file.keep()
            try await file.keep()
            await file.discard()
            #expect(try await files.contents(received.digest).joined() == [1, 2, 3])
        }
    }

    @Test func nobodyElseMayLookIntoThem() async throws {
        try await TestFolder.with { folder in
            let files = try FileStore.folder(folder.appending(path: "deep/down").path)
            let kept = try await files.keep([1])
            let shelf = folder.appending(path: "deep/down/\(kept.digest.prefix(2))")
            #expect(try mode(of: folder.appending(path: "deep")) == 0o700)
            #expect(try mode(of: shelf) == 0o700)
            #expect(try mode(of: shelf.appending(path: kept.digest.dropFirst(2))) == 0o600)
        }
    }

    @Test func aPlaceThatIsNoFolderIsRefused() async throws {
        try await TestFolder.with { folder in
            let file = folder.appending(path: "file")
            try Data().write(to: file)
            #expect(throws: FileTrouble.self) { try FileStore.folder(file.path) }
            #expect(throws: FileTrouble.self) { try FileStore.folder(file.appending(path: "below").path) }
        }
    }

    private func mode(of file: URL) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    }
}

/// The paths of all files in a folder and the folders in it, counted from there.
func filesUnder(_ folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: folder.appending(path: $0).path, isDirectory: &isFolder) && !isFolder.boolValue
    }
}
