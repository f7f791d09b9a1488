import Casework
import Integrations
import TestSupport
import Testing

/// What is promised of every place that files are kept in.
struct FileStoreTests {
    private static let sizes = [0, 1, 65_535, 65_536, 65_537, 1_000_000, 8 << 20, (8 << 20) + 1, 17_000_001]

    @Test(arguments: FilePlace.allCases, sizes) func bytesComeBackAsTheyWere(place: FilePlace, count: Int) async throws {
        try await place.withStore { store in
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let kept = try await store.files.keep(bytes)
            #expect(kept.size == count)
            let back = try await store.files.contents(kept.digest).joined()
            #expect(back == bytes)
            let listed = try await store.files.kept().reduce(into: []) { $0.append($1) }
            #expect(listed == [KeptFile(digest: kept.digest, size: count)])
        }
    }

    @Test(arguments: FilePlace.allCases) func whatIsReadComesInSmallPieces(place: FilePlace) async throws {
        try await place.withStore { store in
            let kept = try await store.files.keep([UInt8](repeating: 7, count: 3_000_000))
            var size = 0
            for try await piece in try await store.files.contents(kept.digest) {
                #expect(piece.count <= 65_536)
                size += piece.count
            }
            #expect(size == 3_000_000)
        }
    }

    @Test(arguments: FilePlace.allCases) func theSameBytesTwiceAreOneFile(place: FilePlace) async throws {
        try await place.withStore { store in
            let kept = try await store.files.keep([1, 2, 3])
            #expect(try await store.files.keep([1, 2, 3]) == kept)
            #expect(try await store.kept() == [kept.digest])
            #expect(try await store.files.contents(kept.digest).joined() == [1, 2, 3])
        }
    }

    @Test(arguments: FilePlace.allCases) func manyAtOnceDoNotDisturbEachOther(place: FilePlace) async throws {
        try await place.withStore { store in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<64 {
                    group.addTask {
                        let bytes = [UInt8](repeating: UInt8(number % 16), count: 100_000)
                        let kept = try await store.files.keep(bytes)
                        #expect(try await store.files.contents(kept.digest).joined() == bytes)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await store.kept().count == 16)
        }
    }

    @Test(arguments: FilePlace.allCases) func aFileCanBeLookedAtBeforeItIsKept(place: FilePlace) async throws {
        try await place.withStore { store in
            let (file, received) = try await store.files.receive(Array("Evidence\n".utf8))
            #expect(received.mediaType == "text/plain")
            #expect(try await file.contents().joined() == Array("Evidence\n".utf8))
            await #expect(throws: FileTrouble.missing) { try await store.files.contents(received.digest) }
        }
    }

    @Test(arguments: FilePlace.allCases) func whatIsDiscardedLeavesNothing(place: FilePlace) async throws {
        try await place.withStore { store in
            let begun = try await store.files.receive()
            try await begun.append([1, 2, 3])
            await begun.discard()
            let (finished, _) = try await store.files.receive([4, 5, 6])
            await finished.discard()
            #expect(try await store.kept() == [])
            #expect(try store.coming() == [])
            await #expect(throws: FileTrouble.self) { try await finished.keep() }
            await #expect(throws: FileTrouble.self) { try await begun.append([1]) }
        }
    }

    @Test(arguments: FilePlace.allCases) func discardingAfterKeepingDoesNothing(place: FilePlace) async throws {
        try await place.withStore { store in
            let (file, received) = try await store.files.receive([1, 2, 3])
            try await file.keep()
            try await file.keep()
            await file.discard()
            #expect(try await store.files.contents(received.digest).joined() == [1, 2, 3])
            #expect(try store.coming() == [])
        }
    }

    @Test(arguments: FilePlace.allCases, [1, 65_536, 200_000, 2_000_000])
    func spoiltBytesAreNeverHandedOutWhole(place: FilePlace, count: Int) async throws {
        try await place.withStore { store in
            let kept = try await store.files.keep([UInt8](repeating: 8, count: count))
            try await store.spoil(kept.digest)
            let contents = try await store.files.contents(kept.digest)
            await #expect(throws: FileTrouble.self) { try await contents.joined() }
            try await store.files.keep([UInt8](repeating: 8, count: count))
            let healed = try await store.files.contents(kept.digest).joined()
            #expect(healed == [UInt8](repeating: 8, count: count))
        }
    }
}
