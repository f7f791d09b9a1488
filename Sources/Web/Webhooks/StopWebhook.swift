import Casework
import Domain
import Hummingbird
import Markup

/// Stops a webhook and lets it go on, sends again what was given up, and tries its address.
enum StopWebhook {
    static let routes: [Route] = [
        .post("/organisation/webhooks/:webhook/pause", .holders(of: Webhook.managers)) { visit in
            try await step(visit, .webhookPaused) { try await visit.casework.pause($0, by: visit.person, expecting: $1.version) }
        },
        .post("/organisation/webhooks/:webhook/resume", .holders(of: Webhook.managers)) { visit in
            try await step(visit, .webhookResumed) { try await visit.casework.resume($0, by: visit.person, expecting: $1.version) }
        },
        .post("/organisation/webhooks/:webhook/again", .holders(of: Webhook.managers)) { visit in
            try await step(visit, .deliveriesSentAgain) { id, posted in
                // Nil is every one of them.
                let sequence = posted.has("sequence") ? Int(posted.text("sequence")) ?? 0 : nil
                try await visit.casework.sendAgain(sequence, of: id, by: visit.person)
            }
        },
        .post("/organisation/webhooks/:webhook/test", .holders(of: Webhook.managers)) { visit in
            _ = try await visit.posted()
            let outcome = try await visit.casework.sendTest(to: visit.id("webhook"), by: visit.person)
            return try await ShowWebhook.page(visit, tested: outcome)
        }.paced(.webhooks),
    ]

    private static func step(_ visit: Visit, _ done: Done, _ take: (Webhook.ID, Posted) async throws -> Void) async throws -> Response {
        let posted = try await visit.posted()
        let id: Webhook.ID = try visit.id("webhook")
        try await take(id, posted)
        return visit.redirect(to: ShowWebhook.address(id).saying(done))
    }
}
