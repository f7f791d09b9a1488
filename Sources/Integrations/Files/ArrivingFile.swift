import Casework
import Crypto
import Foundation
import Synchronization

/// A file on its way into a folder: on disk from its first byte, hashed and counted as it grows. Its calls block.
final class ArrivingFile: Sendable {
    private let folder: FileFolder
    private let path: String
    private let progress: Mutex<Progress>

    private struct Progress {
        var hash = SHA256()
        var size = 0
        var phase: Phase
    }

    private enum Phase {
        /// Open only as long as something comes: a file that is open keeps its room on the disk when it is removed.
        case coming(Disk.OpenFile)
        case finished(ReceivedFile)
        case kept
        /// Nothing is left of it, for this reason.
        case gone(FileTrouble)

        /// Why a call that comes at the wrong time is refused.
        var trouble: FileTrouble {
            switch self {
            case .coming: .unavailable("the file is not finished")
            case .finished: .unavailable("the file is finished")
            case .kept: .unavailable("the file is kept")
            case .gone(let trouble): trouble
            }
        }
    }

    init(in folder: FileFolder) throws(FileTrouble) {
        self.folder = folder
        try Disk.makeFolder(folder.incoming)
        path = "\(folder.incoming)/\(UUID().uuidString.lowercased())"
        progress = Mutex(Progress(phase: .coming(try Disk.create(path))))
    }

    /// Whoever forgets to end it leaves nothing behind.
    deinit { discard() }

    func append(_ bytes: [UInt8]) throws(FileTrouble) {
        try step { progress throws(FileTrouble) in
            guard case .coming(let file) = progress.phase else { throw progress.phase.trouble }
            try Disk.write(bytes, to: file)
            progress.hash.update(data: bytes)
            progress.size += bytes.count
        }
    }

    /// Waits until the bytes are on the disk itself.
    func finish() throws(FileTrouble) -> ReceivedFile {
        try step { progress throws(FileTrouble) in
            guard case .coming(let file) = progress.phase else { throw progress.phase.trouble }
            try Disk.sync(file)
            let digest = FileFolder.hex(progress.hash.finalize())
            let received = ReceivedFile(digest: digest, size: progress.size, mediaType: try MediaType.ofFile(path))
            progress.phase = .finished(received)
            return received
        }
    }

    /// Its path and what it is, once nothing more can come.
    func finishedFile() throws(FileTrouble) -> (path: String, received: ReceivedFile) {
        try step { progress throws(FileTrouble) in
            guard case .finished(let received) = progress.phase else { throw progress.phase.trouble }
            return (path, received)
        }
    }

    /// Gives it its name for good. If the same bytes are there already these take their place, which heals what a disk has spoilt.
    func keep() throws(FileTrouble) {
        try step { progress throws(FileTrouble) in
            if case .kept = progress.phase { return }
            guard case .finished(let received) = progress.phase, let place = folder.path(of: received.digest) else {
                throw progress.phase.trouble
            }
            let shelf = folder.shelf(of: received.digest)
            try Disk.makeFolder(shelf)
            try folder.locked { () throws(FileTrouble) in
                try Disk.touch(path)
                try Disk.rename(path, to: place)
            }
            try Disk.syncFolder(shelf)
            // Also when somebody else has made the shelf: nobody knows whether they have got as far as this.
            try Disk.syncFolder(folder.path)
            progress.phase = .kept
        }
    }

    func discard() {
        progress.withLock { end(&$0, .unavailable("the file was discarded")) }
    }

    /// One call at a time. One that fails takes the file with it: a part of a file is of no use, and a full disk wants its room back.
    private func step<Value: Sendable>(_ work: (inout Progress) throws(FileTrouble) -> Value) throws(FileTrouble) -> Value {
        try progress.withLock { progress throws(FileTrouble) in
            do throws(FileTrouble) {
                return try work(&progress)
            } catch {
                end(&progress, error)
                throw error
            }
        }
    }

    private func end(_ progress: inout Progress, _ trouble: FileTrouble) {
        switch progress.phase {
        case .kept, .gone: return
        case .coming, .finished: progress.phase = .gone(trouble)
        }
        // What cannot be removed now is swept away later.
        try? Disk.remove(path)
    }
}

extension IncomingFile {
    /// A file that stays in the folder that it came into.
    init(_ file: ArrivingFile) {
        self.init(file, keep: { () async throws(FileTrouble) in try await offThePool(file.keep) })
    }

    /// `keep` puts it where it stays.
    init(_ file: ArrivingFile, keep: @Sendable @escaping () async throws(FileTrouble) -> Void) {
        self.init(
            append: { bytes async throws(FileTrouble) in try await offThePool { () throws(FileTrouble) in try file.append(bytes) } },
            finish: { () async throws(FileTrouble) in try await offThePool(file.finish) },
            contents: { () async throws(FileTrouble) in try await .ofFile(try file.finishedFile().path) },
            keep: keep,
            discard: { await offThePool { file.discard() } }
        )
    }
}
