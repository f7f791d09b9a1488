public import Domain
public import Foundation

/// Tokens are kept as digests only.
extension Snapshot {
    /// The token and its person, where it works and they can sign in.
    public func apiToken(digest: String, at instant: Date) throws -> (token: APIToken, person: Person, organisation: Organisation)? {
        guard let token = try first("SELECT * FROM api_tokens WHERE token_digest = \(digest)").map(APIToken.init), token.works(at: instant),
            let person = try person(token.person), !person.isDisabled, person.organisation == token.organisation,
            let organisation = try organisation(token.organisation)
        else { return nil }
        return (token, person, organisation)
    }

    /// Everybody's: first those that work at that moment, then those that do not any more, each newest first; at most `limit` of them all.
    public func apiTokens(in organisation: Organisation.ID, at instant: Date, limit: Int) throws -> [APIToken] {
        try rows(
            """
            SELECT * FROM api_tokens WHERE organisation_id = \(organisation)
            ORDER BY CASE WHEN revoked_at IS NULL AND ends_at > \(instant) THEN 0 ELSE 1 END, made_at DESC, id LIMIT \(limit)
            """
        ).map(APIToken.init)
    }

    public func apiTokens(of person: Person.ID) throws -> [APIToken] {
        try rows("SELECT * FROM api_tokens WHERE person_id = \(person) ORDER BY made_at DESC, id").map(APIToken.init)
    }
}

extension Transaction {
    public func insert(_ token: APIToken, digest: String) throws {
        try run(
            """
            INSERT INTO api_tokens (id, token_digest, person_id, organisation_id, name, scope, made_by, made_at, ends_at)
            VALUES (\(token.id), \(digest), \(token.person), \(token.organisation), \(token.name), \(token.scope), \(token.madeBy),
                \(token.madeAt), \(token.ends))
            """)
    }

    public func touchAPIToken(_ id: APIToken.ID, at instant: Date) throws {
        try run("UPDATE api_tokens SET used_at = \(instant) WHERE id = \(id) AND (used_at IS NULL OR used_at < \(instant))")
    }

    /// The token as it was. Nil where there is none in the organisation, or it was revoked before.
    public func revokeAPIToken(_ id: APIToken.ID, in organisation: Organisation.ID, at instant: Date) throws -> APIToken? {
        try first(
            """
            UPDATE api_tokens SET revoked_at = \(instant)
            WHERE id = \(id) AND organisation_id = \(organisation) AND revoked_at IS NULL RETURNING *
            """
        ).map(APIToken.init)
    }
}

extension APIToken {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), person: try row.id("person_id"), organisation: try row.id("organisation_id"), name: try row.text("name"),
            scope: try row.get("scope"), madeBy: try row.optionalID("made_by"), madeAt: try row.instant("made_at"),
            ends: try row.instant("ends_at"), usedAt: try row.get("used_at", as: Date?.self),
            revokedAt: try row.get("revoked_at", as: Date?.self))
    }
}
