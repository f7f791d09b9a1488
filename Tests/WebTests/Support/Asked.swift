import HTTPTypes
import Hummingbird

@testable import Web

/// A site as a browser asks it that knows its address: by its own name, and over a connection from somewhere.
struct Asked<Responder: HTTPResponder<SiteContext> & Sendable>: HTTPResponder {
    let responder: Responder
    /// What stands in `Host`.
    var name: String?
    /// The other end of the connection.
    var from: String?

    func respond(to request: Request, context: SiteContext) async throws -> Response {
        var head = request.head
        if let name { head.authority = name }
        var context = context
        context.connection = from.flatMap { NetworkAddress($0) }
        return try await responder.respond(to: Request(head: head, body: request.body), context: context)
    }
}
