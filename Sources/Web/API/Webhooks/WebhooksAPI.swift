import Casework
import Domain

/// The other programs that are told what happens.
enum WebhooksAPI {
    static let routes = [list, add, show, change, remove, replaceSecret, test, deliveries, sendAgain].map {
        $0.only(.admin, of: Webhook.managers)
    }

    private static let webhook = Given.path("webhook", Webhook.self, "The identifier of the webhook.")
    private static let name = Kind.line(upTo: Webhook.longestName)
    private static let address = Kind.line(upTo: Webhook.longestAddress)
    private static let kinds = Kind.list(of: HistoryKind.kind, upTo: 200)

    private static let list = APIRoute.list(.webhooks, "/webhooks", "List webhooks", of: WebhookItem.shape) { call, stretch in
        try Listed(whole: try await call.reader.webhooks(for: call.person).map { WebhookItem($0) }, stretch) { $0.name }
    }

    private static let add = APIRoute.add(
        .webhooks, "/webhooks", "Add a webhook", gives: WebhookItem.withSecret, .field("name", name, "What it is for."),
        .field("address", address, "Where messages go: `https`, on the public internet."),
        .field("kinds", kinds, "Which events it tells of; a noun alone is all of its events.")
    ) { call, name, address, kinds in
        let draft = try WebhookDraft(name, address, kinds)
        let (webhook, secret) = try await call.casework.add(draft, by: call.person)
        return try await call.webhook(webhook.id, secret: secret)
    }
    .about("The answer has the secret, which is never shown again.")
    .paced(.webhooks)

    private static let show = APIRoute.read(
        .webhooks, "/webhooks/:webhook", "Read a webhook", gives: WebhookItem.shape, webhook
    ) { call, id in
        try await call.webhook(id)
    }

    private static let change = APIRoute.amend(
        .webhooks, "/webhooks/:webhook", "Change, pause or resume a webhook", gives: WebhookItem.shape, webhook,
        .optional("name", name, "What it is for."), .optional("address", address, "Where messages go."),
        .optional("kinds", kinds, "Which events it tells of."),
        .optional("paused", .flag, "True stops it; false lets it go on where it stopped.")
    ) { call, id, name, address, kinds, isPaused in
        let before = try await call.reader.webhook(id, for: call.person).webhook
        var version = call.version
        if name != nil || address != nil || kinds != nil {
            let draft = try WebhookDraft(name ?? before.name, address ?? before.address, kinds ?? before.kinds)
            version = try await call.casework.change(id, to: draft, by: call.person, expecting: version).version
        }
        if let isPaused, isPaused != (before.state != .active) {
            if isPaused {
                try await call.casework.pause(id, by: call.person, expecting: version)
            } else {
                try await call.casework.resume(id, by: call.person, expecting: version)
            }
        }
        return try await call.webhook(id)
    }
    .paced(.webhooks)

    private static let remove = APIRoute.step(
        .webhooks, "/webhooks/:webhook/removal", "Remove a webhook", gives: WebhookItem.shape, webhook
    ) { call, id in
        let last = try await call.webhook(id)
        try await call.casework.remove(id, by: call.person, expecting: call.version)
        return last
    }
    .about("The answer is the webhook as it was. What did not arrive is forgotten.")

    private static let replaceSecret = APIRoute.step(
        .webhooks, "/webhooks/:webhook/secret", "Replace the secret of a webhook", gives: WebhookItem.withSecret, webhook
    ) { call, id in
        let secret = try await call.casework.replaceSecret(of: id, by: call.person, expecting: call.version)
        return try await call.webhook(id, secret: secret)
    }
    .about("The answer has the new secret. The one before signs beside it for 24 hours.")

    private static let test = APIRoute.add(
        .webhooks, "/webhooks/:webhook/tests", "Send a test event", gives: WebhookTestItem.shape, webhook
    ) { call, id in
        WebhookTestItem(outcome: try await call.casework.sendTest(to: id, by: call.person))
    }
    .paced(.webhooks)

    private static let deliveries = APIRoute.list(
        .webhooks, "/webhooks/:webhook/deliveries", "List what a webhook told", of: WebhookTestItem.delivery, webhook
    ) { call, stretch, id in
        let before = try stretch.after.map { cursor in
            guard let number = Int(try cursor.parts(1).first ?? "") else { throw Cursor.ofAnotherList }
            return number
        }
        let record = try await call.reader.webhook(id, for: call.person, before: before, size: stretch.limit)
        return Listed(
            items: record.deliveries, next: record.hasMore ? record.deliveries.last.map { Cursor(["\($0.sequence)"]) } : nil,
            total: record.count)
    }
    .about("Newest first.")

    private static let sendAgain = APIRoute.add(
        .webhooks, "/webhooks/:webhook/resendings", "Send what was given up again", gives: WebhookItem.shape, webhook,
        .optional("sequence", .integer(1...Int.max), "The number of one delivery; every one where none is named.")
    ) { call, id, sequence in
        try await call.casework.sendAgain(sequence, of: id, by: call.person)
        return try await call.webhook(id)
    }
}

extension Call {
    fileprivate func webhook(_ id: Webhook.ID, secret: String? = nil) async throws -> WebhookItem {
        WebhookItem(try await reader.webhook(id, for: person).listed, secret: secret)
    }
}

extension WebhookDraft {
    fileprivate init(_ name: String, _ address: String, _ kinds: [HistoryKind]) throws {
        guard let name = Words(name) else { throw Failure.invalid([.init("name", "Give a name.")]) }
        self.init(name: name, address: address, kinds: Set(kinds))
    }
}
