import Casework
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Visit {
    /// Bytes that the fields of a form may have together, and those of a file that is held in memory: somewhat more than a report may
    /// have, so that what reads reports can say that it is too large.
    static let formLimit = 1_000_000
    static let fileLimit = 10_900_000

    /// Reads the form and checks that it came from a page of this session. Throws `FormToken.Missing` where it did not.
    func posted() async throws -> Posted {
        let session = try session
        let posted = try await readForm(fileLimit: Self.fileLimit, destination: .memory)
        guard FormToken.matches(posted.text(FormToken.field), session: session) else { throw FormToken.Missing(typed: posted) }
        return posted
    }

    /// The same, with a file of at most `limit` bytes that is handed on piece by piece as it comes. It is open until whoever asked for it
    /// keeps or discards it; where this throws it is discarded. What `open` and the file throw comes out as it is.
    func posted(receiving limit: Int, into open: @escaping @Sendable () async throws -> IncomingFile) async throws -> Posted {
        let session = try session
        let posted = try await readForm(fileLimit: limit, destination: .store(open))
        guard FormToken.matches(posted.text(FormToken.field), session: session) else {
            await posted.arrived?.file.discard()
            throw FormToken.Missing(typed: posted)
        }
        return posted
    }

    /// Reads a form of somebody who has not signed in, and so has no token. None of these forms has a file: one that brings
    /// it all the same gets no more memory than the fields of a form.
    func postedBeforeSignIn() async throws -> Posted { try await readForm(fileLimit: Self.formLimit, destination: .memory) }

    private var session: String {
        get throws(NotSignedIn) {
            guard let visitor = context.visitor else { throw NotSignedIn() }
            return visitor.session
        }
    }

    private func readForm(fileLimit: Int, destination: MultipartForm.Destination) async throws -> Posted {
        guard context.form.begin() else { throw BrokenForm() }
        let posted = try await receiveForm(fileLimit: fileLimit, destination: destination)
        context.form.keep(posted)
        return posted
    }

    private func receiveForm(fileLimit: Int, destination: MultipartForm.Destination) async throws -> Posted {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/form-data") else {
            var body = Data()
            guard size <= Self.formLimit else { throw TooLarge(limit: Self.formLimit) }
            try await readBody(upTo: Self.formLimit) { body.append(contentsOf: $0.readableBytesView) }
            return try FormFields.read(body)
        }
        // One that says that it is too large is read as far as its file: the fields before it were typed by somebody.
        let isTooLarge = size > Self.formLimit + fileLimit
        var form = try MultipartForm(
            contentType: type, fileLimit: isTooLarge ? 0 : fileLimit, destination: isTooLarge ? .memory : destination)
        do {
            try await readBody(upTo: Self.formLimit + fileLimit) { try await form.read($0) }
            return try form.finish()
        } catch let error as TooLarge {
            await form.discard()
            throw TooLarge(limit: error.limit == Self.formLimit ? error.limit : fileLimit, typed: form.typed)
        } catch FileTrouble.full {
            await form.discard()
            throw NoRoom(typed: form.typed)
        } catch {
            await form.discard()
            throw error
        }
    }

    /// What the request says that its body has, in bytes; nothing where it does not say.
    private var size: Int { request.headers[.contentLength].flatMap { Int($0) } ?? 0 }

    /// Hands on the body as it comes. One that turns out too large is not read to its end.
    func readBody(upTo limit: Int, _ take: (ByteBuffer) async throws -> Void) async throws {
        var size = 0
        var body = request.body.makeAsyncIterator()
        while let bytes = try await next(&body) {
            size += bytes.readableBytes
            guard size <= limit else { throw TooLarge(limit: limit) }
            try await take(bytes)
        }
    }

    private func next(_ body: inout RequestBody.AsyncIterator) async throws(BrokenForm) -> ByteBuffer? {
        // The connection ended, or its framing is wrong. That is the sender's trouble, not the site's.
        do { return try await body.next() } catch { throw BrokenForm() }
    }

    /// There is no room left for the file.
    struct NoRoom: Error {
        /// The fields that had come before it was noticed.
        let typed: Posted
    }

    /// The body is larger than the form or file may be.
    struct TooLarge: Error {
        /// In bytes.
        let limit: Int
        /// The fields that had come before it was noticed.
        var typed = Posted()
    }
}

/// A form that is not one: broken encoding, too many fields.
struct BrokenForm: Error {}
