import Casework
import Domain
import Hummingbird
import Markup

/// Tells another program nothing any more.
enum RemoveWebhook {
    static let routes: [Route] = [
        .get("/organisation/webhooks/:webhook/remove", .holders(of: Webhook.managers)) { visit in
            try await ask(visit, visit.webhook.listed)
        },
        .post("/organisation/webhooks/:webhook/remove", .holders(of: Webhook.managers)) { visit in
            let posted = try await visit.posted()
            try await visit.casework.remove(visit.id("webhook", of: Webhook.self), by: visit.person, expecting: posted.version)
            return visit.redirect(to: ListWebhooks.address.saying(.webhookRemoved))
        },
    ]

    static func address(_ id: Webhook.ID) -> WebAddress { "/organisation/webhooks/\(id)/remove" }

    private static func ask(_ visit: Visit, _ listed: ListedWebhook) -> Response {
        let webhook = listed.webhook
        let lost = listed.waiting + listed.dead
        return visit.page(
            "Remove the webhook", in: .settings, back: BackLink(to: ShowWebhook.address(webhook.id), "Back to the webhook").inLandmark,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "Remove the webhook", caption: "\(webhook.name)"))
            <p class="govuk-body">\(webhook.host) is told nothing any more. \
            \(when(lost > 0) { "\(lost.counted("event")) that did not arrive cannot be sent again then. " })You cannot undo this.</p>
            \(visit.form(to: address(webhook.id), version: webhook.version,
                "\(ButtonGroup("\(Button("Remove the webhook", kind: .warning)) \(Link("Cancel", to: ShowWebhook.address(webhook.id)))"))"))
            </div></div>
            """)
    }
}
