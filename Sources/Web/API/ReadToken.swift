import Casework
import Domain
import HTTPTypes
import Hummingbird

/// Finds out who asks under `/api`: a program that shows the token of a person. Cookies count for nothing there, so no other site can make
/// a browser ask for somebody, and no form token is needed.
struct ReadToken: RouterMiddleware {
    let site: Site

    func handle(_ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response) async throws -> Response {
        guard request.isForPrograms, let secret = Self.secret(in: request.headers) else { return try await next(request, context) }
        guard let holder = try await site.casework.holder(ofToken: secret) else {
            try await Visit(site: site, request: request, context: context).keep(.signIn)
            throw TokenRefused.unknown
        }
        var context = context
        context.program = holder
        return try await next(request, context)
    }

    /// What stands behind `Bearer` (RFC 6750, section 2.1). Nil where there is none, or more than one, or nothing that we would have made.
    private static func secret(in headers: HTTPFields) -> String? {
        let fields = headers[values: .authorization]
        guard fields.count == 1, let parts = fields.first?.split(separator: " "), parts.count == 2, let scheme = parts.first,
            let secret = parts.last, scheme.lowercased() == "bearer", secret.utf8.count <= 100
        else { return nil }
        return String(secret)
    }
}

extension Request {
    /// Whether other programs ask there, and none of our pages.
    var isForPrograms: Bool { Route.isForPrograms(uri.path) }
}

extension Route {
    var isForPrograms: Bool { Self.isForPrograms(path) }

    fileprivate static func isForPrograms(_ path: String) -> Bool { path == "/api" || path.hasPrefix("/api/") }
}

/// Why a program is not let in.
enum TokenRefused: Error, Hashable {
    /// It showed no token.
    case missing
    /// Nobody made it, or it has ended or was revoked, or its person cannot sign in any more: the four are not told apart.
    case unknown
    case scopeTooSmall(APIToken.Scope)
}

extension Visit {
    /// Whose program asks. Throws `TokenRefused`, or `Failure.notPermitted` for whoever holds none of the roles.
    func checkToken(reaching scope: APIToken.Scope, of roles: Set<Role>) throws {
        guard let program = context.program else { throw TokenRefused.missing }
        guard program.token.scope >= scope else { throw TokenRefused.scopeTooSmall(scope) }
        guard roles.isEmpty || !program.person.roles.isDisjoint(with: roles) else {
            throw Failure.notPermitted("Only \(roles.holders) can ask for this.")
        }
    }

    /// The person as whom a program asks.
    var principal: Person {
        get throws {
            guard let program = context.program else { throw TokenRefused.missing }
            return program.person
        }
    }
}
