import Casework
import Domain
import HTTPTypes
import Hummingbird

/// Holds everybody to the pace that is right for every page. Routes that cost more, or that somebody could guess at, have a pace besides.
struct KeepPace: RouterMiddleware {
    let site: Site

    func handle(_ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response) async throws -> Response {
        let path = request.uri.path
        if !path.hasPrefix("/assets/"), !HealthPages.addresses.contains(path) {
            try await Visit(site: site, request: request, context: context).keep(.requests)
        }
        return try await next(request, context)
    }
}

extension Visit {
    /// Counts this visit. Throws `TooOften` where it came too soon after others, which answers 429.
    func keep(_ pace: Pace) async throws {
        switch (pace.counted, context.visitor?.person ?? context.program?.person) {
        case (.byPerson, .some(let person)): try await site.limits.admit(pace, person.id.description)
        case (.byPerson, nil), (.byClient, _): try await site.limits.admit(pace, client.map { "\($0.network)" } ?? "unknown")
        }
    }

    /// Who asks: the other end of the connection, or whom a proxy of ours asks for. Nil where the connection has gone.
    var client: NetworkAddress? {
        site.settings.trustedProxies.client(of: context.connection, forwarded: request.headers["X-Forwarded-For"] ?? "")
    }
}
