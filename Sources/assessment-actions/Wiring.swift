import ArgumentParser
import Casework
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Storage
import Web

extension Settings {
    /// The door, over a database that has been brought up to date.
    func openCasework(_ state: DatabaseState = .mustExist) async throws -> Casework {
        let opened = try await openDatabase(state)
        try await opened.migrate()
        return Casework(database: opened)
    }

    /// The database as it stands. Where it must be there already, a mistyped path is refused instead of made anew.
    func openDatabase(_ state: DatabaseState) async throws -> Database {
        if case .sqlite(let path) = database {
            if state == .mustExist, !FileManager.default.fileExists(atPath: path) {
                throw ValidationError(
                    "There is no database at \(path). Check DATABASE_URL, or make one with: assessment-actions database migrate")
            }
            try FileManager.default.createDirectory(
                at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        }
        return try await Database.open(database)
    }

    /// Whether a command may make the database.
    enum DatabaseState { case mayBeNew, mustExist }

    var logger: Logger {
        var logger = Logger(label: "assessment-actions") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = logLevel
        return logger
    }
}

/// The whole program as it serves: the site, and limits on what a connection may send.
func buildApplication(
    _ casework: Casework, _ settings: Settings, isDemonstration: Bool, whenServing: @Sendable @escaping () async -> Void
) throws -> some ApplicationProtocol {
    let site = try Site(
        casework: casework,
        settings: SiteSettings(baseURL: settings.baseURL, isDemonstration: isDemonstration, frontendFolder: settings.frontendFolder))
    return Application(
        responder: buildRouter(site), server: .http1(configuration: .limited),
        configuration: ApplicationConfiguration(
            address: .hostname(settings.host, port: settings.port),
            availableConnectionsDelegate: MaximumAvailableConnections.withinOpenFiles),
        onServerRunning: { _ in await whenServing() }, logger: settings.logger
    )
}
