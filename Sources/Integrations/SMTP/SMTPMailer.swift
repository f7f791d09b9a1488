import CCurl
public import Casework
import Domain
public import Foundation

extension Mailer {
    /// Hands each letter to a mail server, over a connection of its own; throws `OutgoingTrouble` unless the server has taken it.
    ///
    /// Certificates are always checked. A password is said to another machine only under TLS; without one, TLS is used where it is offered.
    /// Proxies are not used. `authorities` is a file of certificates to trust instead of this machine's.
    public static func smtp(
        _ server: SMTPURL, from sender: MailSender, authorities: URL? = nil, deadline: Duration = .seconds(20)
    ) -> Mailer {
        let threads = CurlThreads(atOnce: 4)
        let post = SMTPPost(server: server, authorities: authorities)
        return Mailer { letter in
            try await threads.run(within: deadline) { (outcome: CurlThreads.Outcome<Void>) in
                do throws(OutgoingTrouble) {
                    let message = MailMessage(letter: letter, sender: sender, date: Date(), id: UUID())
                    let bytes = message.bytes
                    let transfer = try post.prepare(message, bytes)
                    _ = try transfer.perform(sending: .bytes(bytes), limit: 1 << 16) { !outcome.isSaid }
                    // The letter is taken. It is said before the goodbye, which the server may not answer.
                    withExtendedLifetime(transfer) { outcome.say(.success(())) }
                } catch {
                    outcome.say(.failure(error))
                }
            }
        }
    }
}

private struct SMTPPost: Sendable {
    let server: SMTPURL
    let authorities: URL?

    func prepare(_ message: MailMessage, _ bytes: [UInt8]) throws(OutgoingTrouble) -> CurlTransfer {
        let transfer = try CurlTransfer(to: server.bare, protocols: "smtp,smtps")
        try transfer.set(CURLOPT_PROXY, "")
        try transfer.set(CURLOPT_USE_SSL, encryption)
        if let authorities { try transfer.set(CURLOPT_CAINFO, authorities.path) }
        if let credentials = server.credentials {
            try transfer.set(CURLOPT_USERNAME, credentials.user)
            try transfer.set(CURLOPT_PASSWORD, credentials.password.revealed)
        }
        try transfer.set(CURLOPT_MAIL_FROM, message.sender.address.description)
        try transfer.set(CURLOPT_MAIL_RCPT, [message.letter.to.description])
        try transfer.setUpload(of: bytes.count)
        return transfer
    }

    private var encryption: Int {
        let level =
            switch server.security {
            case .implicit, .required: CURLUSESSL_ALL
            case .offered: CURLUSESSL_TRY
            case .none: CURLUSESSL_NONE
            }
        return Int(level.rawValue)
    }
}
