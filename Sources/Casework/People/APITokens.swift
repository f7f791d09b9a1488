public import Domain
import Foundation
import Storage

/// A program that acts as a person.
public struct TokenHolder: Sendable {
    public let token: APIToken
    public let person: Person
    public let organisation: Organisation
}

/// Secrets for programs. A token is 256 bits of chance; the database holds its digest. It acts as whoever made it.
extension Casework {
    /// Gives the secret, once. `days` is one of `APIToken.lifetimes`.
    public func makeToken(named name: Words, scope: APIToken.Scope, days: Int, by person: Person) async throws -> String {
        try requireAdministrator(person, to: "do this")
        return try await makeToken(named: name, scope: scope, days: days, for: person, by: person.id)
    }

    /// For an operator on the command line, who may make one for anybody. Throws `Failure.notFound` for an unknown address.
    public func makeToken(named name: Words, scope: APIToken.Scope, days: Int, for email: EmailAddress) async throws -> String {
        guard let person = try await database.read({ try $0.person(email: email) }), !person.isDisabled else { throw Failure.notFound }
        return try await makeToken(named: name, scope: scope, days: days, for: person, by: nil)
    }

    /// Throws `Failure.notFound` where there is none in the organisation, or it was revoked before.
    public func revoke(_ id: APIToken.ID, by person: Person) async throws {
        try requireAdministrator(person, to: "do this")
        try await revoke(id, in: person.organisation, by: person.id)
    }

    /// For an operator on the command line.
    public func revoke(_ id: APIToken.ID, in organisation: Organisation.ID, by person: Person.ID? = nil) async throws {
        let instant = environment.instant
        try await database.write { transaction in
            guard try transaction.revokeAPIToken(id, in: organisation, at: instant) != nil else { throw Failure.notFound }
            try transaction.record(.tokenRevoked(id), in: organisation, by: person, at: instant)
        }
    }

    /// Whose token it is, where it works. Its being used is written down at most once a minute.
    public func holder(ofToken secret: String) async throws -> TokenHolder? {
        let instant = environment.instant
        let digest = Digest.hex(of: secret)
        guard let found = try await database.read({ try $0.apiToken(digest: digest, at: instant) }) else { return nil }
        if found.token.usedAt.map({ instant.timeIntervalSince($0) > 60 }) ?? true {
            do { try await database.write { try $0.touchAPIToken(found.token.id, at: instant) } } catch  where isPassing(error) {}
        }
        return TokenHolder(token: found.token, person: found.person, organisation: found.organisation)
    }

    private func makeToken(
        named name: Words, scope: APIToken.Scope, days: Int, for person: Person, by maker: Person.ID?
    ) async throws -> String {
        guard name.text.unicodeScalars.count <= 100 else {
            throw Failure.invalid([.init("name", "Enter a name of 100 characters or fewer")])
        }
        guard APIToken.lifetimes.contains(days) else { throw Failure.invalid([.init("days", "Choose how long it works")]) }
        let secret = makeToken()
        let instant = environment.instant
        let token = APIToken(
            id: environment.id(), person: person.id, organisation: person.organisation, name: name.text, scope: scope, madeBy: maker,
            madeAt: instant, ends: instant.addingTimeInterval(Double(days) * 86_400))
        try await database.write { transaction in
            let working = try transaction.apiTokens(of: person.id).filter { $0.works(at: instant) }
            guard working.count < APIToken.limit else {
                throw Failure.invalid([.init("name", "There are \(APIToken.limit) tokens already. Revoke one before you make another")])
            }
            try transaction.insert(token, digest: Digest.hex(of: secret))
            try transaction.record(.tokenMade(token.id, for: person.id, scope), in: person.organisation, by: maker, at: instant)
        }
        return secret
    }
}

extension Reader {
    /// Whether a token that was shown before works still, and its person may still administer the organisation.
    public func works(_ token: APIToken, for person: Person) async throws -> Bool {
        try await database.read { [now] snapshot in
            guard let now = try snapshot.apiTokens(of: person.id).first(where: { $0.id == token.id && $0.works(at: now) }) else {
                return false
            }
            guard let person = try snapshot.person(now.person) else { return false }
            return !person.isDisabled && person.roles.contains(.administrator)
        }
    }

    /// The tokens of the organisation with the name of whom each acts as: first those that work, each newest first, at most 500. Throws for whoever does not administer it.
    public func apiTokens(for person: Person) async throws -> [(token: APIToken, personName: String)] {
        try requireAdministrator(person, to: "see this page")
        return try await apiTokens(in: person.organisation)
    }

    /// For an operator on the command line.
    public func apiTokens(in organisation: Organisation.ID) async throws -> [(token: APIToken, personName: String)] {
        try await database.read { [now] snapshot in
            let tokens = try snapshot.apiTokens(in: organisation, at: now, limit: 500)
            let names = Dictionary(try snapshot.names(of: tokens.map(\.person)).map { ($0.id, $0.name) }) { first, _ in first }
            return tokens.map { ($0, names[$0.person] ?? "") }
        }
    }
}
