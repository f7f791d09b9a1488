public import Domain
public import Foundation
import Storage

/// Who holds a session or a review link.
public struct SessionHolder: Sendable {
    public let person: Person
    public let organisation: Organisation
}

/// Signing in and staying signed in. Tokens are 256 bits of chance; the database holds their digests.
extension Casework {
    /// How long a session lives without being used, in seconds.
    public static let idleLimit: TimeInterval = 2 * 60 * 60
    /// How long a session lives at most.
    public static let absoluteLimit: TimeInterval = 12 * 60 * 60
    /// How long a sign-in link can be used.
    public static let linkLimit: TimeInterval = 15 * 60

    /// A token for a sign-in link that works once. Throws `Failure.notFound` where nobody has the address or they are disabled.
    public func makeSignInLink(email: EmailAddress) async throws -> String {
        let token = makeToken()
        let instant = environment.instant
        try await database.write { transaction in
            guard let person = try transaction.person(email: email), !person.isDisabled else { throw Failure.notFound }
            try transaction.insertSignInLink(
                digest: Digest.hex(of: token), person: person.id, at: instant, removingBefore: instant.addingTimeInterval(-Self.linkLimit))
            let entry = NewEntry(organisation: person.organisation, at: instant, by: nil, what: .person(.signInLinkMade(for: person.id)))
            try transaction.record(entry)
        }
        return token
    }

    /// Uses the link up and starts a session. Nil where it is unknown, used or too old.
    public func signIn(link token: String) async throws -> String? {
        let session = makeToken()
        let instant = environment.instant
        return try await database.write { transaction in
            let oldest = instant.addingTimeInterval(-Self.linkLimit)
            guard let id = try transaction.useSignInLink(digest: Digest.hex(of: token), madeAfter: oldest, at: instant),
                let person = try transaction.person(id), !person.isDisabled
            else { return nil }
            try transaction.start(session, of: person.id, at: instant)
            return session
        }
    }

    /// Starts a session without asking for anything: for the demonstration alone.
    public func signInForDemo(as id: Person.ID) async throws -> String {
        let session = makeToken()
        let instant = environment.instant
        try await database.write { transaction in
            guard let person = try transaction.person(id), !person.isDisabled else { throw Failure.notFound }
            try transaction.start(session, of: person.id, at: instant)
        }
        return session
    }

    /// Who holds a session. Its being seen is written down at most once a minute.
    public func holder(ofSession token: String) async throws -> SessionHolder? {
        let instant = environment.instant
        let digest = Digest.hex(of: token)
        let found = try await database.read { snapshot in
            try snapshot.session(
                digest: digest, seenAfter: instant.addingTimeInterval(-Self.idleLimit),
                startedAfter: instant.addingTimeInterval(-Self.absoluteLimit)
            )
        }
        guard let found else { return nil }
        if instant.timeIntervalSince(found.seenAt) > 60 { try await touch(digest, at: instant) }
        return SessionHolder(person: found.person, organisation: found.organisation)
    }

    public func signOut(session token: String) async throws {
        try await database.write { try $0.deleteSession(digest: Digest.hex(of: token)) }
    }

    /// A full or busy database keeps nobody from reading: the session only looks older than it is.
    private func touch(_ digest: String, at instant: Date) async throws {
        do {
            try await database.write { try $0.touchSession(digest: digest, at: instant) }
        } catch  where isPassing(error) {}
    }

    func makeToken() -> String {
        Data(environment.randomBytes(32)).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }
}

extension Transaction {
    fileprivate func start(_ token: String, of person: Person.ID, at instant: Date) throws {
        try deleteSessions(
            seenBefore: instant.addingTimeInterval(-Casework.idleLimit), startedBefore: instant.addingTimeInterval(-Casework.absoluteLimit))
        try insertSession(digest: Digest.hex(of: token), person: person, at: instant)
    }
}
