import Casework
import Crypto
import Foundation

/// A file on its way from this machine's disk into a bucket: a few bytes are in memory at a time, and the server compares each part with the
/// digest that we have signed.
struct S3Upload {
    let bucket: S3Bucket
    let key: String
    let file: Disk.OpenFile
    let size: Int

    /// A larger file is sent in parts of this size, in bytes: what is lost on the way is a part, not the file.
    static let partSize = 8 << 20
    private static let deadline = Duration.seconds(120)

    /// Puts it under its name; what stands there is replaced as a whole, or not at all.
    func send(digest: String) async throws(FileTrouble) {
        guard size > S3Upload.partSize else {
            let piece = FilePiece(file: file, offset: 0, count: size)
            _ = try await bucket.ask(
                S3Request(method: .put, key: key, body: .piece(piece, digest: digest), deadline: S3Upload.deadline))
            return
        }
        let begun = try await bucket.ask(S3Request(method: .post, key: key, query: ["uploads": ""]))
        guard let id = S3Text.first("UploadId", in: begun.body) else { throw .unavailable("S3 gives an upload no name") }
        do throws(FileTrouble) {
            try await complete(id, try await sendParts(of: id))
        } catch {
            // Where this does not come through either, whoever forgets unfinished files does it an hour later.
            _ = try? await bucket.ask(S3Request(method: .delete, key: key, query: ["uploadId": id]))
            throw error
        }
    }

    /// What the server calls each part.
    private func sendParts(of id: String) async throws(FileTrouble) -> [String] {
        var tags: [String] = []
        for offset in stride(from: 0, to: size, by: S3Upload.partSize) {
            let piece = FilePiece(file: file, offset: offset, count: min(S3Upload.partSize, size - offset))
            let digest = try await offThePool { () throws(FileTrouble) in try piece.digest() }
            let answer = try await bucket.ask(
                S3Request(
                    method: .put, key: key, query: ["partNumber": "\(tags.count + 1)", "uploadId": id],
                    body: .piece(piece, digest: digest), deadline: S3Upload.deadline))
            guard let tag = answer.header("etag") else { throw .unavailable("S3 gives a part no tag") }
            tags.append(tag.filter { !"<>&".contains($0) })
        }
        return tags
    }

    /// The answer may begin as if it were done, and then say that it is not.
    private func complete(_ id: String, _ tags: [String]) async throws(FileTrouble) {
        let parts = zip(1..., tags).map { "<Part><PartNumber>\($0)</PartNumber><ETag>\($1)</ETag></Part>" }.joined()
        let body = Array("<CompleteMultipartUpload>\(parts)</CompleteMultipartUpload>".utf8)
        do throws(FileTrouble) {
            let answer = try await bucket.ask(
                S3Request(method: .post, key: key, query: ["uploadId": id], body: .bytes(body), deadline: S3Upload.deadline))
            if let code = S3Text.first("Code", in: answer.body) { throw .unavailable("S3 answers \(code.prefix(80))") }
        } catch {
            // Asked a second time, after an answer that was lost on the way, it knows of no such upload any more.
            guard try await bucket.entry(key)?.size == size else { throw error }
        }
    }
}

extension FilePiece {
    /// Its SHA-256. Blocks.
    func digest() throws(FileTrouble) -> String {
        var hash = SHA256()
        var done = 0
        while done < count {
            let bytes = try Disk.read(file, at: offset + done, count: min(65_536, count - done))
            guard !bytes.isEmpty else { throw .unavailable("a file became shorter while it was sent") }
            hash.update(data: bytes)
            done += bytes.count
        }
        return FileFolder.hex(hash.finalize())
    }
}
