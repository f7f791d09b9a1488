import Casework
import Crypto
import Foundation

/// An object that is read from its beginning to its end, a megabyte at a time as it is asked for: whoever reads slowly holds no connection.
actor S3Reading {
    private let bucket: S3Bucket
    private let key: String
    private let digest: String
    private var size: Int
    private var asked: Int
    private var ready: ArraySlice<UInt8>
    private var hash = SHA256()
    private var isOver = false

    private static let reach = 1 << 20
    private static let pieceSize = 65_536

    /// Throws `missing` where there is no such object.
    init(_ bucket: S3Bucket, key: String, digest: String) async throws(FileTrouble) {
        (self.bucket, self.key, self.digest) = (bucket, key, digest)
        let first = try await bucket.read(key, from: 0, count: S3Reading.reach)
        (size, asked, ready) = (first.size, first.bytes.count, first.bytes[...])
    }

    /// At most 64 KiB; nil at the end. Throws instead of handing over the last of them where the bytes are not those of the digest.
    func next() async throws(FileTrouble) -> [UInt8]? {
        guard !isOver else { return nil }
        if ready.isEmpty, asked < size {
            let more = try await bucket.read(key, from: asked, count: min(S3Reading.reach, size - asked))
            guard !more.bytes.isEmpty, more.size == size else { throw .unavailable("an object changed while it was read") }
            asked += more.bytes.count
            ready = more.bytes[...]
        }
        let piece = Array(ready.prefix(S3Reading.pieceSize))
        ready = ready.dropFirst(piece.count)
        hash.update(data: piece)
        if ready.isEmpty, asked >= size {
            isOver = true
            guard FileFolder.hex(hash.finalize()) == digest else { throw .spoilt(digest: digest) }
        }
        return piece.isEmpty ? nil : piece
    }
}

extension S3Bucket {
    /// At most that many bytes from there on, and how many there are in all.
    fileprivate func read(_ key: String, from offset: Int, count: Int) async throws(FileTrouble) -> (bytes: [UInt8], size: Int) {
        // Of an empty object no range can be had.
        let request = S3Request(
            key: key, headers: ["range": "bytes=\(offset)-\(offset + count - 1)"], deadline: max(.seconds(30), patience), alsoTaken: [416])
        let answer = try await ask(request)
        if answer.status == 416 { return ([], 0) }
        guard answer.body.count <= count else { throw .unavailable("S3 answers with more than it was asked for") }
        let size = answer.header("content-range")?.split(separator: "/").last.flatMap { Int($0) }
        return (answer.body, size ?? answer.body.count)
    }
}
