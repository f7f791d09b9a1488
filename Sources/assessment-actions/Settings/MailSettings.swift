import Domain
import Integrations

/// The server that sends our e-mail, and whom it comes from.
struct MailSettings: Sendable {
    let server: SMTPURL
    let sender: MailSender

    /// Nil where none is set.
    init?(_ given: inout GivenSettings) {
        let isSet = given.haveAll(["SMTP_URL", "MAIL_FROM"])
        // It may hold a password.
        let server = given.value("SMTP_URL", .withheld, or: SMTPURL.rule) { SMTPURL($0) }
        let address = given.value("MAIL_FROM", or: "give one e-mail address") { EmailAddress($0) }
        guard isSet, let server, let address else { return nil }
        self.server = server
        sender = MailSender(address, name: "Assessment Actions")
    }
}
