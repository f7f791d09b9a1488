import HTTPTypes
import Hummingbird

/// Refuses every method that no route of the site has, `TRACE` and `CONNECT` among them, whatever the address.
struct KnownMethodsOnly: RouterMiddleware {
    private let known: Set<HTTPRequest.Method>

    init(_ routes: [Route]) { known = Set(routes.map(\.method) + [.get, .head]) }

    func handle(_ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response) async throws -> Response {
        guard known.contains(request.method) else { throw Unknown(known: known.map(\.rawValue).sorted()) }
        return try await next(request, context)
    }

    struct Unknown: Error {
        /// The names of those that the site has.
        let known: [String]
    }
}
