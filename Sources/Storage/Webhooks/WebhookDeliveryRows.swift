public import Domain
public import Foundation

extension Snapshot {
    /// The next one to be tried: deliveries go out in the order of the history.
    public func nextDelivery(of id: Webhook.ID) throws -> WebhookDelivery? {
        try first(
            """
            SELECT * FROM webhook_deliveries WHERE webhook_id = \(id) AND state = \(WebhookDelivery.State.waiting)
            ORDER BY sequence LIMIT 1
            """
        ).map(WebhookDelivery.init)
    }

    /// When what failed last is tried again. Nil where what waits was not tried yet, or nothing waits.
    public func nextAttempt(of id: Webhook.ID) throws -> Date? {
        guard let waiting = try nextDelivery(of: id), waiting.attempts > 0 else { return nil }
        return try first("SELECT next_at FROM webhooks WHERE id = \(id)")?.instant("next_at")
    }

    public func delivery(_ sequence: Int, of id: Webhook.ID) throws -> WebhookDelivery? {
        try first("SELECT * FROM webhook_deliveries WHERE webhook_id = \(id) AND sequence = \(sequence)").map(WebhookDelivery.init)
    }

    /// Newest first; `before` is a number of the history.
    public func deliveries(
        of id: Webhook.ID, in state: WebhookDelivery.State? = nil, before: Int? = nil, limit: Int
    ) throws -> [WebhookDelivery] {
        var conditions: [SQL] = ["webhook_id = \(id)"]
        if let state { conditions.append("state = \(state)") }
        if let before { conditions.append("sequence < \(before)") }
        let condition = conditions.joined(separator: " AND ")
        return try rows("SELECT * FROM webhook_deliveries WHERE \(condition) ORDER BY sequence DESC LIMIT \(limit)")
            .map(WebhookDelivery.init)
    }

    public func deliveryCount(of id: Webhook.ID) throws -> Int {
        try first("SELECT COUNT(*) AS deliveries FROM webhook_deliveries WHERE webhook_id = \(id)")?.int("deliveries") ?? 0
    }

    /// How many of an organisation's webhooks' deliveries are in a state, by webhook; without those that have none.
    public func deliveryCounts(in organisation: Organisation.ID, _ state: WebhookDelivery.State) throws -> [Webhook.ID: Int] {
        let rows = try rows(
            """
            SELECT webhooks.id, COUNT(*) AS deliveries FROM webhooks CROSS JOIN webhook_deliveries
            WHERE webhook_deliveries.webhook_id = webhooks.id AND webhook_deliveries.state = \(state)
                AND webhooks.organisation_id = \(organisation)
            GROUP BY webhooks.id
            """)
        return Dictionary(try rows.map { (try $0.id("id"), try $0.int("deliveries")) }) { first, _ in first }
    }

    /// Of each of an organisation's webhooks the latest in the history that was tried; without those that have none.
    public func latestDeliveries(in organisation: Organisation.ID) throws -> [Webhook.ID: WebhookDelivery] {
        let rows = try rows(
            """
            SELECT webhook_deliveries.* FROM webhooks JOIN webhook_deliveries ON webhook_deliveries.webhook_id = webhooks.id
            WHERE webhooks.organisation_id = \(organisation) AND webhook_deliveries.sequence = (
                SELECT MAX(tried.sequence) FROM webhook_deliveries AS tried
                WHERE tried.webhook_id = webhooks.id AND tried.tried_at IS NOT NULL
            )
            """)
        return Dictionary(try rows.map { (try $0.id("webhook_id"), try WebhookDelivery($0)) }) { first, _ in first }
    }
}

extension Transaction {
    /// One that is there already stays as it is.
    public func insert(_ delivery: WebhookDelivery, of id: Webhook.ID) throws {
        try run(
            """
            INSERT INTO webhook_deliveries (webhook_id, sequence, kind, state, attempts)
            VALUES (\(id), \(delivery.sequence), \(delivery.kind.text), \(delivery.state), \(delivery.attempts))
            ON CONFLICT (webhook_id, sequence) DO NOTHING
            """)
    }

    public func update(_ delivery: WebhookDelivery, of id: Webhook.ID) throws {
        let cells = OutcomeCells(delivery.outcome)
        try run(
            """
            UPDATE webhook_deliveries SET state = \(delivery.state), attempts = \(delivery.attempts),
                first_tried_at = \(delivery.firstTriedAt), tried_at = \(delivery.triedAt), answer = \(cells.answer),
                trouble = \(cells.trouble)
            WHERE webhook_id = \(id) AND sequence = \(delivery.sequence)
            """)
    }

    /// Makes one that was given up, or all of them, wait to be tried at that moment as if they were new. Gives how many.
    public func sendAgain(_ sequence: Int?, of id: Webhook.ID, at instant: Date) throws -> Int {
        try run("UPDATE webhooks SET next_at = \(instant) WHERE id = \(id)")
        return try run(
            """
            UPDATE webhook_deliveries SET state = \(WebhookDelivery.State.waiting), attempts = 0, first_tried_at = NULL
            WHERE webhook_id = \(id) AND state = \(WebhookDelivery.State.dead) AND (\(sequence) IS NULL OR sequence = \(sequence))
            """)
    }

    /// Takes away what was tried last before that moment and will not be tried again. Gives how many.
    @discardableResult
    public func deleteDeliveries(_ state: WebhookDelivery.State, triedBefore instant: Date) throws -> Int {
        try run("DELETE FROM webhook_deliveries WHERE state = \(state) AND tried_at < \(instant)")
    }
}

/// What came of an attempt, as its columns say it: a status, or why there is none.
private struct OutcomeCells {
    let answer: Int?
    let trouble: String?

    init(_ outcome: WebhookOutcome?) {
        (answer, trouble) =
            switch outcome {
            case nil: (nil, nil)
            case .answered(let status): (status, nil)
            case .failed(let trouble): (nil, trouble.rawValue)
            }
    }
}

extension WebhookDelivery {
    init(_ row: Row) throws {
        guard let kind = HistoryKind(try row.text("kind")) else { throw StorageError.wrongType(column: "kind", wanted: "a kind") }
        let trouble = try row.get("trouble", as: WebhookOutcome.Trouble?.self)
        self.init(
            sequence: try row.int("sequence"), kind: kind, state: try row.get("state"), attempts: try row.int("attempts"),
            firstTriedAt: try row.get("first_tried_at", as: Date?.self), triedAt: try row.get("tried_at", as: Date?.self),
            outcome: try row.get("answer", as: Int?.self).map { .answered($0) } ?? trouble.map { .failed($0) })
    }
}
