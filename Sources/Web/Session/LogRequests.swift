import HTTPTypes
import Hummingbird
import Logging

/// One line for each answer: the route's pattern, never the address itself, which may hold what a person searched for.
struct LogRequests: RouterMiddleware {
    func handle(_ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let duration = start.duration(to: .now).components
        context.logger.info(
            "answered",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(context.route)", "status": "\(response.status.code)",
                "milliseconds": "\(duration.seconds * 1000 + duration.attoseconds / 1_000_000_000_000_000)",
            ])
        return response
    }
}
