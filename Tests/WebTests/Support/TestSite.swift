import Casework
import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import TestSupport
import Testing
import Web

/// The whole site over a world, asked through its router and no socket.
struct TestSite: Sendable {
    let world: World
    let settings: SiteSettings
    private let client: any TestClientProtocol

    /// Somebody who is signed in; nobody where there is no person.
    func browser(as person: Person?) async throws -> Browser {
        guard let person else { return Browser(client) }
        return Browser(client, cookies: [cookieName: try await world.session(of: person)])
    }

    var cookieName: String { settings.baseURL?.scheme == "https" ? "__Host-session" : "session" }

    /// How many entries the department's history has.
    func historyCount() async throws -> Int { try await world.casework.reader.latestChange(for: world.people.assessmentsTeam) }

    /// Opens the site on a world that is there; with `casework` through another door to it. It is asked by the name that it has, over a
    /// connection `from` an address.
    static func with<Result>(
        _ world: World, casework: Casework? = nil, isDemo: Bool = false, baseURL: URL? = nil, named: String? = nil, from: String? = nil,
        set: (inout SiteSettings) -> Void = { _ in }, _ body: @Sendable (TestSite) async throws -> Result
    ) async throws -> Result {
        var settings = SiteSettings(baseURL: baseURL, isDemo: isDemo, frontendFolder: frontendFolder)
        settings.requestsPerMinute = requestsPerMinute
        // A machine that runs every test at once answers late; what does not answer at all has tests of its own.
        settings.patienceWithParts = .seconds(60)
        set(&settings)
        let site = try Site(casework: casework ?? world.casework, settings: settings)
        let asked = Asked(responder: buildRouter(site), name: named ?? baseURL?.host(), from: from)
        return try await Application(responder: asked, logger: quiet).test(.router) { client in
            try await body(TestSite(world: world, settings: site.settings, client: client))
        }
    }

    /// More than any test sends: those that are about limits set their own.
    static let requestsPerMinute = 1_000_000

    /// What the site logs is no part of what a test says.
    static let quiet: Logger = {
        var logger = Logger(label: "test") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        return logger
    }()

    /// Opens the site on a socket of this machine, for what only a real connection shows.
    static func serve<Result: Sendable>(_ world: World, _ body: @Sendable (TestSite, _ port: Int) async throws -> Result) async throws
        -> Result
    {
        let settings = SiteSettings(frontendFolder: frontendFolder)
        let application = Application(
            responder: buildRouter(try Site(casework: world.casework, settings: settings)),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)), logger: quiet)
        return try await application.test(.live) { client in
            try await body(TestSite(world: world, settings: settings, client: client), try #require(client.port))
        }
    }

    static let home = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL

    static let frontendFolder = home.appending(path: "var/frontend/govuk-frontend-5.11.1", directoryHint: .isDirectory)
}

extension Engine {
    /// Lends a site with a world of its own.
    func withSite<Result: Sendable>(
        isDemo: Bool = false, baseURL: URL? = nil, from: String? = nil, set: (inout SiteSettings) -> Void = { _ in },
        _ body: @Sendable (TestSite) async throws -> Result
    ) async throws -> Result {
        try await withWorld { world in
            try await TestSite.with(world, isDemo: isDemo, baseURL: baseURL, from: from, set: set, body)
        }
    }
}
