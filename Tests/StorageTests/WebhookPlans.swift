import Domain
import Storage
import TestSupport

/// What telling webhooks, and the pages about them, ask for.
extension QueryPlanTests {
    private static let webhook = Webhook.ID(at: World.start, random: [])

    static let questionsOfWebhooks = [
        Question("webhooks in turn", index: "webhooks_by_turn (state=? AND next_at<?)") { _, _ in
            { _ = try $0.webhooksInTurn(at: World.start, limit: 8) }
        },
        Question("webhooks of an organisation", index: "webhooks_of_organisation (organisation_id=?)") { world, _ in
            { _ = try $0.webhooks(in: world.organisation.id) }
        },
        Question("next delivery", index: "webhook_deliveries_by_state (webhook_id=? AND state=?)") { _, _ in
            { _ = try $0.nextDelivery(of: webhook) }
        },
        Question("deliveries of a webhook", index: "(webhook_id=? AND sequence<?)") { _, _ in
            { _ = try $0.deliveries(of: webhook, before: 40, limit: 25) }
        },
        Question("deliveries in a state", index: "webhook_deliveries_by_state (webhook_id=? AND state=?)") { _, _ in
            { _ = try $0.deliveries(of: webhook, in: .dead, limit: 25) }
        },
        Question("counts of deliveries", index: "webhook_deliveries_by_state (webhook_id=? AND state=?)") { world, _ in
            { _ = try $0.deliveryCounts(in: world.organisation.id, .waiting) }
        },
        Question("latest deliveries", index: "webhooks_of_organisation (organisation_id=?)") { world, _ in
            { _ = try $0.latestDeliveries(in: world.organisation.id) }
        },
    ]
}
