public import Domain
public import Foundation

/// What became of a key that somebody has used before.
public struct UsedKey: Sendable {
    public let fingerprint: String
    public let claim: String
    public let claimedAt: Date
    public let hadEffect: Bool
    /// JSON. Nil where there is none, or none yet.
    public let answer: String?
}

extension Transaction {
    /// Whether the key is this claim's from now on; it is not where somebody has used it.
    public func claim(_ request: KeyedRequest, as claim: String, at instant: Date) throws -> Bool {
        try run(
            """
            INSERT INTO request_keys (token_id, request_key, fingerprint, claim, claimed_at, had_effect)
            VALUES (\(request.token), \(request.key), \(request.fingerprint), \(claim), \(instant), \(false))
            ON CONFLICT (token_id, request_key) DO NOTHING
            """) == 1
    }

    public func usedKey(_ request: KeyedRequest) throws -> UsedKey? {
        try first(
            """
            SELECT fingerprint, claim, claimed_at, had_effect, answer FROM request_keys
            WHERE token_id = \(request.token) AND request_key = \(request.key) \(dialect.forUpdate)
            """
        ).map { row in
            UsedKey(
                fingerprint: try row.text("fingerprint"), claim: try row.text("claim"), claimedAt: try row.instant("claimed_at"),
                hadEffect: try row.bool("had_effect"), answer: try row.optionalText("answer"))
        }
    }

    /// Takes over what a claim left that has had no effect. Whoever held it can have none any more.
    public func takeOver(_ request: KeyedRequest, from old: String, as claim: String, at instant: Date) throws -> Bool {
        try run(
            """
            UPDATE request_keys SET claim = \(claim), claimed_at = \(instant)
            WHERE token_id = \(request.token) AND request_key = \(request.key) AND claim = \(old) AND had_effect = 0
            """) == 1
    }

    /// Says that the request has an effect. False where the claim has been taken over: then it must have none.
    public func noteEffect(of request: KeyedRequest, claim: String) throws -> Bool {
        try run("UPDATE request_keys SET had_effect = 1 WHERE \(mine(request, claim))") == 1
    }

    public func keep(answer: String, of request: KeyedRequest, claim: String) throws {
        try run("UPDATE request_keys SET had_effect = 1, answer = \(answer) WHERE \(mine(request, claim))")
    }

    /// Gives back the key of a request that had no effect.
    public func giveBack(_ request: KeyedRequest, claim: String) throws {
        try run("DELETE FROM request_keys WHERE \(mine(request, claim)) AND had_effect = 0")
    }

    public func forgetRequests(before instant: Date) throws {
        try run("DELETE FROM request_keys WHERE claimed_at < \(instant)")
    }

    private func mine(_ request: KeyedRequest, _ claim: String) -> SQL {
        "token_id = \(request.token) AND request_key = \(request.key) AND claim = \(claim)"
    }
}
