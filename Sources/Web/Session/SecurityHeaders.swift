import HTTPTypes
import Hummingbird

/// What every answer tells the browser: run nothing that is not ours, frame us nowhere, keep personal pages out of caches.
struct SecurityHeaders: RouterMiddleware {
    let isSecure: Bool

    func handle(_ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response) async throws -> Response {
        var response = try await next(request, context)
        let holdsSecret = Self.secrets.contains { request.uri.path.hasPrefix($0) }
        add(to: &response.headers, toSecretAddress: holdsSecret)
        return response
    }

    /// To an answer whose address is a secret in itself: neither the next site nor a search engine may learn it.
    func add(to headers: inout HTTPFields, toSecretAddress holdsSecret: Bool = false) {
        // What people sent is handed out under a stricter one.
        if headers[.contentSecurityPolicy] == nil { headers[.contentSecurityPolicy] = Self.policy }
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
        headers[.xContentTypeOptions] = "nosniff"
        if isSecure { headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
        for (name, value) in Self.others { headers[name] = value }
        if let name = Self.referrerPolicy { headers[name] = holdsSecret ? "no-referrer" : "same-origin" }
        if holdsSecret { headers["X-Robots-Tag"] = "noindex" }
    }

    /// Names that are no constants of the library's are checked letter by letter: once, not with every answer.
    private static let others: [(HTTPField.Name, String)] = [
        // For browsers that do not know `frame-ancestors`.
        ("X-Frame-Options", "DENY"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }

    private static let referrerPolicy = HTTPField.Name("Referrer-Policy")

    private static let secrets = ["/review/", "/calendar/feed/", "/sign-in/link/"]

    private static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
        manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """
}

extension HTTPFields {
    /// The value under a name that is no constant of the library's. A name that cannot be one is left out rather than trapped on.
    subscript(name: String) -> String? {
        get { HTTPField.Name(name).flatMap { self[$0] } }
        set {
            guard let name = HTTPField.Name(name) else { return }
            self[name] = newValue
        }
    }
}
