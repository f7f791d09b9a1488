import Casework
import Foundation
import Integrations
import TestSupport
import Testing

struct FolderSweepTests {
    @Test func onlyWhatIsOldAndNotReferredToGoes() async throws {
        try await TestFolder.with { folder in
            let files = try FileStore.folder(folder.path)
            let referred = try await files.keep([1]).digest
            let forgotten = try await files.keep([2]).digest
            for digest in [referred, forgotten] { try makeOld(path(of: digest), in: folder) }
            let young = try await files.keep([3]).digest
            let stranger = "notes.txt"
            try Data().write(to: folder.appending(path: stranger))
            try makeOld(stranger, in: folder)
            try await files.sweep { $0 == referred }
            #expect(Set(try filesUnder(folder)) == [path(of: referred), path(of: young), stranger])
        }
    }

    @Test func whatWasBegunAndNeverKeptGoesAfterAnHour() async throws {
        try await TestFolder.with { folder in
            let files = try FileStore.folder(folder.path)
            let old = try await files.receive()
            try await old.append([1])
            try makeOld(try #require(try filesUnder(folder).first), in: folder)
            let young = try await files.receive()
            try await young.append([2])
            try await files.sweep { _ in true }
            #expect(try filesUnder(folder).count == 1)
            _ = try await young.finish()
            try await young.keep()
            await old.discard()
        }
    }

    /// Between the question and the sweeping somebody sends the same bytes again.
    @Test func whatIsKeptAnewMeanwhileStays() async throws {
        try await TestFolder.with { folder in
            let files = try FileStore.folder(folder.path)
            let digest = try await files.keep([1]).digest
            try makeOld(path(of: digest), in: folder)
            try await files.sweep { _ in
                try await files.keep([1])
                return false
            }
            #expect(try await files.contents(digest).joined() == [1])
        }
    }

    @Test func nothingGoesWhileNobodyCanSayWhatIsReferredTo() async throws {
        struct Silence: Error {}
        try await TestFolder.with { folder in
            let files = try FileStore.folder(folder.path)
            let digest = try await files.keep([1]).digest
            try makeOld(path(of: digest), in: folder)
            await #expect(throws: Silence.self) { try await files.sweep { _ in throw Silence() } }
            #expect(try await files.contents(digest).joined() == [1])
        }
    }

    private func path(of digest: String) -> String { "\(digest.prefix(2))/\(digest.dropFirst(2))" }

    private func makeOld(_ path: String, in folder: URL) throws {
        let old = Date(timeIntervalSinceNow: -3700)
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: folder.appending(path: path).path)
    }
}
