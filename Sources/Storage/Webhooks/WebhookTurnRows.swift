public import Domain
public import Foundation

/// Telling webhooks: each is told by one node at a time, which holds its lease; a lease that has ended is anybody's to take.
extension Snapshot {
    /// Those that somebody should see to now, the one that waits longest first: something waits to be tried, or the history has gone on.
    public func webhooksInTurn(at instant: Date, limit: Int) throws -> [Webhook.ID] {
        try rows(
            """
            SELECT webhooks.id FROM webhooks
            JOIN history_heads ON history_heads.organisation_id = webhooks.organisation_id
            WHERE webhooks.state = \(Webhook.State.active) AND webhooks.next_at <= \(instant)
                AND (webhooks.lease IS NULL OR webhooks.lease_ends_at <= \(instant))
                AND (webhooks.read_to < history_heads.sequence OR EXISTS (
                    SELECT 1 FROM webhook_deliveries
                    WHERE webhook_deliveries.webhook_id = webhooks.id AND webhook_deliveries.state = \(WebhookDelivery.State.waiting)
                ))
            ORDER BY webhooks.next_at, webhooks.id LIMIT \(limit)
            """
        ).map { try $0.id("id") }
    }

    /// The webhook whose lease it is, and up to which history entry it has been read for it. Nil where it is somebody else's, or paused.
    public func webhookTurn(_ id: Webhook.ID, lease: String) throws -> (webhook: Webhook, readTo: Int)? {
        try first("SELECT * FROM webhooks WHERE id = \(id) AND lease = \(lease) AND state = \(Webhook.State.active)").map {
            (try Webhook($0), try $0.int("read_to"))
        }
    }
}

extension Transaction {
    /// Takes the webhook, if it is its turn and nobody else holds it any more. `lease` is a name that nobody had before.
    public func claimWebhook(_ id: Webhook.ID, lease: String, until end: Date, at instant: Date) throws -> Bool {
        try run(
            """
            UPDATE webhooks SET lease = \(lease), lease_ends_at = \(end)
            WHERE id = \(id) AND state = \(Webhook.State.active) AND next_at <= \(instant)
                AND (lease IS NULL OR lease_ends_at <= \(instant))
            """) == 1
    }

    /// Holds it for longer. False where it is somebody else's.
    public func renewWebhook(_ id: Webhook.ID, lease: String, until end: Date) throws -> Bool {
        try run("UPDATE webhooks SET lease_ends_at = \(end) WHERE id = \(id) AND lease = \(lease)") == 1
    }

    /// Notes up to which history entry it has been read for the webhook. False where it is somebody else's.
    public func move(_ id: Webhook.ID, lease: String, from sequence: Int, to next: Int) throws -> Bool {
        try run(
            "UPDATE webhooks SET read_to = \(next) WHERE id = \(id) AND lease = \(lease) AND read_to = \(sequence)") == 1
    }

    /// Lets it go. `next` is from when on it may be told again.
    public func releaseWebhook(_ id: Webhook.ID, lease: String, next: Date) throws {
        try run(
            """
            UPDATE webhooks SET lease = NULL, lease_ends_at = NULL, next_at = \(next)
            WHERE id = \(id) AND lease = \(lease)
            """)
    }

    /// How many deliveries in a row were given up, with this one.
    public func countGivenUp(by id: Webhook.ID) throws -> Int {
        try first("UPDATE webhooks SET given_up = given_up + 1 WHERE id = \(id) RETURNING given_up")?.int("given_up") ?? 0
    }

    public func forgetGivenUp(by id: Webhook.ID) throws {
        try run("UPDATE webhooks SET given_up = 0 WHERE id = \(id) AND given_up > 0")
    }
}
