import Casework
import Domain
import HTTPTypes
public import Hummingbird
import Logging

/// The site as a responder: every route behind the middleware, in one order.
public func buildRouter(_ site: Site) -> some HTTPResponder<SiteContext> & Sendable { buildRouter(site, routes: Route.all) }

func buildRouter(_ site: Site, routes: [Route]) -> some HTTPResponder<SiteContext> & Sendable {
    let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
    router.addMiddleware {
        NumberRequests(site: site)
        CountAnswers(meters: site.meters)
        LogRequests()
        SecurityHeaders(isSecure: site.settings.isSecure)
        Failures(site: site)
        OwnHostOnly(site.settings)
        KnownMethodsOnly(routes)
        SameSiteOnly()
        ReadSession(site: site)
        ReadToken(site: site)
        KeepPace(site: site)
    }
    for route in routes where route.isOffered(by: site) {
        router.on(RouterPath(route.path), method: route.method) { request, context in
            let visit = Visit(site: site, request: request, context: context)
            if let pace = route.pace { try await visit.keep(pace) }
            try route.access.checkOrganisationRole(of: visit)
            return try await route.handle(visit)
        }
    }
    return router.buildResponder()
}

extension Route {
    /// What exists only in the demonstration does not exist elsewhere, and the other way round: nobody proves there who they are.
    func isOffered(by site: Site) -> Bool {
        switch access {
        case .demo: site.settings.isDemo
        case .signInByProvider: site.signsInByProvider
        case .signInByEmail: site.signsInByEmail
        case _: true
        }
    }
}

extension Route.Access {
    /// Asks what can be asked before the page knows what it is about; the door asks the rest.
    func checkOrganisationRole(of visit: Visit) throws {
        switch self {
        case .everyone, .demo, .signInByProvider, .signInByEmail, .reviewLink, .calendarAddress: break
        case .signedIn, .action, .report, .question, .booking, .bookedReport, .towardsService, .teamManagers, .invitee, .inviters:
            _ = try visit.person
        // Who may not is told no more than that there is nothing.
        case .operators: guard visit.isOfOperators else { throw Failure.notFound }
        case .token(let scope, let roles): try visit.checkToken(reaching: scope, of: roles)
        case .holders(let roles):
            guard try !visit.person.roles.isDisjoint(with: roles) else {
                throw Failure.notPermitted("Only \(roles.holders) can see this page.")
            }
        }
    }
}
