import Casework
import Domain
import Formats
import HTTPTypes
import Hummingbird
import NIOCore

/// What a calendar program is given that asks by a secret address. The address alone says who asks: a session counts for nothing here.
enum ServeCalendar {
    static let routes: [Route] = [
        .get("/calendar/feed/:token", .calendarAddress) { visit in
            let file = visit.context.parameters.get("token") ?? ""
            guard file.hasSuffix(".ics"), file.utf8.count <= 100 else { throw Failure.notFound }
            let reading = try await visit.reader.calendar(byToken: String(file.dropLast(4)))
            let feed = CalendarFeed(reading, at: visit.site.settings.address)
            return answer(visit, try await offThePool { try ICalendarWriter.write(feed) })
        }
    ]

    /// Programs ask every hour or so: while nothing has changed they are told just that. They may keep what they got, and nobody between may.
    private static func answer(_ visit: Visit, _ bytes: [UInt8]) -> Response {
        let tag = "\"\(Fingerprint.of(String(decoding: bytes, as: UTF8.self)).prefix(32))\""
        let headers: HTTPFields = [.eTag: tag, .cacheControl: "private, no-cache"]
        if visit.request.headers[.ifNoneMatch].map({ matches(tag, $0) }) ?? false {
            return Response(status: .notModified, headers: headers)
        }
        var whole = headers
        whole[.contentType] = "text/calendar; charset=utf-8"
        whole[.contentDisposition] = "inline; filename=\"assessments.ics\""
        return Response(status: .ok, headers: whole, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// Whether one of the tags of `If-None-Match` is this one; one that a proxy weakened is still the same.
    private static func matches(_ tag: String, _ header: String) -> Bool {
        header.split { $0 == "," || $0.isWhitespace }.contains { $0 == "*" || $0 == tag || $0 == "W/\(tag)" }
    }
}
