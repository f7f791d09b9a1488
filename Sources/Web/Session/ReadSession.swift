import Casework
import Domain
import HTTPTypes
import Hummingbird

/// Finds out who asks, from the session cookie.
struct ReadSession: RouterMiddleware {
    let site: Site

    func handle(_ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response) async throws -> Response {
        var context = context
        // Styles, pictures and health are the same for everybody, and programs bring tokens.
        if !request.uri.path.hasPrefix("/assets/"), !HealthPages.addresses.contains(request.uri.path), !request.isForPrograms,
            let token = request.cookies[SessionCookie(site.settings).name]?.value,
            token.utf8.count <= 100,
            let holder = try await site.casework.holder(ofSession: token, isUse: !KeepSession.isByItself(request))
        {
            context.visitor = Visitor(holder, session: token)
        }
        return try await next(request, context)
    }
}

/// The cookie that carries a session: readable by no script, sent to no other site, and under https bound to this host.
struct SessionCookie {
    let name: String
    private let isSecure: Bool

    init(_ settings: SiteSettings) {
        isSecure = settings.isSecure
        name = isSecure ? "__Host-session" : "session"
    }

    func set(_ token: String) -> Cookie {
        Cookie(
            name: name, value: token, maxAge: Int(Session.absoluteLimit), path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    func clear() -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}
