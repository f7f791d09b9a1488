public import Casework
public import Domain
import Storage

/// Where the letters arrive that the door sends.
public struct Letterbox: Sendable {
    private let letters: AsyncStream<Letter>
    public let mailer: Mailer

    public init() {
        let (letters, arrival) = AsyncStream.makeStream(of: Letter.self)
        self.letters = letters
        mailer = Mailer { arrival.yield($0) }
    }

    /// Waits for the next.
    public func next() async throws -> Letter {
        for await letter in letters { return letter }
        throw World.Missing(what: "letter")
    }
}

extension World {
    /// The same door, with a mail server.
    public func casework(mailing letterbox: Letterbox) -> Casework {
        let clock = clock
        return Casework(database: database, environment: Environment(now: { clock.now }, mailer: letterbox.mailer))
    }

    /// Whoever proves an address by the link that is sent there, and who may be new.
    public func arrive(_ email: EmailAddress) async throws -> Person {
        let letterbox = Letterbox()
        let casework = casework(mailing: letterbox)
        casework.mailSignInLink(to: email, browser: "a browser") { "token:\($0)" }
        let letter = try await letterbox.next()
        let line = letter.text.split(separator: "\n").first { $0.hasPrefix("token:") }
        guard let token = line?.dropFirst("token:".count) else { throw Missing(what: "sign-in link") }
        return try await casework.signIn(link: String(token), browser: "a browser", agent: nil).person
    }

    public static func address(_ text: String) throws -> EmailAddress {
        guard let email = EmailAddress(text) else { throw Missing(what: text) }
        return email
    }
}
