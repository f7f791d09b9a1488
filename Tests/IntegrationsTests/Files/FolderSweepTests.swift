import Casework
import Foundation
import Integrations
import TestSupport
import Testing

struct FolderSweepTests {
    @Test func whatIsNoneOfOursStays() async throws {
        try await FilePlace.folder.withStore { store in
            try await store.files.keep([1])
            try Data().write(to: store.folder.appending(path: "notes.txt"))
            try await store.age()
            try await store.files.sweep { _ in false }
            #expect(try filesUnder(store.folder) == ["notes.txt"])
        }
    }
}
