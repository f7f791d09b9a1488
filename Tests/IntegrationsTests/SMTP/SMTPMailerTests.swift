import Casework
import Domain
import Foundation
import Integrations
import Testing

@Suite(.besideMailServers, .timeLimit(.minutes(1))) struct SMTPMailerTests {
    private let peer: MailPeer
    private let letter: Letter

    init() throws {
        peer = try #require(MailPeer.current)
        letter = Letter(to: try #require(EmailAddress("\(UUID().uuidString)@example.gov.uk")), subject: "Hello", text: "text")
    }

    private func mailer(_ address: String, trusting authorities: URL? = nil, deadline: Duration = .seconds(20)) throws -> Mailer {
        let sender = MailSender(try #require(EmailAddress("actions@example.gov.uk")))
        return Mailer.smtp(try #require(SMTPURL(address)), from: sender, authorities: authorities, deadline: deadline)
    }

    private func trouble(_ mailer: Mailer, _ letter: Letter) async -> OutgoingTrouble? {
        await #expect(throws: OutgoingTrouble.self) { try await mailer.send(letter) }
    }

    struct Unexpected: Error {
        let trouble: OutgoingTrouble?
    }

    @Test func whoeverSignsInIsTakenFrom() async throws {
        try await mailer("smtp://\(MailPeer.credentials)127.0.0.1:\(peer.locked)").send(letter)
        #expect(try peer.taken(letter).isSignedIn)
    }

    @Test(arguments: ["", "mailer:wr0ng@"]) func nobodyElseIsTakenFrom(credentials: String) async throws {
        let trouble = await trouble(try mailer("smtp://\(credentials)127.0.0.1:\(peer.locked)"), letter)
        guard case .failed(let words) = trouble else { throw Unexpected(trouble: trouble) }
        #expect(!words.isEmpty && !words.contains("wr0ng"))
        #expect(!peer.wasTaken(letter))
    }

    /// 0.0.0.0 reaches this machine, but is no address that we know for our own: it stands for a server elsewhere.
    @Test func aPasswordIsNeverSaidInTheClearToAnotherMachine() async throws {
        try await mailer("smtp://\(MailPeer.credentials)127.0.0.1:\(peer.locked)").send(letter)
        let trouble = await trouble(try mailer("smtp://mailer:s3cret@0.0.0.0:\(peer.locked)"), letter)
        guard case .untrusted = trouble else { throw Unexpected(trouble: trouble) }
        #expect(try !peer.passwordsHeard().contains("s3cret"))
    }

    @Test func anotherMachineIsTalkedToUnderTLS() async throws {
        try await mailer("smtp://\(MailPeer.credentials)0.0.0.0:\(peer.startTLS)", trusting: peer.certificate).send(letter)
        #expect(try peer.taken(letter).isSignedIn)
        #expect(try peer.taken(letter).isEncrypted)
    }

    @Test func whereNoPasswordIsSaidAServerWithoutTLSWillDo() async throws {
        try await mailer("smtp://0.0.0.0:\(peer.open)").send(letter)
        #expect(try !peer.taken(letter).isEncrypted)
    }

    @Test func tlsMayComeFirst() async throws {
        try await mailer("smtps://\(MailPeer.credentials)127.0.0.1:\(peer.implicitTLS)", trusting: peer.certificate).send(letter)
        #expect(try peer.taken(letter).isEncrypted)
    }

    @Test func aCertificateThatNobodyTrustsIsRefused() async throws {
        for address in ["smtp://mailer:s3cret@0.0.0.0:\(peer.startTLS)", "smtps://mailer:s3cret@127.0.0.1:\(peer.implicitTLS)"] {
            let trouble = await trouble(try mailer(address), letter)
            guard case .untrusted = trouble else { throw Unexpected(trouble: trouble) }
        }
        #expect(!peer.wasTaken(letter))
    }

    @Test func whoIsNotThereIsSaid() async throws {
        let letter = Letter(to: try #require(EmailAddress("refused@example.gov.uk")), subject: "Hello", text: "text")
        let trouble = await trouble(try mailer("smtp://127.0.0.1:\(peer.open)"), letter)
        guard case .failed(let words) = trouble else { throw Unexpected(trouble: trouble) }
        #expect(words.contains("550"))
    }

    @Test func anAddressOutsideASCIIIsWrittenTo() async throws {
        let letter = Letter(to: try #require(EmailAddress("jürgen-\(UUID().uuidString)@example.gov.uk")), subject: "Hello", text: "text")
        try await mailer("smtp://127.0.0.1:\(peer.open)").send(letter)
        #expect(try peer.taken(letter).to == [letter.to.description])
    }

    @Test func aServerThatIsAwayIsSaid() async throws {
        let trouble = await trouble(try mailer("smtp://127.0.0.1:1"), letter)
        guard case .unreachable = trouble else { throw Unexpected(trouble: trouble) }
    }

    @Test func aServerThatSaysNothingIsGivenUpAtTheDeadline() async throws {
        let mailer = try mailer("smtp://127.0.0.1:\(peer.silent)", deadline: .milliseconds(200))
        #expect(await trouble(mailer, letter) == .timedOut(after: .milliseconds(200)))
    }

    @Test func aLetterThatWasTakenIsSentWhateverFollows() async throws {
        try await mailer("smtp://127.0.0.1:\(peer.muteAtTheEnd)").send(letter)
        #expect(peer.wasTaken(letter))
    }
}
