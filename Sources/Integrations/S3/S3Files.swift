public import Casework
public import Foundation
import Synchronization

extension FileStore {
    /// Keeps files in a bucket, each under its SHA-256. What comes in lies on this machine's disk until it is kept, so that it can be
    /// hashed, told and scanned. `patience` is how long an answer may take that has no large body; `now` is for who sweeps; a request is signed with the time it is.
    public static func bucket(
        _ place: S3Place, keys: S3Keys, staging: String = S3Files.stagingFolder, authorities: URL? = nil,
        patience: Duration = .seconds(10), now: @Sendable @escaping () -> Date = { Date() }
    ) throws(FileTrouble) -> FileStore {
        let http = OutgoingHTTP(authorities: authorities, atOnce: 16)
        let bucket = S3Bucket(place, keys: keys, http: http, patience: patience)
        let files = S3Files(bucket: bucket, staging: FileFolder(path: staging), now: now)
        try files.prepare()
        return FileStore(
            receive: { () async throws(FileTrouble) in
                files.incoming(try await offThePool { () throws(FileTrouble) in try ArrivingFile(in: files.staging) })
            },
            contents: { digest async throws(FileTrouble) in
                guard FileFolder.isDigest(digest) else { throw .missing }
                let reading = try await S3Reading(files.bucket, key: files.key(of: digest), digest: digest)
                return FileContents { try await reading.next() }
            },
            sweep: { try await files.sweep(isReferred: $0) },
            forgetUnfinished: { try await files.forgetUnfinished() },
            kept: { files.kept() }
        )
    }
}

/// Evidence files as objects of a bucket: `<prefix><64 hex digits>`, and `<prefix>sweeping/<64 hex digits>` for notes of who sweeps.
public struct S3Files: Sendable {
    let bucket: S3Bucket
    /// What comes in lies in its `incoming`.
    let staging: FileFolder
    let now: @Sendable () -> Date

    /// Where what comes in lies unless another place is named: of this user alone.
    public static var stagingFolder: String {
        FileManager.default.temporaryDirectory.appending(path: "assessment-actions-\(geteuid())").path
    }

    func key(of digest: String) -> String { "\(bucket.place.prefix)\(digest)" }

    /// Nil where the object is none of our files.
    func digest(of key: String) -> String? {
        let name = key.dropFirst(bucket.place.prefix.count)
        return key.hasPrefix(bucket.place.prefix) && FileFolder.isDigest(String(name)) ? String(name) : nil
    }

    /// In a folder that everybody shares somebody else may have been here first.
    fileprivate func prepare() throws(FileTrouble) {
        try staging.prepare()
        guard try Disk.isPrivate(staging.path) else {
            throw .unavailable("\(staging.path) is not this user's alone: remove it, or set TMPDIR")
        }
    }

    fileprivate func kept() -> AsyncThrowingStream<KeptFile, any Error> {
        let pages = S3Pages(files: self)
        return AsyncThrowingStream { try await pages.next() }
    }

    fileprivate func incoming(_ arriving: ArrivingFile) -> IncomingFile {
        let isKept = Mutex(false)
        return IncomingFile(
            arriving,
            keep: { () async throws(FileTrouble) in
                if isKept.withLock({ $0 }) { return }
                let (path, received) = try arriving.finishedFile()
                do throws(FileTrouble) {
                    try await keep(try await offThePool { () throws(FileTrouble) in try Disk.open(path) }, received)
                } catch {
                    await offThePool { arriving.discard() }
                    throw error
                }
                isKept.withLock { $0 = true }
                await offThePool { arriving.discard() }
            })
    }
}

/// The files of a bucket, a page of the list at a time.
private actor S3Pages {
    private let files: S3Files
    private var ready: ArraySlice<KeptFile> = []
    private var place: String?
    private var isOver = false

    init(files: S3Files) { self.files = files }

    func next() async throws -> KeptFile? {
        while ready.isEmpty, !isOver {
            let page = try await files.bucket.list(files.bucket.place.prefix, from: place)
            ready = page.entries.compactMap { entry in files.digest(of: entry.key).map { KeptFile(digest: $0, size: entry.size) } }[...]
            (place, isOver) = (page.next, page.next == nil)
        }
        return ready.popFirst()
    }
}
