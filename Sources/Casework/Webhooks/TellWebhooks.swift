public import Domain
import Foundation
import Storage

/// Telling webhooks what happened. A node takes a webhook by its lease, tells it one entry after the other in the order of the history, and
/// lets it go. What was sent and not yet noted when a node dies is sent again by the next one, under the same identifier.
extension Casework {
    /// For how long a node holds a webhook without having been heard of, in seconds. Longer than one attempt may take.
    static let webhookLease: TimeInterval = 60

    /// After so many steps others have their turn first.
    private static let longestTurn = 500

    /// Those that some node should see to now, at most so many.
    public func webhooksInTurn(limit: Int) async throws -> [Webhook.ID] {
        guard hasWebhooks else { return [] }
        let instant = environment.instant
        return try await database.read { try $0.webhooksInTurn(at: instant, limit: limit) }
    }

    /// Tells one webhook what it waits for, as long as that works, its turn lasts and `goesOn` says so. Nothing happens where another node is at it.
    public func tell(_ id: Webhook.ID, while goesOn: @Sendable () -> Bool = { true }) async throws {
        guard let post = environment.webhooks else { return }
        let turn = WebhookTurn(id: id, lease: makeToken(), casework: self, post: post)
        guard try await turn.begin() else { return }
        do {
            var steps = 0
            while steps < Self.longestTurn, goesOn(), try await turn.step() { steps += 1 }
        } catch {
            try await turn.end()
            throw error
        }
        try await turn.end()
    }

    /// Sends something that did not happen, once, and gives what came of it.
    public func sendTest(to id: Webhook.ID, by person: Person) async throws -> WebhookOutcome {
        try requireAdministrator(person, to: "do this")
        let instant = environment.instant
        let found = try await database.read { snapshot in
            try snapshot.webhook(id, in: person.organisation).map { ($0, try snapshot.webhookSecrets(id, at: instant)) }
        }
        guard let (webhook, secrets) = found, let post = environment.webhooks else { throw Failure.notFound }
        let test: Identifier<WebhookMessage> = environment.id()
        let body = WebhookBody(testOf: webhook, id: "test-\(test)", by: person.id, at: instant, site: environment.siteAddress)
        return await post.send(
            WebhookMessage(address: webhook.address, id: body.id, at: instant, body: try body.bytes, secrets: secrets))
    }

    /// Forgets deliveries that arrived a month ago and those that were given up three months ago.
    public func forgetOldDeliveries() async throws {
        let instant = environment.instant
        try await database.write { transaction in
            try transaction.deleteDeliveries(.delivered, triedBefore: instant.addingTimeInterval(-30 * 86_400))
            try transaction.deleteDeliveries(.dead, triedBefore: instant.addingTimeInterval(-90 * 86_400))
        }
    }
}
