import Casework
import Foundation

/// Keeping and sweeping do not come between each other, though an S3 server has no locks. Who sweeps leaves a note beside the object first,
/// then looks at its age again. Who keeps puts the object first, waits while there is a note, then looks whether the object is there. One of
/// the two sees the other, because the server shows at once what it has taken.
extension S3Files {
    /// How long a note counts, in seconds: whoever left it may have died. They take nothing away in the second half of that time.
    private static let noteTime = 120.0

    /// Puts a file under its digest, and returns once it is there to stay.
    func keep(_ file: Disk.OpenFile, _ received: ReceivedFile) async throws(FileTrouble) {
        let key = key(of: received.digest)
        for _ in 1...3 {
            try await S3Upload(bucket: bucket, key: key, file: file, size: received.size).send(digest: received.digest)
            try await waitForSweep(of: received.digest)
            if try await bucket.entry(key)?.size == received.size { return }
        }
        throw .unavailable("what is put into \(bucket.place) does not stay there")
    }

    /// Removes every file that is older than an hour and not referred to.
    func sweep(isReferred: @Sendable (_ digest: String) async throws -> Bool) async throws {
        try await forgetUnfinished()
        let hourAgo = now().addingTimeInterval(-3600)
        var next: String?
        repeat {
            let page = try await bucket.list(bucket.place.prefix, from: next)
            for entry in page.entries where entry.changed < hourAgo {
                if let digest = digest(of: entry.key) {
                    if try await !isReferred(digest) { try await remove(digest, ifOlderThan: hourAgo) }
                } else if entry.key.hasPrefix(noteKey(of: "")) {
                    try await remove(entry.key)
                }
            }
            next = page.next
        } while next != nil
    }

    /// Gives up what was begun more than an hour ago and never ended.
    func forgetUnfinished() async throws {
        try await staging.forgetUnfinished()
        let hourAgo = now().addingTimeInterval(-3600)
        for upload in try await bucket.unfinishedUploads() where upload.begun < hourAgo && digest(of: upload.key) != nil {
            _ = try await bucket.ask(
                S3Request(method: .delete, key: upload.key, query: ["uploadId": upload.id], alsoTaken: [404]))
        }
    }

    private func remove(_ digest: String, ifOlderThan instant: Date) async throws(FileTrouble) {
        let (clock, note) = (ContinuousClock(), noteKey(of: digest))
        let start = clock.now
        let end = Int(now().timeIntervalSince1970 + S3Files.noteTime)
        _ = try await bucket.ask(S3Request(method: .put, key: note, body: .bytes(Array("\(end)".utf8))))
        if let entry = try await bucket.entry(key(of: digest)), entry.changed < instant, clock.now - start < .seconds(S3Files.noteTime / 4)
        {
            try await remove(entry.key)
        }
        try await remove(note)
    }

    private func remove(_ key: String) async throws(FileTrouble) {
        _ = try await bucket.ask(S3Request(method: .delete, key: key, alsoTaken: [404]))
    }

    private func waitForSweep(of digest: String) async throws(FileTrouble) {
        for _ in 1...20 {
            let note = try await bucket.ask(S3Request(key: noteKey(of: digest), alsoTaken: [404]))
            guard note.status != 404, let end = Double(String(decoding: note.body, as: UTF8.self)), end > now().timeIntervalSince1970 else {
                return
            }
            do { try await Task.sleep(for: .seconds(0.25)) } catch { throw .unavailable("cancelled") }
        }
        throw .unavailable("\(digest) is being swept away; it can be sent again in two minutes")
    }

    private func noteKey(of digest: String) -> String { "\(bucket.place.prefix)sweeping/\(digest)" }
}
