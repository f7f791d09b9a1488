/// Where evidence files are kept, as the door needs it: by the SHA-256 of their bytes, so that what is stored never changes.
public struct FileStore: Sendable {
    /// Makes room for a file that comes in piece by piece. It counts for nothing before `IncomingFile.keep`.
    public var receive: @Sendable () async throws(FileTrouble) -> IncomingFile
    /// The bytes of a kept file, in order, in pieces of at most 64 KiB. The digest is 64 lower-case hex digits.
    public var contents: @Sendable (_ digest: String) async throws(FileTrouble) -> FileContents
    /// Removes what was begun more than an hour ago and never kept, and every kept file older than that to which `isReferred` answers no.
    public var sweep: @Sendable (_ isReferred: @Sendable (_ digest: String) async throws -> Bool) async throws -> Void
    /// Removes what was begun more than an hour ago and never kept, and looks at nothing else.
    public var forgetUnfinished: @Sendable () async throws -> Void
    /// Every kept file, in any order, fetched as it is asked for.
    public var kept: @Sendable () -> AsyncThrowingStream<KeptFile, any Error>

    public init(
        receive: @Sendable @escaping () async throws(FileTrouble) -> IncomingFile,
        contents: @Sendable @escaping (_ digest: String) async throws(FileTrouble) -> FileContents,
        sweep: @Sendable @escaping (_ isReferred: @Sendable (_ digest: String) async throws -> Bool) async throws -> Void,
        forgetUnfinished: @Sendable @escaping () async throws -> Void = {},
        kept: @Sendable @escaping () -> AsyncThrowingStream<KeptFile, any Error> = { AsyncThrowingStream { nil } }
    ) {
        self.receive = receive
        self.contents = contents
        self.sweep = sweep
        self.forgetUnfinished = forgetUnfinished
        self.kept = kept
    }
}

extension FileStore {
    /// Keeps nothing: for commands that have no business with files.
    public static let none = FileStore(
        receive: { () throws(FileTrouble) in throw .unavailable("no files are kept here") },
        contents: { _ throws(FileTrouble) in throw .missing }, sweep: { _ in })
}

/// Pulled by whoever reads: the next piece is fetched when it is asked for.
public typealias FileContents = AsyncThrowingStream<[UInt8], any Error>

/// A file on its way in. It ends by `keep` or by `discard`.
public struct IncomingFile: Sendable {
    public var append: @Sendable ([UInt8]) async throws(FileTrouble) -> Void
    /// No more comes: what it is.
    public var finish: @Sendable () async throws(FileTrouble) -> ReceivedFile
    /// What came in, to be looked at before it is kept. Only after `finish`.
    public var contents: @Sendable () async throws(FileTrouble) -> FileContents
    /// Puts it under its digest; once this returns, the bytes and their name are on disk. Keeping the same bytes twice is one file.
    public var keep: @Sendable () async throws(FileTrouble) -> Void
    /// Forgets it. After `keep` it does nothing.
    public var discard: @Sendable () async -> Void

    public init(
        append: @Sendable @escaping ([UInt8]) async throws(FileTrouble) -> Void,
        finish: @Sendable @escaping () async throws(FileTrouble) -> ReceivedFile,
        contents: @Sendable @escaping () async throws(FileTrouble) -> FileContents,
        keep: @Sendable @escaping () async throws(FileTrouble) -> Void, discard: @Sendable @escaping () async -> Void
    ) {
        self.append = append
        self.finish = finish
        self.contents = contents
        self.keep = keep
        self.discard = discard
    }
}

/// A file that is kept, as the place itself tells it: nobody has looked at its bytes.
public struct KeptFile: Hashable, Sendable {
    /// SHA-256 in 64 lower-case hex digits.
    public let digest: String
    /// In bytes.
    public let size: Int

    public init(digest: String, size: Int) {
        self.digest = digest
        self.size = size
    }
}

/// What is known of bytes that have come in.
public struct ReceivedFile: Hashable, Sendable {
    /// SHA-256 in 64 lower-case hex digits.
    public let digest: String
    /// In bytes.
    public let size: Int
    /// Told from the bytes, whatever the name says: `application/pdf`.
    public let mediaType: String

    public init(digest: String, size: Int, mediaType: String) {
        self.digest = digest
        self.size = size
        self.mediaType = mediaType
    }
}

/// Why a file could not be written or read.
public enum FileTrouble: Error, Hashable, Sendable {
    /// No room is left.
    case full
    /// There is no such file.
    case missing
    /// The bytes kept under this digest are not those any more.
    case spoilt(digest: String)
    /// The place where files are kept does not answer; the words are for the log.
    case unavailable(String)
}

/// Looks for malicious software in what people send.
public struct FileScanner: Sendable {
    public var scan: @Sendable (FileContents) async -> Verdict

    public init(scan: @Sendable @escaping (FileContents) async -> Verdict) { self.scan = scan }

    public enum Verdict: Hashable, Sendable {
        case clean
        /// The signature that it matches.
        case infected(String)
        /// Nobody can say: the scanner does not answer, or gave up. The words are for the log.
        case unscannable(String)
    }
}
