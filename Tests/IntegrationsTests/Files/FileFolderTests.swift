import Casework
import Foundation
import Integrations
import TestSupport
import Testing

struct FileFolderTests {
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
