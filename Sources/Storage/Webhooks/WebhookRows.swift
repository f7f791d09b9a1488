public import Domain
public import Foundation

extension Snapshot {
    /// Nil where the organisation has none of that name.
    public func webhook(_ id: Webhook.ID, in organisation: Organisation.ID) throws -> Webhook? {
        try first("SELECT * FROM webhooks WHERE id = \(id) AND organisation_id = \(organisation)").map(Webhook.init)
    }

    /// Oldest first.
    public func webhooks(in organisation: Organisation.ID) throws -> [Webhook] {
        try rows("SELECT * FROM webhooks WHERE organisation_id = \(organisation) ORDER BY made_at, id").map(Webhook.init)
    }

    /// With which secrets something is signed at that moment: the newest first, and the one before while it still holds.
    public func webhookSecrets(_ id: Webhook.ID, at instant: Date) throws -> [String] {
        guard let row = try first("SELECT secret, old_secret, old_secret_ends_at FROM webhooks WHERE id = \(id)") else { return [] }
        let holds = try row.get("old_secret_ends_at", as: Date?.self).map { instant < $0 } ?? false
        return [try row.text("secret"), holds ? try row.optionalText("old_secret") : nil].compactMap(\.self)
    }
}

extension Transaction {
    /// `sequence` is that of the last history entry that the webhook is not told of.
    public func insert(_ webhook: Webhook, secret: String, after sequence: Int) throws {
        try run(
            """
            INSERT INTO webhooks (id, organisation_id, name, address, kinds, state, made_at, changed_at, version, secret, read_to, next_at)
            VALUES (\(webhook.id), \(webhook.organisation), \(webhook.name), \(webhook.address), \(json: webhook.kinds.map(\.text)),
                \(webhook.state), \(webhook.madeAt), \(webhook.changedAt), \(webhook.version.number), \(secret), \(sequence),
                \(webhook.madeAt))
            """)
    }

    /// Saves what was changed. What waits is tried at once: perhaps it was changed for that.
    public func update(_ webhook: Webhook) throws {
        try run(
            """
            UPDATE webhooks SET name = \(webhook.name), address = \(webhook.address), kinds = \(json: webhook.kinds.map(\.text)),
                state = \(webhook.state), changed_at = \(webhook.changedAt), version = \(webhook.version.number),
                next_at = \(webhook.changedAt)
            WHERE id = \(webhook.id)
            """)
    }

    /// Begins to count anew, of one that goes on after it was stopped: what waits gets its whole day again.
    public func restart(_ id: Webhook.ID) throws {
        try forgetGivenUp(by: id)
        try run(
            """
            UPDATE webhook_deliveries SET attempts = 0, first_tried_at = NULL
            WHERE webhook_id = \(id) AND state = \(WebhookDelivery.State.waiting)
            """)
    }

    /// The secret before signs too until `end`.
    public func replaceSecret(of id: Webhook.ID, with secret: String, keepingOldUntil end: Date) throws {
        try run(
            "UPDATE webhooks SET old_secret = secret, old_secret_ends_at = \(end), secret = \(secret) WHERE id = \(id)")
    }

    /// With all of its deliveries.
    public func delete(_ id: Webhook.ID) throws {
        try run("DELETE FROM webhook_deliveries WHERE webhook_id = \(id)")
        try run("DELETE FROM webhooks WHERE id = \(id)")
    }
}

extension Webhook {
    init(_ row: Row) throws {
        let kinds = try row.json("kinds", as: [String].self).compactMap { HistoryKind($0) }
        self.init(
            id: try row.id("id"), organisation: try row.id("organisation_id"), name: try row.text("name"), address: try row.text("address"),
            kinds: Set(kinds), state: try row.get("state"), madeAt: try row.instant("made_at"), changedAt: try row.instant("changed_at"),
            version: Version(try row.int("version")))
    }
}
