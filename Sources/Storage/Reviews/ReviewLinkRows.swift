public import Domain
public import Foundation

/// Tokens are kept as digests only: whoever reads the database cannot decide with what it holds.
extension Snapshot {
    public func reviewLink(digest: String) throws -> ReviewLink? {
        try first("SELECT * FROM review_links WHERE token_digest = \(digest)").map(ReviewLink.init)
    }

    /// Newest first.
    public func reviewLinks(of action: Action.ID) throws -> [ReviewLink] {
        try rows("SELECT * FROM review_links WHERE action_id = \(action) ORDER BY made_at DESC, id DESC").map(ReviewLink.init)
    }
}

extension Transaction {
    public func insert(_ link: ReviewLink, digest: String) throws {
        try run(
            """
            INSERT INTO review_links (id, token_digest, action_id, submission_id, reviewer_id, made_by, made_at)
            VALUES (\(link.id), \(digest), \(link.action), \(link.submission), \(link.reviewer), \(link.by), \(link.at))
            """)
    }

    /// False where it was used or revoked before.
    public func useReviewLink(_ id: ReviewLink.ID, at instant: Date) throws -> Bool {
        try run("UPDATE review_links SET used_at = \(instant) WHERE id = \(id) AND used_at IS NULL AND revoked_at IS NULL") == 1
    }

    /// False where it was used or revoked before.
    public func revokeReviewLink(_ id: ReviewLink.ID, at instant: Date) throws -> Bool {
        try run("UPDATE review_links SET revoked_at = \(instant) WHERE id = \(id) AND used_at IS NULL AND revoked_at IS NULL") == 1
    }
}

extension ReviewLink {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), action: try row.id("action_id"), submission: try row.id("submission_id"),
            reviewer: try row.id("reviewer_id"), by: try row.id("made_by"), at: try row.instant("made_at"),
            usedAt: try row.get("used_at"), revokedAt: try row.get("revoked_at")
        )
    }
}
