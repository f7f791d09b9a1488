import Casework
import Domain
import Foundation

/// A webhook as programs read it.
struct WebhookItem: Resource {
    let webhook: Webhook
    let waiting: Int
    let dead: Int
    /// Shown once.
    let secret: String?

    var name: String { webhook.id.description }
    var versionNumber: Int { webhook.version.number }
    var times: Lifespan { Lifespan(created: webhook.madeAt, updated: webhook.changedAt) }
    var path: String { "/webhooks/\(webhook.id)" }

    init(_ listed: ListedWebhook, secret: String? = nil) {
        webhook = listed.webhook
        waiting = listed.waiting
        dead = listed.dead
        self.secret = secret
    }

    static let shape = Shape<WebhookItem>.resource("Webhook", "An address of another program that is told what happens.", fields)

    static let withSecret = Shape<WebhookItem>.resource(
        "NewWebhook", "A webhook with its new secret.",
        fields + [Field("secret", .text, "What messages are signed with. It is shown only now.") { $0.secret ?? "" }])

    private static let fields: [Field<WebhookItem>] = [
        Field("name", .text, "What it is for.") { $0.webhook.name }, Field("address", .text, "Where messages go.") { $0.webhook.address },
        Field("kinds", listOf: HistoryKind.kind, "Which events it tells of.") { $0.webhook.kinds },
        Field("state", .choice(of: Webhook.State.self), "`failing` was stopped by the product, `paused` by somebody.") { $0.webhook.state },
        Field("waiting", .count, "How many deliveries wait to be tried, or tried again.") { $0.waiting },
        Field("given_up", .count, "How many were given up and can be sent again.") { $0.dead },
    ]
}

/// What came of sending something.
struct WebhookTestItem: Sendable {
    let outcome: WebhookOutcome?

    static let shape = Shape<WebhookTestItem>("WebhookTest", "What came of a test event.", outcomeFields { $0.outcome })

    static let delivery = Shape<WebhookDelivery>(
        "WebhookDelivery", "One entry of the history on its way to a webhook’s address.",
        [
            Field("sequence", .number, "The entry’s number in the history.") { $0.sequence },
            Field("kind", HistoryKind.kind, "What happened.") { $0.kind },
            Field("state", .choice(of: WebhookDelivery.State.self), "`dead` was given up after a day.") { $0.state },
            Field("attempts", .count, "How often it was tried.") { $0.attempts },
            Field("tried_at", orNull: .instant, "When it was tried last.") { $0.triedAt },
        ] + outcomeFields { $0.outcome })

    private static func outcomeFields<Value>(_ outcome: @escaping @Sendable (Value) -> WebhookOutcome?) -> [Field<Value>] {
        [
            Field("answer", orNull: .count, "The HTTP status that was answered; null where nothing was.") { value in
                if case .answered(let status) = outcome(value) { status } else { nil }
            },
            Field("trouble", orNull: .choice(of: WebhookOutcome.Trouble.self), "Why nothing was answered.") { value in
                if case .failed(let trouble) = outcome(value) { trouble } else { nil }
            },
        ]
    }
}

extension HistoryKind {
    static let kind = Kind<HistoryKind>.written(
        ["type": "string", "enum": .list(choices.map { .text($0.text) })], "Give a kind of event, like action or action.started.",
        as: \.text
    ) { text in choices.first { $0.text == text } }

    private static let choices = HistoryKind.Noun.allCases.map { HistoryKind($0) } + HistoryKind.all
}
