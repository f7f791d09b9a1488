import Configuration
import Foundation
import Integrations
import Logging
import Storage
import SystemPackage

/// What the operator has set, checked as a whole: every problem is told at once.
struct Settings: Sendable {
    let database: DatabaseURL
    let host: String
    let port: Int
    let baseURL: URL?
    let frontendFolder: URL
    let logLevel: Logger.Level
    let files: FilesURL
    /// Nil where files are not checked for viruses.
    let clamd: ClamdAddress?
    /// How large one evidence file may be, in bytes.
    let fileLimit: Int

    /// Flags win over the environment, the environment over `.env`.
    static func load(flags: [String: String] = [:]) async throws -> Settings {
        let environment = ProcessInfo.processInfo.environment.filter { !$0.value.isEmpty }
        let file = try await EnvironmentVariablesProvider(environmentFilePath: ".env", allowMissing: true)
        let reader = ConfigReader(providers: [
            EnvironmentVariablesProvider(environmentVariables: flags), EnvironmentVariablesProvider(environmentVariables: environment),
            file,
        ])
        return try Settings(reader)
    }

    private init(_ reader: ConfigReader) throws {
        var problems: [String] = []
        func value<Value>(_ key: ConfigKey, _ name: String, default text: String, _ read: (String) throws -> Value?, or rule: String)
            -> Value?
        {
            let given = reader.string(forKey: key, default: text)
            if let value = try? read(given) { return value }  // what is wrong with it is said by the rule
            problems.append("\(name) is “\(given)”: \(rule)")
            return nil
        }
        let database = value(
            "database.url", "DATABASE_URL", default: "sqlite:var/assessment-actions.sqlite", { try DatabaseURL($0) },
            or: "give sqlite:PATH or postgres://…")
        let port = value(
            "port", "PORT", default: "8080", { Int($0).flatMap { (1...65535).contains($0) ? $0 : nil } },
            or: "give a number from 1 to 65535")
        let level = value(
            "log.level", "LOG_LEVEL", default: "notice", { Logger.Level(rawValue: $0) },
            or: "give one of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))")
        let base = value(
            "base.url", "BASE_URL", default: "", Settings.address,
            or: "give the address that people use, such as https://actions.example.gov.uk")
        let files = value("files.url", "FILES_URL", default: "file:var/files", { FilesURL($0) }, or: FilesURL.rule)
        let clamd: ClamdAddress?? = value(
            "clamd.address", "CLAMD_ADDRESS", default: "", { $0.isEmpty ? .some(nil) : ClamdAddress($0).map { .some($0) } },
            or: "give HOST:PORT or the path of its socket, such as /run/clamav/clamd.ctl")
        let fileLimit = value(
            "files.limit.mb", "FILES_LIMIT_MB", default: "50", { Int($0).flatMap { (1...1000).contains($0) ? $0 : nil } },
            or: "give a number of megabytes from 1 to 1000")
        guard let database, let port, let level, let base, let files, let clamd, let fileLimit else { throw Problems(list: problems) }
        self.database = database
        self.port = port
        logLevel = level
        self.files = files
        self.clamd = clamd
        self.fileLimit = fileLimit * 1_000_000
        baseURL = base.url
        host = reader.string(forKey: "host", default: "127.0.0.1")
        frontendFolder = URL(
            filePath: reader.string(forKey: "frontend.folder", default: "var/frontend/govuk-frontend-5.11.1"), directoryHint: .isDirectory)
    }

    /// Nothing, or an address of http or https with a host.
    private static func address(_ text: String) -> (url: URL?, Void)? {
        if text.isEmpty { return (nil, ()) }
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host() != nil else { return nil }
        return (url, ())
    }

    /// What people type to reach it, where no `BASE_URL` says otherwise. A host that means "every address" is reached as this machine.
    var address: String {
        if let baseURL { return baseURL.absoluteString.hasSuffix("/") ? String(baseURL.absoluteString.dropLast()) : baseURL.absoluteString }
        let name = ["0.0.0.0", "::"].contains(host) ? "127.0.0.1" : host
        return "http://\(name.contains(":") ? "[\(name)]" : name):\(port)"
    }

    /// Whether only this machine can reach the host.
    var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }

    struct Problems: Error, CustomStringConvertible {
        let list: [String]
        var description: String { list.joined(separator: "\n") }
    }
}
