import Casework
import HTTPTypes
import Hummingbird

/// Refuses changes that another site asks for, before any form is read. Forms carry a token as well; signing in has none yet.
struct SameSiteOnly: RouterMiddleware {
    func handle(_ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response) async throws -> Response {
        guard request.method != .get, request.method != .head, !isOurs(request, host: request.head.authority) else {
            return try await next(request, context)
        }
        throw CrossSite()
    }

    /// Whether the browser itself says that a page of ours sent it. Who says nothing is let through above, but has shown nothing.
    static func isProvenOurs(_ request: Request) -> Bool {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] { return site == "same-origin" }
        guard let origin = request.headers[.origin], let host = request.head.authority else { return false }
        return ["https://", "http://"].contains { origin == $0 + host }
    }

    private func isOurs(_ request: Request, host: String?) -> Bool {
        let headers = request.headers
        if let site = headers["Sec-Fetch-Site"] { return site == "same-origin" || site == "none" }
        guard let origin = headers[.origin] else { return true }
        // Browsers hide the origin of pages that send no referrer. Whoever posts to a link that is a secret knows it.
        if origin == "null", ["/review/", "/sign-in/link/"].contains(where: request.uri.path.hasPrefix) { return true }
        // An origin is a scheme, "://" and what stands in `Host`, letter for letter; that of a sandboxed page is `null`.
        guard let host, let scheme = ["https://", "http://"].first(where: origin.hasPrefix) else { return false }
        return origin.dropFirst(scheme.count) == host
    }

    struct CrossSite: Error {}
}
