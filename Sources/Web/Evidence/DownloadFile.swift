import Casework
import Domain
import HTTPTypes
import Hummingbird
import Logging
import Markup
import NIOCore

/// A file that somebody sent as evidence, for whoever may read its action.
enum DownloadFile {
    static let routes: [Route] = [
        .get("/evidence/:evidence/versions/:number/file", .signedIn) { visit in
            let id = try visit.id("evidence", of: Evidence.self)
            return try await visit.download {
                try await visit.reader.file(of: id, version: visit.number("number"), for: visit.person)
            }
        }
    ]
}

extension Visit {
    /// A file to be saved and not opened: no browser may take what people send for a part of this site, whatever is in it.
    func download(_ find: () async throws -> (file: Evidence.File, contents: FileContents)) async throws -> Response {
        let (file, contents): (Evidence.File, FileContents)
        do { (file, contents) = try await find() } catch FileTrouble.missing { return fileIsMissing }
        let headers: HTTPFields = [
            .contentType: file.kind.mediaTypes.first ?? "application/octet-stream",
            .contentDisposition: ContentDisposition.attachment(file.downloadName),
            .contentSecurityPolicy: "sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
            .cacheControl: "private, no-store",
        ]
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody(contentLength: file.size) { writer in
                for try await bytes in contents { try await writer.write(ByteBuffer(bytes: bytes)) }
                try await writer.finish(nil)
            })
    }

    /// It is known here and its bytes are gone: nothing that the person did.
    private var fileIsMissing: Response {
        // Not the address, which may hold the secret of a review link.
        let place = ["evidence", "number"].compactMap { context.parameters.get($0) }.joined(separator: " version ")
        context.logger.error("an evidence file is missing", metadata: ["evidence": "\(place)"])
        return page(
            "This file is missing", in: .actions, status: .notFound,
            """
            \(Heading(.large, "This file is missing"))
            <p class="govuk-body">It was added here, but it is not where files are kept any more.</p>
            <p class="govuk-body">Ask the person who added it for another copy. Tell the people who run this site, and give them the
            number \(context.number).</p>
            """)
    }
}
