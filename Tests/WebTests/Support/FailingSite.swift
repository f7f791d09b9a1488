import Domain
import Hummingbird
import HummingbirdTesting
import Logging
import TestSupport

@testable import Web

extension TestSite {
    /// A browser at a site where `/fails` throws that error from within, behind the site's own middleware.
    func failing(with error: any Error & Sendable, as person: Person? = nil) async throws -> Browser {
        let site = try Site(casework: world.casework, settings: settings)
        let route = Route.get("/fails", .everyone) { _ in throw error }
        let client = try await Application(responder: buildRouter(site, routes: [route]), logger: TestSite.quiet).test(.router) { $0 }
        guard let person else { return Browser(client) }
        return Browser(client, cookies: [cookieName: try await world.session(of: person)])
    }
}
