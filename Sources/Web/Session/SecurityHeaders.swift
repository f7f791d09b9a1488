import HTTPTypes
import Hummingbird

/// What every answer tells the browser: run nothing that is not ours, frame us nowhere, keep personal pages out of caches.
struct SecurityHeaders: RouterMiddleware {
    let isSecure: Bool

    func handle(_ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response) async throws -> Response {
        var response = try await next(request, context)
        // What people sent is handed out under a stricter one.
        if response.headers[.contentSecurityPolicy] == nil { response.headers[.contentSecurityPolicy] = Self.policy }
        response.headers[.xContentTypeOptions] = "nosniff"
        let holdsSecret = ["/review/", "/calendar/feed/"].contains { request.uri.path.hasPrefix($0) }
        response.headers[Self.name("Referrer-Policy")] = holdsSecret ? "no-referrer" : "same-origin"
        if holdsSecret { response.headers[Self.name("X-Robots-Tag")] = "noindex" }
        response.headers[Self.name("Permissions-Policy")] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
        response.headers[Self.name("Cross-Origin-Opener-Policy")] = "same-origin"
        response.headers[Self.name("Cross-Origin-Resource-Policy")] = "same-origin"
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    private static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
        manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """

    private static func name(_ text: String) -> HTTPField.Name {
        // Our own literals are header names; a name that is not is left out rather than trapped on.
        HTTPField.Name(text) ?? .xContentTypeOptions
    }
}
