import Configuration
import Foundation
import Integrations
import Logging
import Storage
import SystemPackage
import Web

/// What the operator has set, checked as a whole: every problem is told at once.
struct Settings: Sendable {
    let database: DatabaseURL
    let host: String
    let port: Int
    let baseURL: URL?
    let frontendFolder: URL
    let logLevel: Logger.Level
    let logFormat: LogFormat
    let files: FileSettings
    /// Nil where files are not checked for viruses.
    let clamd: ClamdAddress?
    /// How large one evidence file may be, in bytes.
    let fileLimit: Int
    /// Nil where people sign in by links alone.
    let provider: OpenIDSettings?
    /// Nil where no e-mail is sent.
    let mail: MailSettings?
    /// Where webhooks may lead to.
    let webhookNetworks: WebhookNetworks
    let trustedProxies: TrustedProxies
    /// Of one person, or of one address where nobody has signed in. The other limits are in proportion to it.
    let requestsPerMinute: Int
    /// How many connections to the database read at once.
    let databaseConnections: Int
    /// What Prometheus shows to read the metrics; nil where only this machine itself may.
    let metricsToken: String?

    /// Flags win over the environment, the environment over `.env`.
    static func load(flags: [String: String] = [:]) async throws -> Settings {
        let environment = ProcessInfo.processInfo.environment.filter { !$0.value.isEmpty }
        let file = try await EnvironmentVariablesProvider(environmentFilePath: ".env", allowMissing: true)
        let reader = ConfigReader(providers: [
            EnvironmentVariablesProvider(environmentVariables: flags), EnvironmentVariablesProvider(environmentVariables: environment),
            file,
        ])
        return try Settings(GivenSettings(reader))
    }

    /// Throws `Problems` with all that is wrong.
    init(_ given: GivenSettings) throws(Problems) {
        var given = given
        let database = given.value("DATABASE_URL", .withheld, or: "give sqlite:PATH or postgres://…") { try DatabaseURL($0) }
        self.database = database ?? .sqlite(path: "var/assessment-actions.sqlite")
        host = given.text("HOST") ?? "127.0.0.1"
        port = given.number("PORT", in: 1...65535, default: 8080)
        baseURL = given.value("BASE_URL", or: Settings.baseRule, Settings.base)
        let frontend = given.text("FRONTEND_FOLDER") ?? "var/frontend/govuk-frontend-5.11.1"
        frontendFolder = URL(filePath: frontend, directoryHint: .isDirectory)
        logLevel = given.choice("LOG_LEVEL", default: .notice)
        logFormat = given.choice("LOG_FORMAT", default: .text)
        files = FileSettings(&given)
        clamd = given.value("CLAMD_ADDRESS", or: "give HOST:PORT or the path of its socket, such as /run/clamav/clamd.ctl") {
            ClamdAddress($0)
        }
        fileLimit = given.number("FILES_LIMIT_MB", in: 1...1000, default: 50) * 1_000_000
        provider = given.provider()
        mail = MailSettings(&given)
        webhookNetworks = given.value("WEBHOOK_NETWORKS", or: WebhookNetworks.rule) { WebhookNetworks($0) } ?? .publicOnly
        trustedProxies = given.value("TRUSTED_PROXIES", or: TrustedProxies.rule) { TrustedProxies($0) } ?? .none
        requestsPerMinute = given.number("REQUESTS_PER_MINUTE", in: 1...1_000_000, default: 600)
        databaseConnections = given.number("DATABASE_CONNECTIONS", in: 1...200, default: Connections().count)
        metricsToken = given.value("METRICS_TOKEN", .withheld, or: "give 16 to 200 letters, digits and other signs without spaces") {
            (16...200).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? $0 : nil
        }
        guard given.problems.isEmpty else { throw Problems(list: given.problems) }
    }

    struct Problems: Error, CustomStringConvertible {
        let list: [String]
        var description: String { list.joined(separator: "\n") }
    }
}
