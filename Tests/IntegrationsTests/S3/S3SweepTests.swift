import Casework
import Foundation
import TestSupport
import Testing

@testable import Integrations

struct S3SweepTests {
    /// Whoever was told that a file is kept finds it there, however the sweeping of the same bytes fell in between.
    @Test func keepingAndSweepingAtOnceLosesNothing() async throws {
        try await FilePlace.bucket.withStore { store in
            for round in 1...25 {
                let digest = try await store.files.keep([1]).digest
                try await store.age()
                async let swept: Void = store.files.sweep { _ in false }
                async let kept = store.files.keep([1])
                _ = try await (swept, kept)
                let bytes = try await store.files.contents(digest).joined()
                #expect(bytes == [1], "round \(round)")
            }
        }
    }

    @Test func anUploadThatWasGivenUpIsForgotten() async throws {
        try await Self.withBucket { bucket, files in
            let digest = String(repeating: "a", count: 64)
            _ = try await bucket.ask(S3Request(method: .post, key: bucket.place.prefix + digest, query: ["uploads": ""]))
            #expect(try await bucket.unfinishedUploads().count == 1)
            try await files.forgetUnfinished()
            #expect(try await bucket.unfinishedUploads().isEmpty)
        }
    }

    @Test func whatIsNoneOfOursStays() async throws {
        try await Self.withBucket { bucket, files in
            let key = bucket.place.prefix + "notes.txt"
            _ = try await bucket.ask(S3Request(method: .put, key: key, body: .bytes([1])))
            try await files.sweep { _ in false }
            #expect(try await bucket.entry(key) != nil)
        }
    }

    /// Who sweeps has died between the note and its removal: the note counts for two minutes and no longer.
    @Test func aNoteThatIsOverHoldsNobodyUp() async throws {
        try await Self.withBucket { bucket, files in
            let kept = try await files.keep([1])
            let note = "\(bucket.place.prefix)sweeping/\(kept.digest)"
            let past = Int(Date().timeIntervalSince1970) - 1
            _ = try await bucket.ask(S3Request(method: .put, key: note, body: .bytes(Array("\(past)".utf8))))
            try await files.keep([1])
            let future = Int(Date().timeIntervalSince1970) + 3600  // Twenty looks at a note can take minutes on a busy machine.
            _ = try await bucket.ask(S3Request(method: .put, key: note, body: .bytes(Array("\(future)".utf8))))
            await #expect(throws: FileTrouble.self) { try await files.keep([1]) }
        }
    }

    /// Amazon gives a thousand at once.
    @Test func aListIsReadToItsEnd() async throws {
        try await Self.withBucket { bucket, files in
            var digests: Set<String> = []
            for number in 0..<7 { digests.insert(try await files.keep([UInt8(number)]).digest) }
            var (found, next): (Set<String>, String?) = ([], nil)
            repeat {
                let page = try await bucket.list(bucket.place.prefix, from: next, atMost: 3)
                #expect(page.entries.count <= 3)
                found.formUnion(page.entries.map { String($0.key.dropFirst(bucket.place.prefix.count)) })
                next = page.next
            } while next != nil
            #expect(found == digests)
        }
    }

    private static func withBucket(_ body: (S3Bucket, FileStore) async throws -> Void) async throws {
        let server = try await S3Server.shared.value
        try await TestFolder.with { folder in
            let place = try server.place("evidence", UUID().uuidString.lowercased())
            let bucket = S3Bucket(place, keys: server.keys, http: OutgoingHTTP(), patience: .seconds(120))
            try await body(
                bucket, try .bucket(place, keys: server.keys, staging: folder.appending(path: "staging").path, patience: .seconds(120)))
        }
    }
}
