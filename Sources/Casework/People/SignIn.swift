public import Domain
public import Foundation
import Storage

/// Who holds a session or a review link.
public struct SessionHolder: Sendable {
    public let person: Person
    public let organisation: Organisation
    /// Nil for whoever comes by a review link.
    public let session: Session?
    /// The number of the organisation's latest history entry when they were read. Nil for whoever comes by a review link.
    public let latest: Int?
}

/// A session that has begun: its token, which is told once, and whose it is.
public struct BegunSession: Sendable {
    public let token: String
    public let person: Person
    /// The page the person wanted, as it was given when they asked.
    public let target: String?
}

/// Why somebody who proved who they are is not let in all the same.
public enum SignInRefusal: Error, Hashable, Sendable {
    /// Nobody invited them, and no organisation here has their mail domain.
    case noOrganisation
    /// They were kept out.
    case disabled
    /// The provider gives no address, or does not vouch for it.
    case addressNotVouched
    /// Somebody has signed in with another account of the provider under that address.
    case otherAccount
    /// The link or the way back from the provider was used, is too old, or belongs to another browser.
    case tooLate
}

/// Signing in and staying signed in. Tokens are 256 bits of chance; the database holds their digests.
extension Casework {
    /// How long a sign-in link can be used, in seconds.
    public static let linkLimit: TimeInterval = 15 * 60

    /// A token for a link that an operator gives somebody: it works once, in any browser. Throws `Failure.notFound` where nobody has the
    /// address or they are disabled.
    public func makeSignInLink(email: EmailAddress) async throws -> String {
        let token = makeToken()
        let instant = environment.instant
        try await database.write { transaction in
            guard let person = try transaction.person(email: email), !person.isDisabled else { throw Failure.notFound }
            try transaction.insertSignInLink(digest: Digest.hex(of: token), for: email, browser: nil, at: instant)
            try transaction.record(.signInLinkMade(for: person.id), in: person.organisation, by: nil, at: instant)
        }
        return token
    }

    /// Writes a sign-in link to whoever may sign in with the address, and to nobody else. It works once, in the browser whose secret is
    /// given. Returns at once, so that nothing tells whether the address is known. `address` makes the link of a token.
    public func mailSignInLink(to email: EmailAddress, browser: String, address: @Sendable @escaping (String) -> String) {
        let token = makeToken()
        post.send { [self] in
            guard let letters = try await prepareSignInLink(token, for: email, browser: browser) else { return nil }
            let minutes = Int(Self.linkLimit / 60)
            let (subject, text) = letters[.signInLink].filled(["link": address(token), "minutes": "\(minutes)"])
            return Letter(to: email, subject: subject, text: text)
        }
    }

    /// Uses the link up and starts a session. Throws `SignInRefusal`.
    public func signIn(link token: String, browser: String?, agent: String?) async throws -> BegunSession {
        let instant = environment.instant
        let starting = startingSession(.link, agent: agent, at: instant)
        let arriving: Person.ID = environment.id()
        return try await database.write { transaction in
            let email = try transaction.useSignInLink(
                digest: Digest.hex(of: token), browser: browser.map(Digest.hex(of:)),
                madeAfter: instant.addingTimeInterval(-Self.linkLimit),
                at: instant)
            guard let email else { throw SignInRefusal.tooLate }
            let person = try transaction.person(email: email) ?? transaction.arrive(arriving, email, name: nil, at: instant)
            return try transaction.start(starting, of: person, target: nil)
        }
    }

    /// Starts a session without asking for anything: for the demonstration alone.
    public func signInForDemo(as id: Person.ID, agent: String? = nil) async throws -> BegunSession {
        let starting = startingSession(.demonstration, agent: agent, at: environment.instant)
        return try await database.write { transaction in
            guard let person = try transaction.person(id) else { throw Failure.notFound }
            return try transaction.start(starting, of: person, target: nil)
        }
    }

    /// What a browser keeps from asking to sign in until it has signed in, to show that it is the one that asked.
    public func makeBrowserSecret() -> String { makeToken() }

    func startingSession(_ way: Session.Way, agent: String?, at instant: Date) -> StartingSession {
        StartingSession(id: environment.id(), token: makeToken(), way: way, agent: agent, at: instant)
    }

    func makeToken() -> String {
        Data(environment.randomBytes(32)).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }

    /// What is kept for the link, and the texts of whose it would be. Nil for whoever could not sign in.
    private func prepareSignInLink(_ token: String, for email: EmailAddress, browser: String) async throws -> Letters? {
        let instant = environment.instant
        let hasProvider = hasSignInProvider
        return try await database.write { transaction in
            let known = try transaction.person(email: email)
            // Whoever has an account signs in with it: a link would lead round whatever the provider asks for besides.
            guard try !hasProvider || known.map({ try !transaction.hasAccount($0.id) }) ?? true else { return nil }
            guard known?.isDisabled != true,
                let organisation = try known.map({ try transaction.organisation($0.organisation) })
                    ?? transaction.home(of: email, at: instant)
            else { return nil }
            try transaction.insertSignInLink(
                digest: Digest.hex(of: token), for: email, browser: Digest.hex(of: browser), at: instant)
            if let known { try transaction.record(.signInLinkMade(for: known.id), in: organisation.id, by: nil, at: instant) }
            return organisation.letters
        }
    }
}

/// A session before it is known whose it will be.
struct StartingSession: Sendable {
    let id: Session.ID
    let token: String
    let way: Session.Way
    let agent: String?
    let at: Date
}

extension Snapshot {
    /// Where somebody belongs who is not known yet: the organisation whose domain it is, else the one that invited the address.
    func home(of email: EmailAddress, at instant: Date) throws -> Organisation? {
        try organisation(of: email.domain) ?? openInvitations(to: email, at: instant).first.flatMap { try organisation($0.organisation) }
    }
}

extension Transaction {
    /// Makes a person of whoever has proved the address: without any role. Throws `SignInRefusal.noOrganisation`.
    func arrive(_ id: Person.ID, _ email: EmailAddress, name: String?, at instant: Date) throws -> Person {
        guard let organisation = try home(of: email, at: instant) else { throw SignInRefusal.noOrganisation }
        let name =
            name.flatMap { Words($0.split(whereSeparator: \.isWhitespace).joined(separator: " ")) }
            .map { String($0.text.unicodeScalars.prefix(Person.longestName)) } ?? email.likelyName
        return try add(Person(id: id, organisation: organisation.id, name: name, email: email), by: nil, at: instant)
    }

    /// Throws `SignInRefusal.disabled` for whoever is kept out.
    func start(_ starting: StartingSession, of person: Person, target: String?) throws -> BegunSession {
        guard !person.isDisabled else { throw SignInRefusal.disabled }
        let session = Session(
            id: starting.id, person: person.id, startedAt: starting.at, seenAt: starting.at, agent: starting.agent, how: starting.way)
        try insert(session, digest: Digest.hex(of: starting.token))
        return BegunSession(token: starting.token, person: person, target: target)
    }
}

extension EmailAddress {
    /// "Jo Bloggs" of jo.bloggs@example.gov.uk: until somebody says better.
    fileprivate var likelyName: String {
        let parts = (description.split(separator: "@").first ?? "").split { !$0.isLetter && $0 != "'" && $0 != "-" }
        let name = parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
        return name.isEmpty ? description : name
    }
}
