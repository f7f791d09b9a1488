import ArgumentParser
import Casework
import Foundation
import Integrations
import Logging
import Storage

extension Settings {
    /// The door, over a database that has been brought up to date.
    func openCasework(_ state: DatabaseState = .mustExist, with environment: Environment = Environment()) async throws -> Casework {
        let opened = try await openDatabase(state)
        try await opened.migrate()
        return Casework(database: opened, environment: environment)
    }

    /// What the door needs where people send files.
    func openFiles() throws -> Environment {
        Environment(files: try files.open(), scanner: clamd.map { .clamd(at: $0).logged(by: logger) }, fileLimit: fileLimit)
    }

    /// What the door needs to serve people: files, the provider that they sign in with, the server that sends our
    /// e-mail, and what tells other programs.
    func openServing(_ audience: Audience) throws -> Environment {
        var environment = try openFiles()
        guard audience == .people else { return environment }
        let (http, logger) = (OutgoingHTTP(), logger)
        environment.signInProvider = provider.map { provider in
            .openIDConnect(provider, fetch: { try await http.send($0) }, note: { logger.notice("\($0)") })
        }
        environment.siteAddress = address
        environment.webhooks = .http(to: webhookNetworks)
        environment.mailer = mail.map { .smtp($0.server, from: $0.sender).logged(by: logger) }
        return environment
    }

    /// Whoever looks at a demonstration is nobody outside of it: nothing is asked there and nobody written to.
    enum Audience { case people, demonstration }

    /// The database as it stands. Where it must be there already, a mistyped path is refused instead of made anew.
    func openDatabase(_ state: DatabaseState) async throws -> Database {
        try await database.open(state, Connections(count: databaseConnections))
    }
}

/// Whether a command may make the database.
enum DatabaseState { case mayBeNew, mustExist }

extension DatabaseURL {
    /// The database as it stands. Where it must be there already, a mistyped path is refused instead of made anew.
    func open(_ state: DatabaseState, _ connections: Connections = Connections()) async throws -> Database {
        if case .sqlite(let path) = self {
            if state == .mustExist, !FileManager.default.fileExists(atPath: path) {
                throw ValidationError(
                    "There is no database at \(path). Check DATABASE_URL, or make one with: assessment-actions database migrate")
            }
            try FileManager.default.createDirectory(
                at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        }
        return try await Database.open(self, connections: connections)
    }
}
