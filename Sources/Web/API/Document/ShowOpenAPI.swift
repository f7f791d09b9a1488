import HTTPTypes
import Hummingbird
import NIOCore

/// The document for programs. Anybody may read it: it says nothing of any organisation.
enum ShowOpenAPI {
    static let routes: [Route] = [
        .get("/api/v1/openapi.json", .everyone) { visit in
            let document = OpenAPIDocument(routes: APIRoute.all, site: visit.site.settings.address)
            let bytes = JSONWriter.bytes { $0.value(document.json) }
            let tag = ETag(version: nil, of: bytes)
            let headers: HTTPFields = [.contentType: "application/json", .eTag: tag.text, .cacheControl: "no-cache"]
            if tag.isNamed(by: visit.request.headers[.ifNoneMatch]) { return Response(status: .notModified, headers: headers) }
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    ]
}
