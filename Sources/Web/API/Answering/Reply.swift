import Casework
import Domain
import HTTPTypes
import Hummingbird

/// What a route has to say, before it is known whether the program has it already.
struct Reply: Sendable {
    let status: HTTPResponse.Status
    var headers: HTTPFields
    let body: Body

    enum Body: Sendable {
        case bytes([UInt8])
        case stream(ResponseBody)
    }
}

/// Who asks for what, as a route sees it.
struct Call: Sendable {
    let visit: Visit
    let person: Person
    /// The version that the change was made from. Nil where none was named, or any will do.
    let version: Version?

    var casework: Casework { visit.casework }
    var reader: Reader { visit.reader }
    var today: Day { visit.reader.today }

    /// A value as its shape has it, with what tells it from what was there before.
    func reply<Value>(_ value: Value, as shape: Shape<Value>, status: HTTPResponse.Status = .ok) -> Reply {
        let bytes = JSONWriter.bytes(site: visit.site.settings.address) { shape.write(value, to: &$0) }
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[.eTag] = ETag(version: shape.version?(value), of: bytes).text
        if status == .created, let path = shape.path { headers[.location] = visit.site.settings.address + APIRoute.root + path(value) }
        return Reply(status: status, headers: headers, body: .bytes(bytes))
    }
}
