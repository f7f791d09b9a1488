public import Domain
public import Foundation
import Storage

/// A webhook, with how much of what it is to be told has not arrived.
public struct ListedWebhook: Sendable {
    public let webhook: Webhook
    /// How many entries wait to be tried, or tried again.
    public let waiting: Int
    /// How many were given up and may be sent again.
    public let dead: Int
    /// The latest that was tried; nil where none was.
    public let latest: WebhookDelivery?
}

/// One webhook, with its deliveries.
public struct WebhookRecord: Sendable {
    public let listed: ListedWebhook
    /// Newest first.
    public let deliveries: [WebhookDelivery]
    /// Whether there are older ones.
    public let hasMore: Bool
    /// How many there are in all.
    public let count: Int
    /// Those that were given up, newest first, at most 50.
    public let dead: [WebhookDelivery]
    /// When what did not arrive is tried again; nil where nothing is in the way.
    public let nextAttempt: Date?

    public var webhook: Webhook { listed.webhook }
}

extension Reader {
    /// How many deliveries a page has.
    public static let deliveriesPageSize = 25

    /// Those of the organisation, oldest first. Throws for whoever does not administer it.
    public func webhooks(for person: Person) async throws -> [ListedWebhook] {
        try requireWebhookReader(person)
        return try await database.read { snapshot in
            let waiting = try snapshot.deliveryCounts(in: person.organisation, .waiting)
            let dead = try snapshot.deliveryCounts(in: person.organisation, .dead)
            let latest = try snapshot.latestDeliveries(in: person.organisation)
            return try snapshot.webhooks(in: person.organisation).map {
                ListedWebhook(webhook: $0, waiting: waiting[$0.id] ?? 0, dead: dead[$0.id] ?? 0, latest: latest[$0.id])
            }
        }
    }

    /// Throws `Failure.notFound` where the organisation has none of that name.
    public func webhook(
        _ id: Webhook.ID, for person: Person, before: Int? = nil, size: Int = deliveriesPageSize
    ) async throws -> WebhookRecord {
        guard let listed = try await webhooks(for: person).first(where: { $0.webhook.id == id }) else { throw Failure.notFound }
        return try await database.read { snapshot in
            let deliveries = try snapshot.deliveries(of: id, before: before, limit: size + 1)
            return WebhookRecord(
                listed: listed, deliveries: Array(deliveries.prefix(size)), hasMore: deliveries.count > size,
                count: try snapshot.deliveryCount(of: id),
                dead: try snapshot.deliveries(of: id, in: .dead, limit: 50), nextAttempt: try snapshot.nextAttempt(of: id))
        }
    }

    private func requireWebhookReader(_ person: Person) throws {
        guard !person.roles.isDisjoint(with: Webhook.managers) else {
            throw Failure.notPermitted("Only \(Webhook.managers.holders) can see this.")
        }
    }
}
