import Casework
import Foundation

/// An object of a bucket as a list tells it.
struct S3Entry {
    let key: String
    /// In bytes.
    let size: Int
    let changed: Date
}

extension S3Bucket {
    /// The objects whose names begin so, in the order of their names, after that of `start`: as many as the server gives at once, and where
    /// to go on, nil at the end.
    func list(_ prefix: String, from start: String? = nil, atMost count: Int = 1000) async throws(FileTrouble) -> (
        entries: [S3Entry], next: String?
    ) {
        var query = ["list-type": "2", "prefix": prefix, "max-keys": "\(count)"]
        query["continuation-token"] = start
        let answer = try await ask(S3Request(query: query))
        guard let found = S3Text.all("Contents", in: answer.body) else { throw .unavailable("S3 answers with a list that is none") }
        let entries = found.compactMap(S3Entry.init)
        guard entries.count == found.count else { throw .unavailable("S3 answers with a list that cannot be read") }
        let isCut = S3Text.first("IsTruncated", in: answer.body) == "true"
        guard isCut else { return (entries, nil) }
        guard let next = S3Text.first("NextContinuationToken", in: answer.body) else {
            throw .unavailable("S3 answers with a part of a list, and does not say where it goes on")
        }
        return (entries, next)
    }

    /// Nil where there is none of exactly this name.
    func entry(_ key: String) async throws(FileTrouble) -> S3Entry? {
        try await list(key, atMost: 1).entries.first { $0.key == key }
    }

    /// Uploads in parts that were begun and neither ended nor given up.
    func unfinishedUploads() async throws(FileTrouble) -> [(key: String, id: String, begun: Date)] {
        let answer = try await ask(S3Request(query: ["uploads": "", "prefix": place.prefix]))
        return (S3Text.all("Upload", in: answer.body) ?? []).compactMap { found in
            guard let key = found["Key"], let id = found["UploadId"], let begun = found["Initiated"].flatMap(S3Entry.instant) else {
                return nil
            }
            return (key, id, begun)
        }
    }
}

extension S3Entry {
    fileprivate init?(_ found: [String: String]) {
        guard let key = found["Key"], let size = found["Size"].flatMap(Int.init),
            let changed = found["LastModified"].flatMap(S3Entry.instant)
        else { return nil }
        self.init(key: key, size: size, changed: changed)
    }

    /// `2026-03-04T10:30:00.000Z`, with a fraction of a second or without.
    fileprivate static func instant(_ text: String) -> Date? {
        (try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))) ?? (try? Date(text, strategy: .iso8601))
    }
}
