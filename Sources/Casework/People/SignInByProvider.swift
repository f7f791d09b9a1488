import Domain
public import Foundation
import Storage

/// What the provider sent a browser back with.
public struct ProviderReply: Sendable {
    public let state: String
    public let code: String
    /// Who says so (RFC 9207); nil where the provider does not name itself.
    public let issuer: String?

    public init(state: String, code: String, issuer: String?) {
        self.state = state
        self.code = code
        self.issuer = issuer
    }
}

/// A sign-in that came to nothing because of the provider, with the page that the person wanted.
public struct UnfinishedSignIn: Error {
    public let trouble: SignInProvider.Trouble
    public let target: String

    public init(_ trouble: SignInProvider.Trouble, target: String) {
        self.trouble = trouble
        self.target = target
    }
}

/// Signing in with an account of the organisation's own provider.
extension Casework {
    /// How long somebody may take there, in seconds.
    public static let providerLimit: TimeInterval = 10 * 60

    /// Whether there is a provider to sign in with.
    public var hasSignInProvider: Bool { environment.signInProvider != nil }
    /// Whether links can be sent.
    public var hasMailer: Bool { environment.mailer != nil }

    /// Where to send the browser. Throws `UnfinishedSignIn`. `browser` is a secret that the browser keeps; `target` the page that the
    /// person wanted.
    public func beginSignIn(browser: String, target: String, returningTo address: String) async throws -> String {
        guard let provider = environment.signInProvider else { throw Failure.notFound }
        let asked = AskedSignIn(state: makeToken(), nonce: makeToken(), verifier: makeToken(), returnAddress: address)
        let authorisation = try await unfinished(target) { try await provider.authorisation(asked) }
        let instant = environment.instant
        let row = AskedSignInRow(
            nonce: asked.nonce, verifier: asked.verifier, browserDigest: Digest.hex(of: browser), target: String(target.prefix(2000)),
            at: instant)
        try await database.write { try $0.insert(row, stateDigest: Digest.hex(of: asked.state)) }
        return authorisation
    }

    /// Ends what `beginSignIn` began. Throws `SignInRefusal` or `UnfinishedSignIn`.
    public func finishSignIn(
        _ reply: ProviderReply, browser: String, returningTo address: String, agent: String?
    ) async throws -> BegunSession {
        let row = try await takeAskedSignIn(state: reply.state, browser: browser)
        let asked = AskedSignIn(state: reply.state, nonce: row.nonce, verifier: row.verifier, returnAddress: address)
        let identity = try await unfinished(row.target) { try await whoAnswered(reply, asked) }
        let instant = environment.instant
        let starting = startingSession(.provider, agent: agent, at: instant)
        let arriving: Person.ID = environment.id()
        return try await database.write { transaction in
            let person = try transaction.person(of: identity, arrivingAs: arriving, at: instant)
            let begun = try transaction.start(starting, of: transaction.follow(identity, person, at: instant), target: row.target)
            return begun
        }
    }

    /// What somebody began who came back without having signed in. Throws `SignInRefusal.tooLate`.
    @discardableResult
    public func giveUpSignIn(state: String, browser: String) async throws -> String {
        try await takeAskedSignIn(state: state, browser: browser).target
    }

    /// Where the browser is sent to sign out at the provider too. Nil where it cannot be.
    public func endOfSession(returningTo address: String) async -> String? {
        await environment.signInProvider?.endOfSession(address)
    }

    /// Who the provider says it is, if it was the provider that was asked who answers.
    private func whoAnswered(_ reply: ProviderReply, _ asked: AskedSignIn) async throws -> ProvenIdentity {
        guard let provider = environment.signInProvider else { throw Failure.notFound }
        if let said = reply.issuer, let issuer = provider.issuer, said != issuer {
            throw SignInProvider.Trouble.notBelieved("another issuer answered")
        }
        return try await provider.identity(reply.code, asked)
    }

    private func unfinished<Result>(_ target: String, _ act: () async throws -> Result) async throws -> Result {
        do {
            return try await act()
        } catch let trouble as SignInProvider.Trouble {
            throw UnfinishedSignIn(trouble, target: target)
        }
    }

    private func takeAskedSignIn(state: String, browser: String) async throws -> AskedSignInRow {
        let instant = environment.instant
        let asked = try await database.write {
            try $0.takeAskedSignIn(
                stateDigest: Digest.hex(of: state), browser: Digest.hex(of: browser),
                askedAfter: instant.addingTimeInterval(-Self.providerLimit))
        }
        guard let asked else { throw SignInRefusal.tooLate }
        return asked
    }
}

extension Transaction {
    /// Whose account it is: of whoever signed in with it before, else of whoever has the address that the provider vouches for.
    fileprivate func person(of identity: ProvenIdentity, arrivingAs id: Person.ID, at instant: Date) throws -> Person {
        if let known = try person(issuer: identity.issuer, subject: identity.subject) { return known }
        guard let email = identity.email else { throw SignInRefusal.addressNotVouched }
        let known = try person(email: email)
        // Addresses are handed on from one person to the next; accounts are not.
        if let known, try hasAccount(known.id, at: identity.issuer) { throw SignInRefusal.otherAccount }
        if known?.isDisabled == true { throw SignInRefusal.disabled }
        let person = try known ?? arrive(id, email, name: identity.name, at: instant)
        try link(issuer: identity.issuer, subject: identity.subject, to: person.id, at: instant)
        try record(.accountLinked(person.id), in: person.organisation, by: person.id, at: instant)
        return person
    }

    /// Takes over what the provider says of somebody who is known: the address, and the roles that their groups give.
    fileprivate func follow(_ identity: ProvenIdentity, _ person: Person, at instant: Date) throws -> Person {
        var person = person
        guard !person.isDisabled, let organisation = try organisation(person.organisation) else { return person }
        let version = person.version
        var events: [Person.Event] = []
        if let email = identity.email, try self.person(email: email) == nil, let event = person.move(to: email) { events.append(event) }
        // What the provider does not say of groups gives nothing.
        if let event = person.belong(toGroupsGiving: organisation.roles(ofGroups: identity.groups ?? [])) { events.append(event) }
        guard !events.isEmpty else { return person }
        try update(person, from: version)
        for event in events { try record(event, in: person.organisation, by: person.id, at: instant) }
        return person
    }
}
