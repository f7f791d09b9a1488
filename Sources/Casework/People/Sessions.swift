public import Domain
import Foundation
import Storage

extension Casework {
    /// Who holds a session. Its being used is written down at most once a minute; `isUse` is false for what a page asks by itself.
    public func holder(ofSession token: String, isUse: Bool = true) async throws -> SessionHolder? {
        let instant = environment.instant
        let digest = Digest.hex(of: token)
        let found = try await database.read { snapshot in
            try snapshot.session(
                digest: digest, seenAfter: instant.addingTimeInterval(-Session.idleLimit),
                startedAfter: instant.addingTimeInterval(-Session.absoluteLimit)
            )
        }
        guard let found else { return nil }
        if isUse, instant.timeIntervalSince(found.session.seenAt) > 60 { try await touch(digest, at: instant) }
        return SessionHolder(person: found.person, organisation: found.organisation, session: found.session, latest: found.latest)
    }

    public func signOut(session token: String) async throws {
        let digest = Digest.hex(of: token)
        try await database.write { transaction in
            let found = try transaction.session(digest: digest, seenAfter: .distantPast, startedAfter: .distantPast)
            try transaction.deleteSession(digest: digest)
            if let found { transaction.tell(.rightsChanged(found.person.id)) }
        }
    }

    /// Signs a browser of one's own out. Throws `Failure.notFound` for a session that is not theirs or is over.
    public func end(_ session: Session.ID, by person: Person) async throws {
        try await database.write { transaction in
            guard try transaction.deleteSession(session, of: person.id) else { throw Failure.notFound }
            transaction.tell(.rightsChanged(person.id))
        }
    }

    /// Signs every browser of one's own out but the one it is done in.
    public func endSessions(but kept: Session.ID, by person: Person) async throws {
        let instant = environment.instant
        try await database.write { transaction in
            guard try transaction.deleteSessions(of: person.id, but: kept) > 0 else { return }
            try transaction.record(.sessionsEnded(person.id), in: person.organisation, by: person.id, at: instant)
            transaction.tell(.rightsChanged(person.id))
        }
    }

    /// A full or busy database keeps nobody from reading: the session only looks older than it is.
    private func touch(_ digest: String, at instant: Date) async throws {
        do {
            try await database.write { try $0.touchSession(digest: digest, at: instant) }
        } catch  where isPassing(error) {}
    }
}

extension Reader {
    /// The browsers somebody is signed in with, the one used last first.
    public func sessions(of person: Person) async throws -> [Session] {
        try await database.read { [now] in
            try $0.sessions(
                of: person.id, seenAfter: now.addingTimeInterval(-Session.idleLimit),
                startedAfter: now.addingTimeInterval(-Session.absoluteLimit))
        }
    }
}
