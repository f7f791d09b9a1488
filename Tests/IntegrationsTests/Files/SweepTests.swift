import Casework
import Integrations
import TestSupport
import Testing

/// What is promised of sweeping in every place that files are kept in.
struct SweepTests {
    @Test(arguments: FilePlace.allCases) func onlyWhatIsOldAndNotReferredToGoes(place: FilePlace) async throws {
        try await place.withStore { store in
            let referred = try await store.files.keep([1]).digest
            try await store.files.keep([2])
            try await store.age()
            let young = try await store.files.keep([3]).digest
            try await store.files.sweep { $0 == referred }
            #expect(try await store.kept() == [referred, young].sorted())
        }
    }

    @Test(arguments: FilePlace.allCases) func whatWasBegunAndNeverKeptGoesAfterAnHour(place: FilePlace) async throws {
        try await place.withStore { store in
            let old = try await store.files.receive()
            try await old.append([1])
            try await store.age()
            let young = try await store.files.receive()
            try await young.append([2])
            try await store.files.forgetUnfinished()
            #expect(try store.coming().count == 1)
            _ = try await young.finish()
            try await young.keep()
            await old.discard()
        }
    }

    /// Between the question and the sweeping somebody sends the same bytes again.
    @Test(arguments: FilePlace.allCases) func whatIsKeptAnewMeanwhileStays(place: FilePlace) async throws {
        try await place.withStore { store in
            let digest = try await store.files.keep([1]).digest
            try await store.age()
            try await store.files.sweep { _ in
                try await store.files.keep([1])
                return false
            }
            #expect(try await store.files.contents(digest).joined() == [1])
        }
    }

    @Test(arguments: FilePlace.allCases) func nothingGoesWhileNobodyCanSayWhatIsReferredTo(place: FilePlace) async throws {
        struct Silence: Error {}
        try await place.withStore { store in
            let digest = try await store.files.keep([1]).digest
            try await store.age()
            await #expect(throws: Silence.self) { try await store.files.sweep { _ in throw Silence() } }
            #expect(try await store.files.contents(digest).joined() == [1])
        }
    }
}
