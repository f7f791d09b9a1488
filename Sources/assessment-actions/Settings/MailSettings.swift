import Domain
import Foundation
import Integrations

/// The server that sends our e-mail, and whom it comes from.
struct MailSettings: Sendable {
    /// `smtp://HOST:PORT` or `smtps://HOST:PORT`: without user and password, fit for a log.
    let server: String
    let user: String?
    let password: Secret?
    let sender: EmailAddress

    /// Nil where none is set.
    init?(_ given: inout GivenSettings) {
        let isSet = given.haveAll(["SMTP_URL", "MAIL_FROM"])
        let server = given.value("SMTP_URL", .withheld, or: "give smtp://USER:PASSWORD@HOST:PORT, or smtps://…", MailSettings.server)
        let sender = given.value("MAIL_FROM", or: "give one e-mail address") { EmailAddress($0) }
        guard isSet, let server, let sender else { return nil }
        self.server = server.address
        user = server.user
        password = server.password
        self.sender = sender
    }

    private static func server(_ text: String) -> (address: String, user: String?, password: Secret?)? {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme, ["smtp", "smtps"].contains(scheme),
            let host = parts.host, !host.isEmpty, ["", "/"].contains(parts.path), parts.query == nil, parts.fragment == nil,
            parts.user?.isEmpty != true, parts.user == nil ? parts.password == nil : true
        else { return nil }
        let port = parts.port.map { ":\($0)" } ?? ""
        return ("\(scheme)://\(host)\(port)", parts.user, parts.password.map(Secret.init))
    }
}
