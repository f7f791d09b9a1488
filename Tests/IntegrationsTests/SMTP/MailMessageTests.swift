import Casework
import Domain
import Foundation
import Integrations
import Testing

/// What Python's reader of letters makes of ours.
@Suite(.besideMailServers, .timeLimit(.minutes(1))) struct MailMessageTests {
    private let peer: MailPeer

    init() throws { peer = try #require(MailPeer.current) }

    private static let plain = "Your assessment is on 4 March 2026"

    @Test(arguments: [
        plain, "Grüße an das Team – 你好 👩‍👩‍👧‍👦", String(repeating: "Ein längerer Betreff, ", count: 20) + "Ende",
        String(repeating: "long ", count: 60) + "end", "=?utf-8?Q?not_encoded?=", "a = b? \"c\" <d@e> ,;:\\", "",
    ])
    func aSubjectIsReadAsItWasWritten(subject: String) async throws {
        #expect(try await sent(subject: subject).header("Subject") == subject)
    }

    @Test(arguments: [
        "Hello\r\nBcc: other@example.gov.uk\r\n\r\nbody", "Hello\nBcc: other@example.gov.uk", "Hello\rBcc: other@example.gov.uk",
        "Grüße\r\nBcc: x",
        "Hello\u{0}\u{85}Bcc: x",
    ])
    func aLineBreakInASubjectAddsNothing(subject: String) async throws {
        let taken = try await sent(subject: subject)
        #expect(taken.headers.compactMap(\.first) == MailMessageTests.headers)
        #expect(taken.to.count == 1)
        #expect(taken.text == "text\n")
        let words = subject.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : String($0) }.joined()
        #expect(taken.header("Subject") == words)
    }

    private static let headers = [
        "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
    ]

    @Test(arguments: [
        "Sign in: https://actions.example.gov.uk/sign-in?token=abc=3D&a=b\nThe link works once.", "", "\n", "\n\nthird line\n\n",
        "Grüße – 你好 👩‍👩‍👧‍👦", ".\n..\n.end\n", "ends with spaces  \nand a tab\t\n", "a=20b=\n=",
        String(repeating: "lang und länger ", count: 500),
        String(repeating: "x", count: 3000), "From here\nFrom there", "one\r\ntwo\rthree", "a\u{0}b\u{c}c\u{2028}d",
    ])
    func aTextIsReadAsItWasWritten(text: String) async throws {
        let taken = try await sent(text: text)
        #expect(taken.text == text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") + "\n")
        #expect(taken.defects.isEmpty)
    }

    @Test func itSaysWhoWroteItAndThatNobodyNeedsToAnswer() async throws {
        let before = Int(Date().timeIntervalSince1970)
        let (first, second) = (try await sent(), try await sent())
        #expect(first.from == "actions@example.gov.uk")
        #expect(first.sender == ["Bewertungen & „Ähnliches“", "actions@example.gov.uk"])
        #expect(first.header("Auto-Submitted") == "auto-generated")
        #expect(first.header("Content-Type") == "text/plain; charset=\"utf-8\"")
        #expect((before...before + 60).contains(first.seconds))
        #expect(try #require(first.header("Message-ID")).hasSuffix("@example.gov.uk>"))
        #expect(first.header("Message-ID") != second.header("Message-ID"))
    }

    @Test(arguments: [nil, "Assessment Actions", "Ward \"and\" Sons, \\Ltd", "Zoë\nBcc: x"]) func aSenderHasAName(name: String?)
        async throws
    {
        let taken = try await sent(from: name)
        #expect(taken.sender == [name?.replacing("\n", with: " ") ?? "", "actions@example.gov.uk"])
    }

    /// Each goes to somebody else, so that no test reads another's.
    private func sent(
        subject: String = plain, text: String = "text", from name: String? = "Bewertungen & „Ähnliches“"
    ) async throws -> MailPeer.Taken {
        let to = try #require(EmailAddress("\(UUID().uuidString)@example.gov.uk"))
        let letter = Letter(to: to, subject: subject, text: text)
        let sender = MailSender(try #require(EmailAddress("actions@example.gov.uk")), name: name)
        try await Mailer.smtp(try #require(SMTPURL("smtp://127.0.0.1:\(peer.open)")), from: sender).send(letter)
        let taken = try peer.taken(letter)
        #expect(taken.to == [to.description] && taken.header("To") == to.description)
        #expect(taken.longest <= 76)
        return taken
    }
}
