import HTTPTypes
import Hummingbird

/// Refuses every method that no page has, and under `/api` every one that programs have none of: `TRACE` and `CONNECT` among them, whatever the
/// address.
struct KnownMethodsOnly: RouterMiddleware {
    private let ofPages: Set<HTTPRequest.Method>
    private let ofPrograms: Set<HTTPRequest.Method>

    init(_ routes: [Route]) {
        func methods(ofPrograms: Bool) -> Set<HTTPRequest.Method> {
            Set(routes.filter { $0.isForPrograms == ofPrograms }.map(\.method) + [.get, .head])
        }
        ofPages = methods(ofPrograms: false)
        ofPrograms = methods(ofPrograms: true)
    }

    func handle(_ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response) async throws -> Response {
        let known = request.isForPrograms ? ofPrograms : ofPages
        guard known.contains(request.method) else { throw Unknown(known: known.map(\.rawValue).sorted()) }
        return try await next(request, context)
    }

    struct Unknown: Error {
        /// The names of those that are known there.
        let known: [String]
    }
}
