import HTTPTypes
import Hummingbird

/// Counts each answer for the metrics, under its route's pattern.
struct CountAnswers: RouterMiddleware {
    let meters: Meters

    func handle(_ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let answered = Meters.Answered(
            method: request.method.nameInMetrics, route: context.route, status: response.status.code)
        meters.count(answered, seconds: start.duration(to: .now).inSeconds)
        return response
    }
}

extension HTTPRequest.Method {
    /// A method that somebody made up gets no line of its own.
    fileprivate var nameInMetrics: String {
        [.get, .head, .post, .put, .patch, .delete, .options].contains(self) ? rawValue : "other"
    }
}
