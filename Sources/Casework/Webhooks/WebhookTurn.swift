import Domain
import Foundation
import Storage

/// One node's turn with one webhook, from taking its lease to letting it go.
struct WebhookTurn: Sendable {
    let id: Webhook.ID
    let lease: String
    let casework: Casework
    let post: WebhookPost

    /// How many history entries are read at a time, and how many deliveries wait at most because of it.
    private static let batch = (entries: 500, deliveries: 50)

    private var instant: Date { casework.environment.instant }
    private var leaseEnd: Date { instant.addingTimeInterval(Casework.webhookLease) }

    /// False where another node was faster.
    func begin() async throws -> Bool {
        let (now, end) = (instant, leaseEnd)
        return try await casework.database.write { try $0.claimWebhook(id, lease: lease, until: end, at: now) }
    }

    /// Puts it behind those that waited meanwhile.
    func end() async throws {
        let now = instant
        try await casework.database.write { try $0.releaseWebhook(id, lease: lease, next: now) }
    }

    /// Sends what waits first, or looks what has happened since. False where there is no more to do for now.
    func step() async throws -> Bool {
        switch try await next() {
        case .over: return false
        case .send(let delivery, let message): return try await send(delivery, message)
        case .queue(let deliveries, let from, let to):
            return try await casework.database.write { transaction in
                guard try transaction.move(id, lease: lease, from: from, to: to) else { return false }
                for delivery in deliveries { try transaction.insert(delivery, of: id) }
                return true
            }
        }
    }

    private enum Next: Sendable {
        case send(WebhookDelivery, WebhookMessage)
        /// The history was read from one entry to another, and these of it are wanted.
        case queue([WebhookDelivery], from: Int, to: Int)
        case over
    }

    /// Reads outside of any write, so that nobody who changes something waits for this or is made to try again.
    private func next() async throws -> Next {
        let (now, site) = (instant, casework.environment.siteAddress)
        return try await casework.database.read { snapshot in
            guard let (webhook, readTo) = try snapshot.webhookTurn(id, lease: lease) else { return .over }
            guard let delivery = try snapshot.nextDelivery(of: id) else { return try queue(webhook, after: readTo, snapshot) }
            let entries = try snapshot.history(after: delivery.sequence - 1, in: webhook.organisation, limit: 1)
            guard let entry = entries.first?.entry else { return .over }
            let body = WebhookBody(entry, site: site)
            return .send(
                delivery,
                WebhookMessage(
                    address: webhook.address, id: body.id, at: now, body: try body.bytes, secrets: try snapshot.webhookSecrets(id, at: now))
            )
        }
    }

    /// The history has no gaps and is written in order, so whatever lies after the last entry that was read is still to come.
    private func queue(_ webhook: Webhook, after sequence: Int, _ snapshot: Snapshot) throws -> Next {
        let entries = try snapshot.history(after: sequence, in: webhook.organisation, limit: Self.batch.entries).map(\.entry)
        var wanted: [WebhookDelivery] = []
        var last = sequence
        for entry in entries where wanted.count < Self.batch.deliveries {
            last = entry.sequence
            guard let kind = HistoryKind(entry.what.kind), webhook.wants(kind) else { continue }
            wanted.append(WebhookDelivery(sequence: entry.sequence, kind: kind))
        }
        return entries.isEmpty ? .over : .queue(wanted, from: sequence, to: last)
    }

    /// False where it did not arrive: nothing behind it may overtake it.
    private func send(_ delivery: WebhookDelivery, _ message: WebhookMessage) async throws -> Bool {
        let outcome = await post.send(message)
        let chance = Double(casework.environment.randomBytes(1).first ?? 0) / 255
        let (now, end) = (instant, leaseEnd)
        return try await casework.database.write { transaction in
            guard try transaction.renewWebhook(id, lease: lease, until: end) else { return false }
            var delivery = delivery
            let next = delivery.tried(outcome, at: now, chance: chance)
            try transaction.update(delivery, of: id)
            switch delivery.state {
            case .delivered: try transaction.forgetGivenUp(by: id)
            case .waiting: try transaction.releaseWebhook(id, lease: lease, next: next ?? now)
            case .dead: try giveUp(transaction, at: now)
            }
            return delivery.state != .waiting
        }
    }

    /// Stops a webhook of which one delivery after the other was given up.
    private func giveUp(_ transaction: Transaction, at instant: Date) throws {
        guard try transaction.countGivenUp(by: id) >= WebhookRetries.mostGivenUp,
            var webhook = try transaction.webhookTurn(id, lease: lease)?.webhook, let event = webhook.stall(at: instant)
        else { return }
        try transaction.update(webhook)
        try transaction.record(event, in: webhook.organisation, by: nil, at: instant)
    }
}
