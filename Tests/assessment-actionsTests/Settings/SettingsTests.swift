import Configuration
import Domain
import Integrations
import Testing

@testable import assessment_actions

@Suite struct SettingsTests {
    private func settings(_ given: [String: String]) throws -> Settings {
        try Settings(GivenSettings(ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: given))))
    }

    private func problems(_ given: [String: String]) -> [String] {
        do {
            _ = try settings(given)
            return []
        } catch let problems as Settings.Problems { return problems.list } catch { return ["\(error)"] }
    }

    private static let provider = ["OIDC_ISSUER": "https://sso.example.gov.uk/realms/staff", "OIDC_CLIENT_ID": "actions"]
    private static let mail = [
        "SMTP_URL": "smtps://actions%40example:pass%3Aword@mail.example.gov.uk:465", "MAIL_FROM": "actions@example.gov.uk",
    ]

    @Test func nothingNeedsToBeSet() throws {
        let settings = try settings([:])
        #expect(settings.address == "http://127.0.0.1:8080")
        #expect(settings.provider == nil && settings.mail == nil && settings.clamd == nil)
        #expect(settings.logFormat == .text)
        #expect(settings.requestsPerMinute == 600)
        #expect(settings.fileLimit == 50_000_000)
    }

    @Test func everyProblemIsToldAtOnce() {
        let problems = problems([
            "PORT": "0", "BASE_URL": "ftp://example.gov.uk", "LOG_LEVEL": "loud", "LOG_FORMAT": "xml",
            "OIDC_ISSUER": "http://sso.example.gov.uk",
            "MAIL_FROM": "nobody", "TRUSTED_PROXIES": "proxy", "FILES_LIMIT_MB": "x", "REQUESTS_PER_MINUTE": "-1",
            "DATABASE_CONNECTIONS": "0", "METRICS_TOKEN": "too short",
        ])
        for name in [
            "PORT", "BASE_URL", "LOG_LEVEL", "LOG_FORMAT", "OIDC_CLIENT_ID", "OIDC_ISSUER", "SMTP_URL", "MAIL_FROM", "TRUSTED_PROXIES",
            "FILES_LIMIT_MB", "REQUESTS_PER_MINUTE", "DATABASE_CONNECTIONS", "METRICS_TOKEN",
        ] {
            #expect(problems.contains { $0.hasPrefix(name) }, "\(name)")
        }
        #expect(problems.count == 13)
        #expect(!problems.contains { $0.contains("too short") }, "a secret is not repeated")
    }

    @Test func anEmptyTextIsNotSet() throws {
        #expect(try settings(["PORT": "", "OIDC_ISSUER": "", "SMTP_URL": "", "TRUSTED_PROXIES": ""]).port == 8080)
    }

    @Test(arguments: [
        "https://actions.example.gov.uk/path", "https://somebody@actions.example.gov.uk", "https://actions.example.gov.uk?a",
        "https://", "actions.example.gov.uk", "javascript:alert(1)",
    ])
    func theAddressThatPeopleUseIsAHostAndNothingMore(base: String) {
        #expect(problems(["BASE_URL": base]).count == 1)
    }

    @Test(arguments: [
        (["OIDC_ISSUER": "https://sso.example.gov.uk"], "OIDC_CLIENT_ID"), (["OIDC_CLIENT_ID": "actions"], "OIDC_ISSUER"),
        (["OIDC_CLIENT_SECRET": "kept"], "OIDC_CLIENT_SECRET"), (["OIDC_SCOPES": "openid"], "OIDC_SCOPES"),
        (["SMTP_URL": "smtp://mail.example.gov.uk"], "MAIL_FROM"), (["MAIL_FROM": "a@example.gov.uk"], "SMTP_URL"),
    ])
    func halfOfWhatGoesTogetherIsAProblem(given: [String: String], name: String) {
        #expect(problems(given).count == 1)
        #expect(problems(given).first?.hasPrefix(name) == true)
    }

    @Test func theProviderAndTheMailServerAreRead() throws {
        let settings = try settings(Self.provider.merging(Self.mail) { $1 })
        #expect(settings.provider != nil)
        let mail = try #require(settings.mail)
        #expect(mail.server.description == "smtps://actions@example:(set)@mail.example.gov.uk:465")
        #expect(mail.sender.address.description == "actions@example.gov.uk")
    }

    @Test(arguments: [
        "mail.example.gov.uk", "http://mail.example.gov.uk", "smtp:///", "smtp://:word@mail.example.gov.uk", "smtp://mail/x", "smtp://m?x",
    ])
    func whatIsNoMailServerIsRefusedAndNotRepeated(url: String) {
        let problems = problems(["SMTP_URL": url, "MAIL_FROM": "actions@example.gov.uk"])
        #expect(problems.count == 1)
        #expect(problems.first?.contains(url) == false)
    }

    @Test(arguments: [
        ["OIDC_CLIENT_SECRET": "k3pt"], ["SMTP_URL": "smpt://a:k3pt@mail"], ["DATABASE_URL": "postgre://a:k3pt@db"],
        ["SMTP_URL": "smtp://a:k3pt@mail"], ["DATABASE_URL": "postgres://a:k3pt@db/x"], ["OIDC_CLIENT_SECRET": "k3pt", "OIDC_ISSUER": "?"],
    ])
    func noSecretIsEverPrinted(given: [String: String]) throws {
        #expect(!problems(given).joined().contains("k3pt"))
        let settings = try? settings(Self.provider.merging(Self.mail) { $1 }.merging(given) { $1 })
        var printed = "\(settings.debugDescription) \(String(describing: settings?.database))"
        dump(settings?.mail, to: &printed)
        dump(settings?.provider, to: &printed)
        #expect(!printed.contains("k3pt"))
    }
}
