import Casework
import Domain
import Hummingbird
import Markup

/// One webhook: where it leads, what it tells of, what arrived and what did not.
enum ShowWebhook {
    static let routes: [Route] = [
        .get("/organisation/webhooks/:webhook", .holders(of: Webhook.managers)) { try await page($0) }
    ]

    static func address(_ id: Webhook.ID) -> WebAddress { "/organisation/webhooks/\(id)" }

    /// `tested` is what came of a test that was sent a moment ago.
    static func page(_ visit: Visit, tested: WebhookOutcome? = nil) async throws -> Response {
        let record = try await visit.webhook
        return visit.page(
            record.webhook.name, in: .settings, back: ListWebhooks.back,
            """
            \(when(tested) { NotificationBanner($0.isDelivered ? .success : .important, "A test event was sent. \($0.words).").html })
            \(Heading(.large, "\(record.webhook.name)", caption: "Webhook"))
            \(standing(record))
            \(facts(record))
            \(steps(visit, record.webhook))
            \(DeadDeliveries(visit: visit, record: record))
            \(RecentDeliveries(record: record, isFirst: visit.query("before") == nil))
            <h2 class="govuk-heading-m">Remove this webhook</h2>
            <p class="govuk-body">\(Link("Remove the webhook", to: RemoveWebhook.address(record.webhook.id)))</p>
            """)
    }

    private static func standing(_ record: WebhookRecord) -> HTML {
        switch record.webhook.state {
        case .active:
            guard let next = record.nextAttempt else { return "" }
            return InsetText(
                """
                The last event did not arrive. \(record.listed.waiting.counted("event")) \(record.listed.waiting == 1 ? "waits" : "wait") until \
                it does. The next attempt is on \(next.words).
                """
            ).html
        case .paused: return InsetText("It is paused. What happens meanwhile is told when you resume it.").html
        case .failing:
            return WarningText(
                """
                It was paused because it kept failing: \(WebhookRetries.mostGivenUp) events in a row did not arrive within a day each. \
                Mend the other program, then resume it. What happens meanwhile is told then.
                """
            ).html
        }
    }

    private static func facts(_ record: WebhookRecord) -> HTML {
        let webhook = record.webhook
        let change = ChangeWebhook.address(webhook.id)
        return SummaryList([
            .init("State", webhook.state.tag),
            .init("Address", "<span class=\"aa-name\">\(webhook.address)</span>", links: [.init("Change", to: change, about: "address")]),
            .init(
                "Tells of", ItemList(webhook.kinds.map { "\($0.title)" }).html,
                links: [.init("Change", to: change, about: "which events it tells of")]),
            .init(
                "Secret", "It was shown once",
                links: [.init("Replace", to: ReplaceSecret.address(webhook.id), about: "secret")]),
            .init("Added", "\(webhook.madeAt.words)"),
        ]).html
    }

    private static func steps(_ visit: Visit, _ webhook: Webhook) -> HTML {
        let stop: HTML =
            webhook.state == .active
            ? visit.form(to: "/organisation/webhooks/\(webhook.id)/pause", version: webhook.version, Button("Pause", kind: .secondary).html)
            : visit.form(to: "/organisation/webhooks/\(webhook.id)/resume", version: webhook.version, Button("Resume").html)
        return """
            <div class="govuk-button-group">
            \(visit.form(to: "/organisation/webhooks/\(webhook.id)/test", Button("Send a test event", kind: .secondary).html))
            \(stop)
            </div>
            """
    }
}
