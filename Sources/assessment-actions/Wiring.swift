import Casework
import Foundation
import Hummingbird
import HummingbirdCore
import Jobs
import Logging
import NIOCore
import Web

extension Settings {
    var logger: Logger {
        var logger = Logger(label: "assessment-actions") { _ in LogLines(format: logFormat) }
        logger.logLevel = logLevel
        return logger
    }

    func site(isDemo: Bool) -> SiteSettings {
        var site = SiteSettings(baseURL: baseURL, address: address, isDemo: isDemo, frontendFolder: frontendFolder)
        site.trustedProxies = trustedProxies
        site.requestsPerMinute = requestsPerMinute
        site.metricsToken = metricsToken
        return site
    }
}

/// The whole program as it serves: the site, limits on what a connection may send, and scheduled work beside it where that is wanted.
func buildApplication(
    _ casework: Casework, _ settings: Settings, isDemo: Bool, jobs: Worker?, whenServing: @Sendable @escaping () async -> Void
) throws -> some ApplicationProtocol {
    let site = try Site(casework: casework, settings: settings.site(isDemo: isDemo))
    return Application(
        responder: buildRouter(site), server: .http1(configuration: .limited(LastWords(site))),
        configuration: ApplicationConfiguration(
            address: .hostname(settings.host, port: settings.port),
            availableConnectionsDelegate: MaximumAvailableConnections.withinOpenFiles),
        services: jobs.map { [$0] } ?? [],
        onServerRunning: { _ in await whenServing() }, logger: settings.logger
    )
}
