public import Domain
public import Foundation

/// What stands between asking to sign in and having signed in. Tokens are kept as digests only.
extension Transaction {
    /// `browser` is the digest of what the browser that asked keeps; nil where the link works in any.
    public func insertSignInLink(digest: String, for email: EmailAddress, browser: String?, at instant: Date) throws {
        try run(
            """
            INSERT INTO sign_in_links (token_digest, email, browser_digest, made_at)
            VALUES (\(digest), \(email.description), \(browser), \(instant))
            """)
    }

    /// Uses a link up. Nil where it is unknown, used, older than the limit, or another browser's.
    public func useSignInLink(digest: String, browser: String?, madeAfter limit: Date, at instant: Date) throws -> EmailAddress? {
        let row = try first(
            """
            UPDATE sign_in_links SET used_at = \(instant)
            WHERE token_digest = \(digest) AND used_at IS NULL AND made_at > \(limit)
                AND (browser_digest IS NULL OR browser_digest = \(browser)) RETURNING email
            """)
        return try row.flatMap { EmailAddress(try $0.text("email")) }
    }

    public func insert(_ asked: AskedSignInRow, stateDigest: String) throws {
        try run(
            """
            INSERT INTO asked_sign_ins (state_digest, nonce, verifier, browser_digest, target, asked_at)
            VALUES (\(stateDigest), \(asked.nonce), \(asked.verifier), \(asked.browserDigest), \(asked.target), \(asked.at))
            """)
    }

    /// Takes it out, so that it works once. Nil where it is unknown, too old, or another browser's.
    public func takeAskedSignIn(stateDigest: String, browser: String, askedAfter limit: Date) throws -> AskedSignInRow? {
        let row = try first("DELETE FROM asked_sign_ins WHERE state_digest = \(stateDigest) RETURNING *")
        guard let asked = try row.map(AskedSignInRow.init), asked.at > limit, asked.browserDigest == browser else { return nil }
        return asked
    }

    /// Takes away links that nobody can use any more.
    public func deleteSignInLinks(madeBefore limit: Date) throws {
        try run("DELETE FROM sign_in_links WHERE made_at <= \(limit)")
    }

    /// Takes away what nobody came back from in time.
    public func deleteAskedSignIns(askedBefore limit: Date) throws {
        try run("DELETE FROM asked_sign_ins WHERE asked_at <= \(limit)")
    }
}

/// A sign-in that was begun with the provider and is expected back.
public struct AskedSignInRow: Sendable {
    public let nonce: String
    public let verifier: String
    public let browserDigest: String
    /// The page the person wanted.
    public let target: String
    public let at: Date

    public init(nonce: String, verifier: String, browserDigest: String, target: String, at: Date) {
        self.nonce = nonce
        self.verifier = verifier
        self.browserDigest = browserDigest
        self.target = target
        self.at = at
    }

    init(_ row: Row) throws {
        self.init(
            nonce: try row.text("nonce"), verifier: try row.text("verifier"), browserDigest: try row.text("browser_digest"),
            target: try row.text("target"), at: try row.instant("asked_at"))
    }
}
