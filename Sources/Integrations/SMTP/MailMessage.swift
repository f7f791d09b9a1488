import Casework
import Domain
import Foundation

/// A letter as mail servers hand it on (RFC 5322): lines of at most 76 characters, ended by CR LF.
struct MailMessage {
    let letter: Letter
    let sender: MailSender
    let date: Date
    let id: UUID

    var bytes: [UInt8] {
        let headers: KeyValuePairs = [
            "From": sender.header,
            "To": letter.to.description,
            "Subject": HeaderText.encode(letter.subject),
            "Date": MailMessage.text(of: date),
            "Message-ID": "<\(id.uuidString.lowercased())@\(sender.domain)>",
            // Nobody's out-of-office reply is to answer it (RFC 3834).
            "Auto-Submitted": "auto-generated",
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=utf-8",
            "Content-Transfer-Encoding": "quoted-printable",
        ]
        let head = headers.map { "\($0.key): \($0.value)\r\n" }.joined()
        return Array("\(head)\r\n\(QuotedPrintable.encode(letter.text))\r\n".utf8)
    }

    private static func text(of date: Date) -> String {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = .gmt
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return format.string(from: date)
    }
}
