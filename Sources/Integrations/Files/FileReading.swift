import Casework
import Crypto
import Foundation
import Synchronization

extension FileContents {
    /// The bytes of a file, a piece at a time as they are asked for. Where a digest is given and the bytes are not those any more, the
    /// last piece does not come: the stream throws. The file is closed when the stream has ended, or when nobody holds it any more.
    static func ofFile(_ path: String, digest: String? = nil) async throws(FileTrouble) -> FileContents {
        let reading = try await offThePool { () throws(FileTrouble) in try FileReading(path, digest: digest) }
        return FileContents { try await offThePool(reading.next) }
    }
}

/// A file that is being read from its beginning to its end. Its calls block.
private final class FileReading: Sendable {
    private let digest: String?
    private let size: Int
    private let progress: Mutex<Progress>

    private struct Progress {
        /// Nil at the end.
        var file: Disk.OpenFile?
        var offset = 0
        var hash = SHA256()
    }

    init(_ path: String, digest: String?) throws(FileTrouble) {
        self.digest = digest
        let file = try Disk.open(path)
        size = Int(try Disk.status(of: file).st_size)
        progress = Mutex(Progress(file: file))
    }

    func next() throws(FileTrouble) -> [UInt8]? {
        try progress.withLock { progress throws(FileTrouble) in
            guard let file = progress.file else { return nil }
            let piece = try Disk.read(file, at: progress.offset, count: 65_536)
            progress.offset += piece.count
            if digest != nil { progress.hash.update(data: piece) }
            if piece.isEmpty || progress.offset >= size {
                progress.file = nil
                try check(progress.hash)
            }
            return piece.isEmpty ? nil : piece
        }
    }

    private func check(_ hash: SHA256) throws(FileTrouble) {
        guard let digest, FileFolder.hex(hash.finalize()) != digest else { return }
        throw .spoilt(digest: digest)
    }
}
